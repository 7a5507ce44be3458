package dev.signet.core.issue;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.List;
import java.util.Optional;

/**
 * A certification authority: a name and a key that sign certificates, and what it writes into them about itself.
 *
 * @param name what it is called in its home, such as {@code root} or {@code issuing}
 * @param subject its distinguished name
 * @param publicKey its public key
 * @param chain its certificate and those above it, the root last; empty while a root signs its own
 * @param crlUrls where its CRL can be fetched
 * @param issuerUrls where its certificate can be fetched
 * @param ocspUrls its OCSP responders
 */
public record Authority(
        String name,
        DistinguishedName subject,
        PublicKeyInfo publicKey,
        List<Certificate> chain,
        List<String> crlUrls,
        List<String> issuerUrls,
        List<String> ocspUrls) {
    public Authority {
        chain = List.copyOf(chain);
        crlUrls = List.copyOf(crlUrls);
        issuerUrls = List.copyOf(issuerUrls);
        ocspUrls = List.copyOf(ocspUrls);
    }

    /** Returns its certificate; nothing while a root signs its own. */
    public Optional<Certificate> certificate() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(0));
    }
}
