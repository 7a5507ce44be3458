package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.PublicKeyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether each certificate may stand where it does on the chain: {@code check_extensions}. */
final class ChainExtensions {
    /** What a certificate must be, going by the one below it. */
    private enum Place {
        /** The leaf: whatever it is. */
        ANY,
        END_ENTITY,
        AUTHORITY
    }

    private final ChainVerification verification;
    private final List<ExaminedCertificate> chain;
    private final boolean strict;
    private final @Nullable CertificatePurpose purpose;
    private final boolean proxiesAllowed;
    private Place place = Place.ANY;
    private long pathLength;
    private long proxyPathLength;

    private ChainExtensions(ChainVerification verification) {
        this.verification = verification;
        VerifyParameters parameters = verification.parameters();
        chain = verification.links();
        strict = parameters.has(VerifyFlag.X509_STRICT);
        purpose = verification.isOfListIssuer() ? CertificatePurpose.CRL_SIGNING : parameters.purpose();
        proxiesAllowed = !verification.isOfListIssuer() && parameters.has(VerifyFlag.ALLOW_PROXY_CERTS);
    }

    static boolean check(ChainVerification verification) {
        ChainExtensions check = new ChainExtensions(verification);
        for (int i = 0; i < check.chain.size(); i++) {
            if (!check.check(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether to go on: true if what is wrong does not hold, or may pass. */
    private boolean unless(boolean wrong, int index, ChainError error) {
        return !wrong || verification.fail(chain.get(index), index, error);
    }

    private boolean check(int index) {
        CertificateTraits traits = chain.get(index).traits();
        boolean criticalMatters = !verification.parameters().has(VerifyFlag.IGNORE_CRITICAL);
        return unless(criticalMatters && traits.hasUnknownCritical(), index, ChainError.UNHANDLED_CRITICAL_EXTENSION)
                && unless(!proxiesAllowed && traits.proxy(), index, ChainError.PROXY_CERTIFICATES_NOT_ALLOWED)
                && checkPlace(traits, index)
                && (chain.size() == 1 || checkCurve(index))
                && (!strict || chain.size() == 1 || checkStrictly(index))
                && (purpose == null || checkPurpose(purpose, index))
                && checkPathLength(traits, index);
    }

    private boolean checkPlace(CertificateTraits traits, int index) {
        int kind = traits.valid() ? traits.authorityKind() : 0;
        return switch (place) {
            case ANY -> unless(strict && kind != 1 && kind != 0, index, ChainError.INVALID_CA);
            case END_ENTITY -> unless(kind != 0, index, ChainError.INVALID_NON_CA);
            case AUTHORITY -> {
                boolean byBook = index + 1 < chain.size() || strict;
                yield unless(kind == 0 || byBook && kind != 1, index, ChainError.INVALID_CA);
            }
        };
    }

    private boolean checkCurve(int index) {
        PublicKeyText key = chain.get(index).key();
        return unless(key == null, index, ChainError.UNSPECIFIED)
                && unless(key != null && key.hasExplicitCurve(), index, ChainError.EC_KEY_EXPLICIT_PARAMS);
    }

    private boolean checkPurpose(CertificatePurpose wanted, int index) {
        ExaminedCertificate certificate = chain.get(index);
        TrustSettings.Answer trust = TrustSettings.Answer.UNTRUSTED;
        if (index >= verification.untrustedCount()
                && wanted == verification.parameters().purpose()) {
            trust = TrustSettings.of(certificate, verification.parameters().trust(), false);
        }
        if (trust == TrustSettings.Answer.TRUSTED) {
            return true;
        }
        if (trust == TrustSettings.Answer.UNTRUSTED) {
            int answer = wanted.check(certificate.traits(), place == Place.AUTHORITY);
            if (answer == 1 || answer != 0 && !strict) {
                return true;
            }
        }
        return verification.fail(certificate, index, ChainError.INVALID_PURPOSE);
    }

    private boolean checkPathLength(CertificateTraits traits, int index) {
        boolean exceeded = index > 1 && traits.pathLength() != -1 && pathLength > traits.pathLength() + proxyPathLength;
        if (!unless(exceeded, index, ChainError.PATH_LENGTH_EXCEEDED)) {
            return false;
        }
        if (index > 0 && !traits.selfIssued()) {
            pathLength++;
        }
        if (!traits.proxy()) {
            place = Place.AUTHORITY;
            return true;
        }
        if (traits.proxyPathLength() != -1) {
            boolean tooLong = proxyPathLength > traits.proxyPathLength();
            if (!unless(tooLong, index, ChainError.PROXY_PATH_LENGTH_EXCEEDED)) {
                return false;
            }
            proxyPathLength = traits.proxyPathLength();
        }
        proxyPathLength++;
        place = Place.END_ENTITY;
        return true;
    }

    /** RFC 5280 section 4, as far as {@code -x509_strict} has it checked. */
    private boolean checkStrictly(int index) {
        ExaminedCertificate certificate = chain.get(index);
        CertificateTraits traits = certificate.traits();
        boolean authority = traits.authority();
        boolean mayCertify = traits.hasKeyUsage() && traits.mayBeUsedFor(CertificateTraits.CERTIFICATE_SIGN);
        boolean listsKeyUsage = traits.hasKeyUsage();
        boolean hasPathLength = traits.pathLength() != -1;
        Decoded names = traits.alternativeNames();
        boolean emptySubject = certificate.subjectSize() == 0;
        boolean signsLists = listsKeyUsage && traits.mayBeUsedFor(CertificateTraits.CRL_SIGN);
        return unless(hasPathLength && !authority, index, ChainError.PATHLEN_INVALID_FOR_NON_CA)
                && unless(hasPathLength && !mayCertify, index, ChainError.PATHLEN_WITHOUT_KU_KEY_CERT_SIGN)
                && unless(
                        authority && traits.constrained() && !traits.notedAsCritical("2.5.29.19"),
                        index,
                        ChainError.CA_BCONS_NOT_CRITICAL)
                && unless(authority && !listsKeyUsage, index, ChainError.CA_CERT_MISSING_KEY_USAGE)
                && unless(!authority && mayCertify, index, ChainError.KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA)
                && unless(certificate.issuerSize() == 0, index, ChainError.ISSUER_NAME_EMPTY)
                && unless(
                        (authority || signsLists || names == null) && emptySubject,
                        index,
                        ChainError.SUBJECT_NAME_EMPTY)
                && unless(
                        emptySubject && names != null && !traits.notedAsCritical("2.5.29.17"),
                        index,
                        ChainError.EMPTY_SUBJECT_SAN_NOT_CRITICAL)
                && unless(names != null && names.size() == 0, index, ChainError.EMPTY_SUBJECT_ALT_NAME)
                && checkIdentifiers(certificate, index);
    }

    private boolean checkIdentifiers(ExaminedCertificate certificate, int index) {
        CertificateTraits traits = certificate.traits();
        boolean sameAlgorithm = DocumentSignature.sameAlgorithm(
                certificate.document().signatureAlgorithm(),
                certificate.document().innerSignatureAlgorithm());
        Decoded authorityKey = traits.authorityKeyIdentifier();
        boolean namesKey = authorityKey != null && authorityKey.has(0);
        boolean version3 = traits.version() >= 2;
        return unless(!sameAlgorithm, index, ChainError.SIGNATURE_ALGORITHM_INCONSISTENCY)
                && unless(
                        authorityKey != null && traits.notedAsCritical("2.5.29.35"),
                        index,
                        ChainError.AUTHORITY_KEY_IDENTIFIER_CRITICAL)
                && unless(
                        traits.subjectKeyIdentifier() != null && traits.notedAsCritical("2.5.29.14"),
                        index,
                        ChainError.SUBJECT_KEY_IDENTIFIER_CRITICAL)
                && unless(
                        version3 && index + 1 < chain.size() && !namesKey,
                        index,
                        ChainError.MISSING_AUTHORITY_KEY_IDENTIFIER)
                && unless(
                        version3 && traits.authority() && traits.subjectKeyIdentifier() == null,
                        index,
                        ChainError.MISSING_SUBJECT_KEY_IDENTIFIER)
                && unless(!version3 && traits.extensions().size() > 0, index, ChainError.EXTENSIONS_REQUIRE_VERSION_3);
    }
}
