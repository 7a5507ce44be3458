package dev.signet.core.verify.openssl;

import java.util.List;

/** What a certificate's trust information, or the lack of it, says about a use: {@code X509_check_trust}. */
final class TrustSettings {
    private static final String ANY_USE = "2.5.29.37.0";

    enum Answer {
        TRUSTED,
        REJECTED,
        UNTRUSTED
    }

    /**
     * Returns the answer.
     *
     * @param selfSignedCounts whether a self-signed certificate without trust information is trusted
     */
    static Answer of(ExaminedCertificate certificate, VerifyTrust trust, boolean selfSignedCounts) {
        return switch (trust) {
            case COMPATIBLE -> compatible(certificate, selfSignedCounts);
            case OCSP_SIGN, OCSP_REQUEST -> of(certificate, trust.use(), false, false, false);
            case DEFAULT -> of(certificate, ANY_USE, false, true, selfSignedCounts);
            default -> of(certificate, trust.use(), true, true, selfSignedCounts);
        };
    }

    private static Answer of(
            ExaminedCertificate certificate, String use, boolean anyUse, boolean compatible, boolean selfSignedCounts) {
        List<String> rejected = certificate.uses(1);
        if (rejected != null && has(rejected, use, anyUse)) {
            return Answer.REJECTED;
        }
        List<String> trusted = certificate.uses(0);
        if (trusted != null) {
            return has(trusted, use, anyUse) ? Answer.TRUSTED : Answer.REJECTED;
        }
        return compatible ? compatible(certificate, selfSignedCounts) : Answer.UNTRUSTED;
    }

    private static boolean has(List<String> uses, String use, boolean anyUse) {
        return uses.contains(use) || anyUse && uses.contains(ANY_USE);
    }

    private static Answer compatible(ExaminedCertificate certificate, boolean selfSignedCounts) {
        boolean trusted = selfSignedCounts
                && certificate.traits().valid()
                && certificate.traits().selfSigned();
        return trusted ? Answer.TRUSTED : Answer.UNTRUSTED;
    }

    private TrustSettings() {}
}
