package dev.signet.core.verify;

import dev.signet.core.key.PublicKeyInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RFC 5280 section 6.1.3 (a) (1): each certificate is signed with the key of the one above it. */
final class SignatureCheck {
    static void check(Path path, Verification verification, Findings findings) {
        if (path.isTrustedLeaf()) {
            return;
        }
        List<Facts> certificates = path.certificates();
        for (int i = certificates.size() - 1; i >= 0; i--) {
            Facts facts = certificates.get(i);
            PublicKeyInfo key = path.issuerKey(i);
            if (!verification.isSignedBy(facts, key)) {
                boolean top = i + 1 == certificates.size();
                String issuer = top
                        ? path.anchor().name().toString()
                        : certificates.get(i + 1).title();
                findings.add(
                        facts,
                        Reason.BAD_SIGNATURE,
                        otherKey(facts, key)
                                ? "signed by another key than that of " + issuer + " at hand"
                                : "its signature is not right under the key of " + issuer,
                        "a signature by the issuer",
                        "look for the issuer's certificate with the key that signed");
            }
        }
    }

    /** Returns whether all signatures of a path are right. */
    static boolean holds(Path path, Verification verification) {
        Findings findings = new Findings(verification.request().rules());
        check(path, verification, findings);
        return findings.isEmpty();
    }

    private static boolean otherKey(Facts facts, PublicKeyInfo key) {
        Optional<byte[]> named = facts.authorityKeyIdentifier.flatMap(identifier -> identifier.keyIdentifier());
        return named.isPresent() && named.get().length == 20 && !Arrays.equals(named.get(), key.keyIdentifier());
    }

    private SignatureCheck() {}
}
