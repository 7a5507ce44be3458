package dev.signet.core.verify.openssl;

import dev.signet.core.text.PublicKeyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a chain or CRL keeps to Suite B (RFC 5759): {@code X509_chain_check_suiteb}. */
final class SuiteB {
    private static final String P256 = "1.2.840.10045.3.1.7";
    private static final String P384 = "1.3.132.0.34";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final String ECDSA_SHA384 = "1.2.840.10045.4.3.3";

    private boolean p256Allowed;
    private final boolean p384Allowed;
    private boolean p384Seen;
    private int depth;

    private SuiteB(VerifyParameters parameters) {
        p256Allowed = parameters.has(VerifyFlag.SUITEB_128_LOS_ONLY);
        p384Allowed = parameters.has(VerifyFlag.SUITEB_192_LOS);
    }

    private static boolean isAsked(VerifyParameters parameters) {
        return parameters.has(VerifyFlag.SUITEB_128_LOS_ONLY) || parameters.has(VerifyFlag.SUITEB_192_LOS);
    }

    static boolean check(ChainVerification verification) {
        if (!isAsked(verification.parameters())) {
            return true;
        }
        SuiteB suite = new SuiteB(verification.parameters());
        ChainError error = suite.check(verification.links());
        if (error == ChainError.OK) {
            return true;
        }
        int depth = suite.depth;
        boolean ofTheOneBelow =
                error == ChainError.SUITE_B_INVALID_SIGNATURE_ALGORITHM || error == ChainError.SUITE_B_LOS_NOT_ALLOWED;
        if (ofTheOneBelow && depth > 0) {
            depth--;
        }
        if (error == ChainError.SUITE_B_LOS_NOT_ALLOWED && suite.p384Seen) {
            error = ChainError.SUITE_B_CANNOT_SIGN_P_384_WITH_P_256;
        }
        return verification.fail(null, depth, error);
    }

    /** Returns what is wrong with a CRL that was signed with a key. */
    static ChainError check(ExaminedList list, PublicKeyText key, VerifyParameters parameters) {
        return isAsked(parameters)
                ? new SuiteB(parameters)
                        .check(
                                key,
                                ExaminedCertificate.dotted(list.document()
                                        .innerSignatureAlgorithm()
                                        .get(0)))
                : ChainError.OK;
    }

    private ChainError check(List<ExaminedCertificate> chain) {
        ExaminedCertificate certificate = chain.get(0);
        ChainError error = check(certificate, null);
        if (error != ChainError.OK) {
            return error;
        }
        for (depth = 1; error == ChainError.OK && depth < chain.size(); ) {
            String signature = signature(certificate);
            certificate = chain.get(depth);
            error = check(certificate, signature);
            if (error == ChainError.OK) {
                depth++;
            }
        }
        return error == ChainError.OK ? check(certificate.key(), signature(certificate)) : error;
    }

    private static String signature(ExaminedCertificate certificate) {
        return ExaminedCertificate.dotted(
                certificate.document().signatureAlgorithm().get(0));
    }

    private ChainError check(ExaminedCertificate certificate, @Nullable String signature) {
        return certificate.traits().version() != 2
                ? ChainError.SUITE_B_INVALID_VERSION
                : check(certificate.key(), signature);
    }

    /** Checks a key and, if there is one, the algorithm of a signature that was made with it. */
    private ChainError check(@Nullable PublicKeyText key, @Nullable String signature) {
        if (key == null || !key.elliptic()) {
            return ChainError.SUITE_B_INVALID_ALGORITHM;
        }
        String curve = key.curve();
        if (P384.equals(curve)) {
            if (signature != null && !signature.equals(ECDSA_SHA384)) {
                return ChainError.SUITE_B_INVALID_SIGNATURE_ALGORITHM;
            }
            if (!p384Allowed) {
                return ChainError.SUITE_B_LOS_NOT_ALLOWED;
            }
            p384Seen |= p256Allowed;
            p256Allowed = false;
            return ChainError.OK;
        }
        if (P256.equals(curve)) {
            if (signature != null && !signature.equals(ECDSA_SHA256)) {
                return ChainError.SUITE_B_INVALID_SIGNATURE_ALGORITHM;
            }
            return p256Allowed ? ChainError.OK : ChainError.SUITE_B_LOS_NOT_ALLOWED;
        }
        return ChainError.SUITE_B_INVALID_CURVE;
    }
}
