package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, a response or a token of the Time-Stamp Protocol (RFC 3161) as OpenSSL sees it: for printing, and for writing it
 * again.
 */
public final class TimestampDocument {
    private static final String TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String[] STATUSES = {
        "Granted.", "Granted with modifications.", "Rejected.", "Waiting.", "Revocation warning.", "Revoked."
    };
    private static final int[] FAILURE_BITS = {0, 2, 5, 14, 15, 16, 17, 25};
    private static final String[] FAILURES = {
        "unrecognized or unsupported algorithm identifier",
        "transaction not permitted or supported",
        "the data submitted has the wrong format",
        "the TSA's time source is not available",
        "the requested TSA policy is not supported by the TSA",
        "the requested extension is not supported by the TSA",
        "the additional information requested could not be understood or is not available",
        "the request cannot be handled due to system failure"
    };

    private final Decoded document;
    private final Shape shape;
    private final @Nullable Decoded info;
    private Map<String, String> names = Map.of();

    private TimestampDocument(Decoded document, Shape shape, @Nullable Decoded info) {
        this.document = document;
        this.shape = shape;
        this.info = info;
    }

    /**
     * Reads a request.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static TimestampDocument request(byte[] encoded) {
        return new TimestampDocument(
                ShapeDecoder.decode(encoded, TimestampShapes.REQUEST), TimestampShapes.REQUEST, null);
    }

    /**
     * Reads a response, which has to hold a token if and only if it grants the request.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static TimestampDocument response(byte[] encoded) {
        Decoded response = ShapeDecoder.decode(encoded, TimestampShapes.RESPONSE);
        BigInteger status = response.get(0).get(0).integer();
        boolean granted = status.signum() >= 0 && status.compareTo(BigInteger.ONE) <= 0;
        if (granted != response.has(1)) {
            throw new DerException(0, granted ? "a response without a token" : "a refusal with a token");
        }
        return new TimestampDocument(response, TimestampShapes.RESPONSE, granted ? infoIn(response.get(1)) : null);
    }

    /**
     * Reads a token, as the response that it could have been in.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static TimestampDocument token(byte[] encoded) {
        Decoded token = ShapeDecoder.decode(encoded, Pkcs7Shape.CONTENT);
        byte[] der = ShapeEncoder.encode(token, Pkcs7Shape.CONTENT);
        return response(Der.sequence(Der.sequence(Der.integer(0)), der));
    }

    private static Decoded infoIn(Decoded token) {
        boolean signed = Pkcs7Shape.SIGNED.equals(ObjectNames.dotted(token.get(0))) && token.has(1);
        Decoded content = signed ? token.get(1).get(2) : null;
        if (content == null
                || !TIMESTAMP_INFO.equals(ObjectNames.dotted(content.get(0)))
                || !content.has(1)
                || content.get(1).tag() != Shape.OCTET_STRING_TAG) {
            throw new DerException(0, "a token that holds no timestamp");
        }
        return ShapeDecoder.decode(content.get(1).octets(), TimestampShapes.INFO);
    }

    /** Sets names of object identifiers, by their dotted form, for those that have no other. */
    public void setNames(Map<String, String> added) {
        names = Map.copyOf(added);
    }

    private String name(Decoded objectIdentifier) {
        String text = ObjectNames.text(objectIdentifier);
        return text == null ? "" : names.getOrDefault(text, text);
    }

    /** Returns the DER. */
    public byte[] encoded() {
        return ShapeEncoder.encode(document, shape);
    }

    /** Returns the DER of the token in a response; null if there is none. */
    public byte @Nullable [] encodedToken() {
        return document.has(1) ? ShapeEncoder.encode(document.get(1), Pkcs7Shape.CONTENT) : null;
    }

    /** Appends the text of a request. */
    public void appendRequest(StringBuilder out) {
        out.append("Version: ").append(document.get(0).integer()).append('\n');
        appendImprint(out, document.get(1));
        out.append("Policy OID: ");
        out.append(document.has(2) ? name(document.get(2)) : "unspecified");
        out.append("\nNonce: ");
        appendNumber(out, document.has(3) ? document.get(3) : null);
        out.append("\nCertificate required: ")
                .append(document.has(4) && document.get(4).bool() ? "yes" : "no")
                .append('\n');
        appendExtensions(out, document.has(5) ? document.get(5) : null);
    }

    /** Appends the text of a response. */
    public void appendResponse(StringBuilder out) {
        Decoded status = document.get(0);
        out.append("Status info:\nStatus: ");
        BigInteger number = status.get(0).integer();
        boolean known = number.signum() >= 0 && number.bitLength() < 4 && number.intValue() < STATUSES.length;
        out.append(known ? STATUSES[number.intValue()] : "out of bounds").append("\nStatus description: ");
        Decoded texts = status.has(1) ? status.get(1) : null;
        for (int i = 0; texts != null && i < texts.size(); i++) {
            out.append(i > 0 ? "\t" : "");
            boolean ignored = StringText.append(out, texts.get(i), 0);
            out.append('\n');
        }
        out.append(texts == null || texts.size() == 0 ? "unspecified\n" : "").append("Failure info: ");
        appendFailures(out, status.has(2) ? status.get(2) : null);
        out.append("\n\nTST info:\n");
        if (info == null) {
            out.append("Not included.\n");
        } else {
            boolean ignored = appendInfo(out);
        }
    }

    private static void appendFailures(StringBuilder out, @Nullable Decoded bits) {
        int start = out.length();
        byte[] octets = bits == null ? new byte[0] : bits.octets();
        for (int i = 0; i < FAILURES.length; i++) {
            int bit = FAILURE_BITS[i];
            if (bit / 8 < octets.length && (octets[bit / 8] & 0x80 >> bit % 8) != 0) {
                out.append(out.length() > start ? ", " : "").append(FAILURES[i]);
            }
        }
        out.append(out.length() == start ? "unspecified" : "");
    }

    /** Appends what the token in a response says; false if there is none. */
    public boolean appendInfo(StringBuilder out) {
        Decoded said = info;
        if (said == null) {
            return false;
        }
        out.append("Version: ").append(said.get(0).integer()).append("\nPolicy OID: ");
        out.append(name(said.get(1))).append('\n');
        appendImprint(out, said.get(2));
        out.append("Serial number: ");
        appendNumber(out, said.get(3));
        out.append("\nTime stamp: ");
        boolean ignored = TimeText.append(out, said.get(4), false);
        out.append("\nAccuracy: ");
        appendAccuracy(out, said.has(5) ? said.get(5) : null);
        out.append("\nOrdering: ")
                .append(said.has(6) && said.get(6).bool() ? "yes" : "no")
                .append("\nNonce: ");
        appendNumber(out, said.has(7) ? said.get(7) : null);
        out.append("\nTSA: ");
        appendAuthority(out, said.has(8) ? said.get(8) : null);
        out.append('\n');
        appendExtensions(out, said.has(9) ? said.get(9) : null);
        return true;
    }

    private static void appendImprint(StringBuilder out, Decoded imprint) {
        String dotted = ObjectNames.dotted(imprint.get(0).get(0));
        String name = dotted == null ? null : ObjectNames.longName(dotted);
        out.append("Hash Algorithm: ").append(name == null ? "UNKNOWN" : name).append("\nMessage data:\n");
        HexText.dump(out, imprint.get(1).octets(), 4);
    }

    private static void appendNumber(StringBuilder out, @Nullable Decoded number) {
        if (number == null) {
            out.append("unspecified");
            return;
        }
        BigInteger value = number.integer();
        out.append("0x").append(value.signum() < 0 ? "-" : "");
        if (value.signum() == 0) {
            out.append('0');
        } else {
            HexText.upper(out, IntegerText.magnitude(value));
        }
    }

    private static void appendAccuracy(StringBuilder out, @Nullable Decoded accuracy) {
        if (accuracy == null) {
            out.append("unspecified");
            return;
        }
        String[] units = {" seconds, ", " millis, ", " micros"};
        for (int i = 0; i < units.length; i++) {
            appendNumber(out, accuracy.has(i) ? accuracy.get(i) : null);
            out.append(units[i]);
        }
    }

    private static void appendAuthority(StringBuilder out, @Nullable Decoded name) {
        if (name == null) {
            out.append("unspecified");
        } else if (name.alternative() == GeneralNameText.DIRECTORY) {
            out.append("DirName:").append(NameText.oneLine(name.chosen()));
        } else {
            GeneralNameText.append(out, name);
        }
    }

    private static void appendExtensions(StringBuilder out, @Nullable Decoded extensions) {
        out.append("Extensions:\n");
        for (int i = 0; extensions != null && i < extensions.size(); i++) {
            StringBuilder one = new StringBuilder();
            ExtensionText.append(one, extensions.get(i), CertificateFormat.ALL, 0);
            int lineEnd = one.indexOf("\n");
            if (lineEnd > 0 && one.charAt(lineEnd - 1) == ' ') {
                one.deleteCharAt(lineEnd - 1);
            }
            out.append(one);
        }
    }
}
