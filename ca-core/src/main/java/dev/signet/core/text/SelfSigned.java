package dev.signet.core.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether a certificate looks self-signed, without verifying its signature: libcrypto's EXFLAG_SS. */
final class SelfSigned {
    static boolean looksSo(CertificateDocument certificate, ExtensionList extensions) {
        return Arrays.equals(CanonicalName.encode(certificate.subject()), CanonicalName.encode(certificate.issuer()))
                && authorityKeyMatches(certificate, extensions)
                && keyCanSign(certificate);
    }

    private static boolean authorityKeyMatches(CertificateDocument certificate, ExtensionList extensions) {
        Decoded authority = extensions.singleOrNull("2.5.29.35", SimpleExtensionText.AUTHORITY_KEY_IDENTIFIER);
        if (authority == null) {
            return true;
        }
        Decoded subject = extensions.singleOrNull("2.5.29.14", Shape.OCTET_STRING);
        if (authority.has(0)
                && subject != null
                && !Arrays.equals(authority.get(0).octets(), subject.octets())) {
            return false;
        }
        if (authority.has(2)
                && !authority.get(2).integer().equals(certificate.serialNumber().integer())) {
            return false;
        }
        Decoded issuer = authority.has(1) ? firstDirectoryName(authority.get(1)) : null;
        return issuer == null
                || Arrays.equals(CanonicalName.encode(issuer), CanonicalName.encode(certificate.issuer()));
    }

    private static @Nullable Decoded firstDirectoryName(Decoded names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).alternative() == GeneralNameText.DIRECTORY) {
                return names.get(i).chosen();
            }
        }
        return null;
    }

    private static boolean keyCanSign(CertificateDocument certificate) {
        PublicKeyText key = PublicKeyText.of(certificate.publicKey());
        return key != null
                && key.signsWith(
                        ObjectNames.dotted(certificate.innerSignatureAlgorithm().get(0)));
    }

    private SelfSigned() {}
}
