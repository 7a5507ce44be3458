package dev.signet.core.lint;

import dev.signet.core.asn1.DerException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Key identifiers tie a certificate to the key that signed it, so that paths are found. */
final class KeyIdentifiersRule implements Rule {
    @Override
    public String name() {
        return "key-identifiers";
    }

    @Override
    public String clause() {
        return "RFC 5280 sections 4.2.1.1 and 4.2.1.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.isCa() && draft.subjectKeyIdentifier().isEmpty()) {
            report.error("the certificate of a CA has no subject key identifier");
        } else if (draft.subjectKeyIdentifier().isEmpty()) {
            report.notice("there is no subject key identifier");
        }
        boolean selfSigned = draft.issuer().isEmpty() && draft.certificate().isSelfIssued();
        if (draft.authorityKeyIdentifier().isEmpty()) {
            if (!selfSigned) {
                report.error("there is no authority key identifier");
            }
            return;
        }
        Optional<byte[]> expected = selfSigned ? draft.subjectKeyIdentifier() : issuersIdentifier(draft);
        byte[] found = draft.authorityKeyIdentifier().get();
        if (expected.isPresent() && !Arrays.equals(found, expected.get())) {
            report.error("the authority key identifier is " + HexFormat.of().formatHex(found)
                    + ", and the issuer has the subject key identifier "
                    + HexFormat.of().formatHex(expected.get()));
        }
    }

    private static Optional<byte[]> issuersIdentifier(Draft draft) {
        if (draft.issuer().isEmpty()) {
            return Optional.empty();
        }
        try {
            return draft.issuer().get().subjectKeyIdentifier();
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }
}
