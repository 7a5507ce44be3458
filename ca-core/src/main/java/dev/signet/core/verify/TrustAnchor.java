package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.Optional;

/**
 * A CA that is trusted because the user says so (RFC 5280 section 6.1.1 (d)).
 *
 * @param name the issuer name of what it signs
 * @param key the key that it signs with
 * @param certificate where name and key come from; whether its dates and constraints count is up to the {@link RuleBook}
 */
public record TrustAnchor(DistinguishedName name, PublicKeyInfo key, Optional<Certificate> certificate) {
    /** Returns the anchor that a certificate, as a rule a self-signed one, stands for. */
    public static TrustAnchor of(Certificate certificate) {
        return new TrustAnchor(certificate.subject(), certificate.publicKey(), Optional.of(certificate));
    }

    /** Returns an anchor that is nothing but a name and a key. */
    public static TrustAnchor of(DistinguishedName name, PublicKeyInfo key) {
        return new TrustAnchor(name, key, Optional.empty());
    }
}
