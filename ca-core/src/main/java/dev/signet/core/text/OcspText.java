package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Prints OCSP requests and responses as {@code openssl ocsp -text} does.
 *
 * <p>What is appended has a character, 0 to 255, for each octet.
 */
public final class OcspText {
    private static final String BASIC_RESPONSE = "1.3.6.1.5.5.7.48.1.1";
    private static final int REVOKED = 1;
    private static final String[] STATUSES = {"good", "revoked", "unknown"};
    private static final String[] RESPONSE_STATUSES = {
        "successful", "malformedrequest", "internalerror", "trylater", "", "sigrequired", "unauthorized"
    };
    private static final String[] REASONS = {
        "unspecified",
        "keyCompromise",
        "cACompromise",
        "affiliationChanged",
        "superseded",
        "cessationOfOperation",
        "certificateHold",
        "",
        "removeFromCRL"
    };

    private final StringBuilder out;

    private OcspText(StringBuilder out) {
        this.out = out;
    }

    /** Returns whether libcrypto can read a request. */
    public static boolean isRequest(byte[] request) {
        return decodes(request, OcspShapes.REQUEST);
    }

    /** Returns whether libcrypto can read a response; the signed answer inside is not looked at. */
    public static boolean isResponse(byte[] response) {
        return decodes(response, OcspShapes.RESPONSE);
    }

    /** Returns whether libcrypto can read the signed answer inside a response that {@link #isResponse}. */
    public static boolean isAnswered(byte[] response) {
        Decoded decoded = ShapeDecoder.decode(response, OcspShapes.RESPONSE);
        return decoded.has(1)
                && BASIC_RESPONSE.equals(ObjectNames.dotted(decoded.get(1).get(0)))
                && decodes(decoded.get(1).get(1).octets(), OcspShapes.BASIC_RESPONSE);
    }

    private static boolean decodes(byte[] encoded, Shape shape) {
        try {
            Decoded ignored = ShapeDecoder.decode(encoded, shape);
            return true;
        } catch (DerException malformed) {
            return false;
        }
    }

    /** Returns the number of the status of a response that {@link #isResponse}. */
    public static long responseStatus(byte[] response) {
        return number(ShapeDecoder.decode(response, OcspShapes.RESPONSE).get(0));
    }

    /** Returns the word for the status of a response. */
    public static String responseStatusWord(long status) {
        return word(RESPONSE_STATUSES, status);
    }

    /** Returns the word for the reason of a revocation. */
    public static String reasonWord(long reason) {
        return word(REASONS, reason);
    }

    /** Appends a time. */
    public static void appendTime(StringBuilder out, Instant time) {
        Decoded decoded = ShapeDecoder.decode(Der.generalizedTime(time), Shape.GENERALIZED_TIME);
        boolean ignored = TimeText.append(out, decoded, false);
    }

    private static String word(String[] words, long number) {
        boolean known = number >= 0 && number < words.length && !words[(int) number].isEmpty();
        return known ? words[(int) number] : "(UNKNOWN)";
    }

    /**
     * Appends the text of a request.
     *
     * @throws DerException if it is none
     */
    public static void appendRequest(StringBuilder out, byte[] request) {
        Decoded decoded = ShapeDecoder.decode(request, OcspShapes.REQUEST);
        new OcspText(out).request(decoded.get(0), decoded.has(1) ? decoded.get(1) : null);
    }

    private void request(Decoded tbs, @Nullable Decoded signature) {
        out.append("OCSP Request Data:\n    Version: ");
        version(tbs);
        if (tbs.has(1)) {
            out.append("\n    Requestor Name: ");
            GeneralNameText.append(out, tbs.get(1));
        }
        out.append("\n    Requestor List:\n");
        Decoded list = tbs.get(2);
        for (int i = 0; i < list.size(); i++) {
            Decoded single = list.get(i);
            certificateId(single.get(0), 8);
            extensions("Request Single Extensions", single, 1, 8);
        }
        extensions("Request Extensions", tbs, 3, 4);
        if (signature != null) {
            SignatureText.append(out, signature.get(0), signature.get(1));
            certificates(signature, 2);
        }
    }

    /**
     * Appends the text of a response, which ends early where OpenSSL gives up.
     *
     * @throws DerException if it is none
     */
    public static void appendResponse(StringBuilder out, byte[] response) {
        Decoded decoded = ShapeDecoder.decode(response, OcspShapes.RESPONSE);
        long status = number(decoded.get(0));
        out.append("OCSP Response Data:\n    OCSP Response Status: ")
                .append(responseStatusWord(status))
                .append(" (0x")
                .append(Long.toHexString(status))
                .append(")\n");
        if (!decoded.has(1)) {
            return;
        }
        Decoded typed = decoded.get(1);
        out.append("    Response Type: ");
        ObjectNames.append(out, typed.get(0));
        if (!BASIC_RESPONSE.equals(ObjectNames.dotted(typed.get(0)))) {
            out.append(" (unknown response type)\n");
            return;
        }
        Decoded basic;
        try {
            basic = ShapeDecoder.decode(typed.get(1).octets(), OcspShapes.BASIC_RESPONSE);
        } catch (DerException malformed) {
            return;
        }
        boolean ignored = new OcspText(out).basic(basic);
    }

    private boolean basic(Decoded basic) {
        Decoded data = basic.get(0);
        out.append("\n    Version: ");
        version(data);
        out.append("\n    Responder Id: ");
        Decoded responder = data.get(1);
        if (responder.alternative() == 0) {
            boolean ignored = NameText.append(out, responder.chosen(), 0, NameFormat.ONELINE);
        } else {
            octets(responder.chosen());
        }
        out.append("\n    Produced At: ");
        if (!TimeText.append(out, data.get(2), false)) {
            return false;
        }
        out.append("\n    Responses:\n");
        Decoded responses = data.get(3);
        for (int i = 0; i < responses.size(); i++) {
            if (!single(responses.get(i))) {
                return false;
            }
        }
        extensions("Response Extensions", data, 4, 4);
        SignatureText.append(out, basic.get(1), basic.get(2));
        certificates(basic, 3);
        return true;
    }

    private boolean single(Decoded single) {
        certificateId(single.get(0), 4);
        Decoded status = single.get(1);
        out.append("    Cert Status: ").append(STATUSES[status.alternative()]);
        if (status.alternative() == REVOKED) {
            Decoded revoked = status.chosen();
            out.append("\n    Revocation Time: ");
            if (!TimeText.append(out, revoked.get(0), false)) {
                return false;
            }
            if (revoked.has(1)) {
                long reason = number(revoked.get(1));
                out.append("\n    Revocation Reason: ")
                        .append(reasonWord(reason))
                        .append(" (0x")
                        .append(Long.toHexString(reason))
                        .append(')');
            }
        }
        out.append("\n    This Update: ");
        if (!TimeText.append(out, single.get(2), false)) {
            return false;
        }
        if (single.has(3)) {
            out.append("\n    Next Update: ");
            if (!TimeText.append(out, single.get(3), false)) {
                return false;
            }
        }
        out.append('\n');
        extensions("Response Single Extensions", single, 4, 8);
        out.append('\n');
        return true;
    }

    private void version(Decoded versioned) {
        long version = versioned.has(0) ? number(versioned.get(0)) : 0;
        out.append(Long.toUnsignedString(version + 1))
                .append(" (0x")
                .append(Long.toHexString(version))
                .append(')');
    }

    private void certificateId(Decoded id, int indent) {
        HexText.indent(out, indent);
        out.append("Certificate ID:\n");
        HexText.indent(out, indent + 2);
        out.append("Hash Algorithm: ");
        ObjectNames.append(out, id.get(0).get(0));
        out.append('\n');
        HexText.indent(out, indent + 2);
        out.append("Issuer Name Hash: ");
        octets(id.get(1));
        out.append('\n');
        HexText.indent(out, indent + 2);
        out.append("Issuer Key Hash: ");
        octets(id.get(2));
        out.append('\n');
        HexText.indent(out, indent + 2);
        out.append("Serial Number: ");
        IntegerText.appendHex(out, id.get(3).integer());
        out.append('\n');
    }

    private void octets(Decoded string) {
        boolean ignored = RareExtensionText.ocspNonce(out, string.octets(), 0);
    }

    private void extensions(String title, Decoded owner, int field, int indent) {
        if (owner.has(field) && owner.get(field).size() > 0) {
            HexText.indent(out, indent);
            out.append(title).append(":\n");
            ExtensionText.appendAll(out, owner.get(field), CertificateFormat.ALL, indent + 4);
        }
    }

    private void certificates(Decoded owner, int field) {
        for (int i = 0; owner.has(field) && i < owner.get(field).size(); i++) {
            CertificateDocument certificate =
                    CertificateDocument.of(owner.get(field).get(i));
            CertificateText.append(out, certificate, NameFormat.COMPATIBLE, CertificateFormat.ALL, "");
            out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text());
        }
    }

    /** Returns a number as C's {@code long}, -1 where it does not fit. */
    private static long number(Decoded value) {
        BigInteger number = value.integer();
        return number.bitLength() < 64 ? number.longValue() : -1;
    }
}
