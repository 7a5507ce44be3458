package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NameValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether all names on the chain keep to the name constraints above them: {@code check_name_constraints}. */
final class ChainNames {
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

    /** libcrypto's NAME_CHECK_MAX: names times constraints. */
    private static final long MAX_COMPARISONS = 1 << 20;

    static boolean check(ChainVerification verification) {
        List<ExaminedCertificate> chain = verification.links();
        for (int i = chain.size() - 1; i >= 0; i--) {
            ExaminedCertificate certificate = chain.get(i);
            CertificateTraits traits = certificate.traits();
            if (i != 0 && traits.selfIssued()) {
                continue;
            }
            if (traits.proxy()
                    && !ProxyName.isBelowIssuer(certificate.document())
                    && !verification.fail(certificate, i, ChainError.PROXY_SUBJECT_NAME_VIOLATION)) {
                return false;
            }
            for (int j = chain.size() - 1; j > i; j--) {
                Decoded constraints = chain.get(j).traits().nameConstraints();
                ChainError error = constraints == null ? ChainError.OK : violation(certificate, constraints, i == 0);
                if (error != ChainError.OK && !verification.fail(certificate, i, error)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ChainError violation(ExaminedCertificate certificate, Decoded constraints, boolean leaf) {
        NameConstraintRules rules = new NameConstraintRules(constraints);
        Decoded names = certificate.traits().alternativeNames();
        long count = (long) certificate.subjectSize() + (names == null ? 0 : names.size());
        if (count > 0 && rules.size() > MAX_COMPARISONS / count) {
            return ChainError.UNSPECIFIED;
        }
        ChainError error = ofSubject(certificate, rules);
        for (int i = 0; error == ChainError.OK && names != null && i < names.size(); i++) {
            error = rules.check(names.get(i));
        }
        boolean hostInSubject = error == ChainError.OK && leaf && !hasHost(names);
        return hostInSubject ? ofCommonNames(certificate.document().subject(), rules) : error;
    }

    private static ChainError ofSubject(ExaminedCertificate certificate, NameConstraintRules rules) {
        if (certificate.subjectSize() == 0) {
            return ChainError.OK;
        }
        ChainError error = rules.checkDirectory(certificate.traits().subject());
        Decoded subject = certificate.document().subject();
        for (int i = 0; error == ChainError.OK && i < subject.size(); i++) {
            Decoded set = subject.get(i);
            for (int j = 0; error == ChainError.OK && j < set.size(); j++) {
                if (ExaminedCertificate.dotted(set.get(j).get(0)).equals(EMAIL_ADDRESS)) {
                    error = rules.checkEmail(set.get(j).get(1));
                }
            }
        }
        return error;
    }

    private static boolean hasHost(@Nullable Decoded names) {
        for (int i = 0; names != null && i < names.size(); i++) {
            if (names.get(i).alternative() == NameForms.DNS) {
                return true;
            }
        }
        return false;
    }

    /** Common names that look like host names keep to constraints on those. */
    private static ChainError ofCommonNames(Decoded subject, NameConstraintRules rules) {
        for (int i = 0; i < subject.size(); i++) {
            Decoded set = subject.get(i);
            for (int j = 0; j < set.size(); j++) {
                if (!ExaminedCertificate.dotted(set.get(j).get(0)).equals(COMMON_NAME)) {
                    continue;
                }
                byte[] name = NameValue.utf8(set.get(j).get(1));
                if (name == null) {
                    return ChainError.OUT_OF_MEM;
                }
                name = withoutFinalZeros(name);
                for (byte octet : name) {
                    if (octet == 0) {
                        return ChainError.UNSUPPORTED_NAME_SYNTAX;
                    }
                }
                ChainError error = looksLikeHost(name) ? rules.checkHost(name) : ChainError.OK;
                if (error != ChainError.OK) {
                    return error;
                }
            }
        }
        return ChainError.OK;
    }

    private static byte[] withoutFinalZeros(byte[] name) {
        int length = name.length;
        while (length > 0 && name[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(name, length);
    }

    /** Two or more labels of letters, digits, underscores and inner hyphens. */
    private static boolean looksLikeHost(byte[] name) {
        boolean dotted = false;
        for (int i = 0; i < name.length; i++) {
            byte octet = name[i];
            if (octet >= 'a' && octet <= 'z'
                    || octet >= 'A' && octet <= 'Z'
                    || octet >= '0' && octet <= '9'
                    || octet == '_') {
                continue;
            }
            boolean inner = i > 0 && i < name.length - 1;
            if (inner && octet == '-') {
                continue;
            }
            if (inner && octet == '.' && name[i + 1] != '.' && name[i - 1] != '-' && name[i + 1] != '-') {
                dotted = true;
                continue;
            }
            return false;
        }
        return dotted;
    }

    private ChainNames() {}
}
