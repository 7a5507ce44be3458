package dev.signet.core.home;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.DistinguishedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a new home is to become.
 *
 * @param root the authority at the top
 * @param issuing the authority below it, which signs
 * @param constraints the names that the CA may certify; empty for all
 * @param issuingPassphraseFile the file that {@code signet.yaml} names for the passphrase of the issuing key, relative to the
 *     home; missing if it is asked for
 */
public record HomePlan(
        Member root, Member issuing, NameConstraints constraints, Optional<String> issuingPassphraseFile) {

    /**
     * One of the two authorities.
     *
     * @param subject its distinguished name
     * @param key the sort of its key
     * @param validity for how long its certificate is valid
     * @param pathLength how many CAs may follow below it; missing for no limit
     * @param crlLifetime how long its CRLs are good for
     * @param crlUrls where the certificates it issues say that its CRL is
     * @param issuerUrls where the certificates it issues say that its certificate is
     * @param ocspUrls where the certificates it issues say that its OCSP responders are
     */
    public record Member(
            DistinguishedName subject,
            KeyAlgorithm key,
            Duration validity,
            OptionalInt pathLength,
            Duration crlLifetime,
            List<String> crlUrls,
            List<String> issuerUrls,
            List<String> ocspUrls) {
        public Member {
            crlUrls = List.copyOf(crlUrls);
            issuerUrls = List.copyOf(issuerUrls);
            ocspUrls = List.copyOf(ocspUrls);
        }
    }
}
