package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Prints certificates as {@code openssl x509 -text} does: {@code X509_print_ex} of OpenSSL 3.0. */
public final class CertificateText {
    private static final int KEY_INDENT = 16;

    private final StringBuilder out;
    private final CertificateDocument certificate;
    private final NameFormat names;
    private final CertificateFormat format;

    private CertificateText(
            StringBuilder out, CertificateDocument certificate, NameFormat names, CertificateFormat format) {
        this.out = out;
        this.certificate = certificate;
        this.names = names;
        this.format = format;
    }

    /**
     * Appends the text of a certificate, which ends early where OpenSSL gives up: in a name that is not text of its type.
     *
     * @param out takes a character, 0 to 255, for each octet
     * @param unreadableKey what to print below "Unable to load Public Key": the pending messages of OpenSSL's error queue
     */
    public static void append(
            StringBuilder out,
            CertificateDocument certificate,
            NameFormat names,
            CertificateFormat format,
            String unreadableKey) {
        CertificateText text = new CertificateText(out, certificate, names, format);
        if (text.appendUpToSubject()) {
            text.appendFromPublicKey(unreadableKey);
        }
    }

    private boolean appendUpToSubject() {
        char afterLabel = names.multiline() ? '\n' : ' ';
        int nameIndent = names.multiline() ? 12 : 0;
        if (!format.has(CertificateFormat.NO_HEADER)) {
            out.append("Certificate:\n    Data:\n");
        }
        if (!format.has(CertificateFormat.NO_VERSION)) {
            appendVersion(certificate.version());
        }
        if (!format.has(CertificateFormat.NO_SERIAL)) {
            appendSerialNumber(certificate.serialNumber().integer());
        }
        if (!format.has(CertificateFormat.NO_SIGNATURE_NAME)) {
            out.append("    ");
            SignatureText.append(out, certificate.innerSignatureAlgorithm(), null);
        }
        if (!format.has(CertificateFormat.NO_ISSUER)) {
            out.append("        Issuer:").append(afterLabel);
            if (!NameText.append(out, certificate.issuer(), nameIndent, names)) {
                return false;
            }
            out.append('\n');
        }
        if (!format.has(CertificateFormat.NO_VALIDITY)) {
            out.append("        Validity\n            Not Before: ");
            boolean ignored = TimeText.append(out, certificate.notBefore(), false);
            out.append("\n            Not After : ");
            ignored = TimeText.append(out, certificate.notAfter(), false);
            out.append('\n');
        }
        if (!format.has(CertificateFormat.NO_SUBJECT)) {
            out.append("        Subject:").append(afterLabel);
            if (!NameText.append(out, certificate.subject(), nameIndent, names)) {
                return false;
            }
            out.append('\n');
        }
        return true;
    }

    private void appendFromPublicKey(String unreadableKey) {
        if (!format.has(CertificateFormat.NO_PUBLIC_KEY)) {
            appendPublicKey(unreadableKey);
        }
        if (!format.has(CertificateFormat.NO_UNIQUE_IDS)) {
            appendUniqueId("Issuer", certificate.issuerUniqueId());
            appendUniqueId("Subject", certificate.subjectUniqueId());
        }
        Decoded extensions = certificate.extensions();
        if (!format.has(CertificateFormat.NO_EXTENSIONS) && extensions != null && extensions.size() > 0) {
            out.append("        X509v3 extensions:\n");
            ExtensionText.appendAll(out, extensions, format, 12);
        }
        if (!format.has(CertificateFormat.NO_SIGNATURE_DUMP)) {
            SignatureText.append(out, certificate.signatureAlgorithm(), certificate.signature());
        }
        Decoded trust = certificate.trust();
        if (!format.has(CertificateFormat.NO_TRUST) && trust != null) {
            TrustText.append(out, trust);
        }
    }

    private void appendVersion(@Nullable Decoded version) {
        BigInteger number = version == null ? BigInteger.ZERO : version.integer();
        if (number.signum() >= 0 && number.bitLength() <= 2 && number.intValue() <= 2) {
            int value = number.intValue();
            out.append("        Version: ")
                    .append(value + 1)
                    .append(" (0x")
                    .append(value)
                    .append(")\n");
        } else {
            out.append("        Version: Unknown (")
                    .append(number.bitLength() < 64 ? number : BigInteger.ONE.negate())
                    .append(")\n");
        }
    }

    private void appendSerialNumber(BigInteger number) {
        out.append("        Serial Number:");
        if (number.bitLength() < 64 && number.longValue() != -1) {
            String sign = number.signum() < 0 ? "-" : "";
            BigInteger magnitude = number.abs();
            out.append(' ').append(sign).append(magnitude);
            out.append(" (")
                    .append(sign)
                    .append("0x")
                    .append(magnitude.toString(16))
                    .append(")\n");
            return;
        }
        out.append("\n            ").append(number.signum() < 0 ? " (Negative)" : "");
        byte[] octets = IntegerText.magnitude(number);
        HexText.lowerLines(out, octets, 0, octets.length);
        out.append('\n');
    }

    private void appendPublicKey(String unreadableKey) {
        Decoded publicKey = certificate.publicKey();
        out.append("        Subject Public Key Info:\n            Public Key Algorithm: ");
        ObjectNames.append(out, publicKey.get(0).get(0));
        out.append('\n');
        PublicKeyText key = PublicKeyText.of(publicKey);
        if (key == null) {
            out.append("            Unable to load Public Key\n").append(unreadableKey);
        } else {
            key.append(out, KEY_INDENT);
        }
    }

    private void appendUniqueId(String owner, @Nullable Decoded id) {
        if (id != null) {
            out.append("        ").append(owner).append(" Unique ID: ");
            SignatureText.dump(out, id, 12);
        }
    }
}
