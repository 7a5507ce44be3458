package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.PublicKeyText;
import java.util.List;

/** Signatures and dates, from the top of the chain down: {@code internal_verify}. */
final class ChainSignatures {
    static boolean check(ChainVerification verification) {
        List<ExaminedCertificate> chain = verification.links();
        int depth = chain.size() - 1;
        ExaminedCertificate issuer = chain.get(depth);
        ExaminedCertificate subject = issuer;
        boolean self = true;
        VerifyParameters parameters = verification.parameters();
        TlsaMatch tlsa = verification.tlsa();
        boolean signedByKey = tlsa != null && tlsa.isSignedByKey();
        if (!signedByKey
                && !issuer.traits().likelyIssued(issuer.traits())
                && !parameters.has(VerifyFlag.PARTIAL_CHAIN)) {
            if (depth > 0) {
                subject = chain.get(--depth);
                self = false;
            } else if (!verification.fail(issuer, 0, ChainError.UNABLE_TO_VERIFY_LEAF_SIGNATURE)) {
                return false;
            }
        }
        while (true) {
            boolean asked = !signedByKey
                    && parameters.has(VerifyFlag.CHECK_SS_SIGNATURE)
                    && issuer.traits().selfSigned();
            if ((!self || asked) && !checkSignature(verification, subject, issuer, depth, self)) {
                return false;
            }
            if (!checkDates(verification, subject, depth) || !verification.pass(subject, depth)) {
                return false;
            }
            if (depth == 0) {
                return true;
            }
            issuer = subject;
            subject = chain.get(--depth);
            self = false;
        }
    }

    private static boolean checkSignature(
            ChainVerification verification,
            ExaminedCertificate subject,
            ExaminedCertificate issuer,
            int depth,
            boolean self) {
        int issuerDepth = depth + (self ? 0 : 1);
        boolean ownLeaf = self && !issuer.traits().authority();
        if (!ownLeaf) {
            ChainError refusal = refusal(issuer.traits(), subject.traits());
            if (refusal != ChainError.OK && !verification.fail(issuer, issuerDepth, refusal)) {
                return false;
            }
        }
        PublicKeyText key = issuer.key();
        if (key == null) {
            return verification.fail(issuer, issuerDepth, ChainError.UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY);
        }
        return subject.isSignedWith(key) || verification.fail(subject, depth, ChainError.CERT_SIGNATURE_FAILURE);
    }

    /** Returns why a key usage does not let an issuer sign: {@code ossl_x509_signing_allowed}. */
    private static ChainError refusal(CertificateTraits issuer, CertificateTraits subject) {
        if (subject.proxy()) {
            return issuer.mayBeUsedFor(CertificateTraits.DIGITAL_SIGNATURE)
                    ? ChainError.OK
                    : ChainError.KEYUSAGE_NO_DIGITAL_SIGNATURE;
        }
        return issuer.mayBeUsedFor(CertificateTraits.CERTIFICATE_SIGN)
                ? ChainError.OK
                : ChainError.KEYUSAGE_NO_CERTSIGN;
    }

    private static boolean checkDates(ChainVerification verification, ExaminedCertificate certificate, int depth) {
        Long time = verification.time();
        if (time == null) {
            return true;
        }
        int begin = ExaminedCertificate.order(certificate.document().notBefore(), time);
        if (begin >= 0
                && !verification.fail(
                        certificate,
                        depth,
                        begin == 0 ? ChainError.ERROR_IN_CERT_NOT_BEFORE_FIELD : ChainError.CERT_NOT_YET_VALID)) {
            return false;
        }
        int end = ExaminedCertificate.order(certificate.document().notAfter(), time);
        return end > 0
                || verification.fail(
                        certificate,
                        depth,
                        end == 0 ? ChainError.ERROR_IN_CERT_NOT_AFTER_FIELD : ChainError.CERT_HAS_EXPIRED);
    }

    private ChainSignatures() {}
}
