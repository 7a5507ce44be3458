package dev.signet.core.text;

import dev.signet.core.pem.PemBlock;
import java.math.BigInteger;
import java.util.Locale;

/** Prints certification requests as {@code openssl req} does: {@code X509_REQ_print_ex} of OpenSSL 3.0. */
public final class RequestText {
    private static final int ATTRIBUTE_WIDTH = 25;

    private final StringBuilder out;
    private final RequestDocument request;

    /**
     * Prepares to print about a request.
     *
     * @param out takes a character, 0 to 255, for each octet
     */
    public RequestText(StringBuilder out, RequestDocument request) {
        this.out = out;
        this.request = request;
    }

    /**
     * Appends the text of the request; false, with what there is up to there, where OpenSSL gives up.
     *
     * @param unreadableKey what to print below "Unable to load Public Key": the pending messages of OpenSSL's error queue
     */
    public boolean append(NameFormat names, CertificateFormat format, String unreadableKey) {
        if (!format.has(CertificateFormat.NO_HEADER)) {
            out.append("Certificate Request:\n    Data:\n");
        }
        if (!format.has(CertificateFormat.NO_VERSION)) {
            version(request.version().integer());
        }
        if (!format.has(CertificateFormat.NO_SUBJECT)) {
            out.append("        Subject:").append(names.multiline() ? '\n' : ' ');
            if (!NameText.append(out, request.subject(), names.multiline() ? 12 : 0, names)) {
                return false;
            }
            out.append('\n');
        }
        if (!format.has(CertificateFormat.NO_PUBLIC_KEY)) {
            publicKeyText(unreadableKey);
        }
        if (!format.has(CertificateFormat.NO_ATTRIBUTES) && !attributes(format)) {
            return false;
        }
        if (!format.has(CertificateFormat.NO_EXTENSIONS)) {
            RequestDocument.Extensions extensions = request.extensions();
            if (extensions != null) {
                out.append("            Requested Extensions:\n");
                extensions.append(out, format);
            }
        }
        if (!format.has(CertificateFormat.NO_SIGNATURE_DUMP)) {
            SignatureText.append(out, request.signatureAlgorithm(), request.signature());
        }
        return true;
    }

    private void version(BigInteger number) {
        if (number.signum() == 0) {
            out.append("        Version: 1 (0x0)\n");
        } else {
            out.append("        Version: Unknown (")
                    .append(number.bitLength() < 64 ? number : BigInteger.ONE.negate())
                    .append(")\n");
        }
    }

    private void publicKeyText(String unreadableKey) {
        out.append("        Subject Public Key Info:\n            Public Key Algorithm: ");
        ObjectNames.append(out, request.publicKey().get(0).get(0));
        out.append('\n');
        PublicKeyText key = PublicKeyText.of(request.publicKey());
        if (key == null) {
            out.append("            Unable to load Public Key\n").append(unreadableKey);
        } else {
            key.append(out, 16);
        }
    }

    private boolean attributes(CertificateFormat format) {
        out.append("        Attributes:\n");
        int count = request.attributeCount();
        if (count == 0 && request.hasAttributes()) {
            out.append("            (none)\n");
        }
        for (int i = 0; i < count; i++) {
            Decoded attribute = request.attribute(i);
            if (!RequestDocument.asksForExtensions(attribute) && !attribute(attribute, format)) {
                return false;
            }
        }
        return true;
    }

    private boolean attribute(Decoded attribute, CertificateFormat format) {
        HexText.indent(out, 12);
        int start = out.length();
        format.appendName(out, attribute.get(0));
        int padding = ATTRIBUTE_WIDTH - (out.length() - start);
        Decoded values = attribute.get(1);
        if (values.size() == 0) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            HexText.indent(out, padding);
            // The width that is left over from one value is taken for the length of the name before the next.
            padding = ATTRIBUTE_WIDTH - Math.min(padding, 0);
            out.append(':');
            Decoded value = values.get(i);
            switch (value.tag()) {
                case Shape.PRINTABLE_STRING_TAG,
                        Shape.T61_STRING_TAG,
                        Shape.NUMERIC_STRING_TAG,
                        Shape.UTF8_STRING_TAG,
                        Shape.IA5_STRING_TAG -> out.append(value.latin1()).append('\n');
                default -> out.append("unable to print attribute\n");
            }
        }
        return true;
    }

    /** Appends {@code subject=} and the subject. */
    public void subject(NameFormat format) {
        out.append("subject=");
        if (format.compatible()) {
            out.append(NameText.oneLine(request.subject()));
        } else {
            if (format.multiline()) {
                out.append('\n');
            }
            boolean ignored = NameText.append(out, request.subject(), format.multiline() ? 4 : 0, format);
        }
        out.append('\n');
    }

    /** Appends {@code Modulus=} and the modulus of an RSA key; to be asked only if the key loads. */
    public void modulus() {
        out.append("Modulus=");
        PublicKeyText key = PublicKeyText.of(request.publicKey());
        BigInteger modulus = key instanceof RsaKeyText ? key.modulus() : null;
        out.append(
                modulus == null ? "Wrong Algorithm type" : modulus.toString(16).toUpperCase(Locale.ROOT));
        out.append('\n');
    }

    /** Appends the public key as PEM; to be asked only if it loads. */
    public void publicKey() {
        PublicKeyText key = PublicKeyText.of(request.publicKey());
        byte[] encoded = key == null ? new byte[0] : key.encoded();
        if (encoded.length > 0) {
            out.append(new PemBlock("PUBLIC KEY", encoded).text());
        }
    }
}
