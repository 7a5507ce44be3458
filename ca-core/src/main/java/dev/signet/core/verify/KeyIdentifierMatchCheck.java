package dev.signet.core.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RFC 5280 section 4.2.1.2: the authority key identifier repeats the subject key identifier of the issuer. */
final class KeyIdentifierMatchCheck {
    static void check(Path path, Verification verification, Findings findings) {
        List<Facts> issuers = path.issuersUnder(
                Reason.KEY_IDENTIFIER_MISMATCH, verification.request().rules());
        for (int i = 0; i < issuers.size(); i++) {
            Facts facts = path.certificates().get(i);
            Optional<byte[]> named = facts.authorityKeyIdentifier.flatMap(identifier -> identifier.keyIdentifier());
            Optional<byte[]> actual = issuers.get(i).subjectKeyIdentifier;
            if (named.isPresent() && actual.isPresent() && !Arrays.equals(named.get(), actual.get())) {
                findings.add(
                        facts,
                        Reason.KEY_IDENTIFIER_MISMATCH,
                        "its authority key identifier is not the subject key identifier of "
                                + issuers.get(i).title(),
                        "the same identifier in both",
                        "");
            }
        }
    }

    private KeyIdentifierMatchCheck() {}
}
