package dev.signet.core.lint;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.key.SignatureAlgorithm;
import java.util.Arrays;
import java.util.Optional;

/** The signature algorithm is the same inside and outside, and not a broken one. */
final class SignatureAlgorithmRule implements Rule {
    @Override
    public String name() {
        return "signature-algorithm";
    }

    @Override
    public String clause() {
        return "RFC 5280 sections 4.1.1.2 and 4.1.2.3";
    }

    @Override
    public void check(Draft draft, Report report) {
        byte[] inner = draft.certificate().innerSignatureAlgorithm();
        if (!Arrays.equals(inner, draft.certificate().signatureAlgorithm())) {
            report.error("the signature algorithm inside the signed part is another than the one outside");
        }
        Optional<SignatureAlgorithm> algorithm;
        try {
            algorithm = SignatureAlgorithm.ofIdentifier(DerNode.parse(inner));
        } catch (DerException malformed) {
            report.error("the signature algorithm is malformed: " + malformed.getMessage());
            return;
        }
        if (algorithm.isEmpty()) {
            report.warning("the signature algorithm is unknown to most programs");
        } else if (algorithm.get().isWeak()) {
            report.error("the signature algorithm is " + algorithm.get() + ", whose hash function is broken");
        } else if (draft.issuer().isPresent()
                && !algorithm.get().fits(draft.issuer().get().publicKey())) {
            report.error("the signature algorithm is " + algorithm.get() + ", and the issuer has a key of type "
                    + draft.issuer().get().publicKey());
        }
    }
}
