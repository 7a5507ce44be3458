package dev.signet.core.home;

import java.util.List;
import java.util.Optional;

/**
 * What {@code signet.yaml} says about one authority. File names are relative to the home.
 *
 * @param certificate the file of its certificate, PEM; missing while its certificate is still to come from an external root
 * @param key the file of its encrypted key; missing if the key is held elsewhere
 * @param issuer the name of the authority above it; missing for a root
 * @param passphraseFile a file whose first line is the passphrase of its key; missing if it is asked for
 * @param crlLifetime how long its CRLs are good for, such as {@code 7d}
 * @param crlUrls where the certificates it issues say that its CRL is
 * @param issuerUrls where the certificates it issues say that its own certificate is
 * @param ocspUrls where the certificates it issues say that its OCSP responders are
 * @param successor the authority that has taken over; this one then serves what it has issued until that ends
 * @param predecessor the authority that this one is to take over from when its certificate is there; missing for the first ones,
 *     and when that is done
 */
public record AuthorityConfig(
        Optional<String> certificate,
        Optional<String> key,
        Optional<String> issuer,
        Optional<String> passphraseFile,
        String crlLifetime,
        List<String> crlUrls,
        List<String> issuerUrls,
        List<String> ocspUrls,
        Optional<String> successor,
        Optional<String> predecessor) {
    public AuthorityConfig {
        crlUrls = List.copyOf(crlUrls);
        issuerUrls = List.copyOf(issuerUrls);
        ocspUrls = List.copyOf(ocspUrls);
    }

    AuthorityConfig withCertificate(String file) {
        return new AuthorityConfig(
                Optional.of(file),
                key,
                issuer,
                passphraseFile,
                crlLifetime,
                crlUrls,
                issuerUrls,
                ocspUrls,
                successor,
                Optional.empty());
    }

    /** Returns this configuration without a certificate, and if it is not kept here, without a key. */
    AuthorityConfig pending(boolean keepKey) {
        return new AuthorityConfig(
                Optional.empty(),
                keepKey ? key : Optional.empty(),
                issuer,
                passphraseFile,
                crlLifetime,
                crlUrls,
                issuerUrls,
                ocspUrls,
                successor,
                predecessor);
    }

    AuthorityConfig succeededBy(String name) {
        return new AuthorityConfig(
                certificate,
                key,
                issuer,
                passphraseFile,
                crlLifetime,
                crlUrls,
                issuerUrls,
                ocspUrls,
                Optional.of(name),
                predecessor);
    }
}
