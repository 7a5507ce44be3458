package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints the subject of a request as {@code openssl ca} does, and tells names as index files write them. */
public final class SubjectText {
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    private static final int WIDTH_OF_NAMES = 22;

    /** Returns a name on one line, {@code /C=US/O=Example}; empty if there is nothing in it. */
    public static String oneLine(byte[] name) {
        return NameText.oneLine(ShapeDecoder.decode(name, NameText.NAME));
    }

    /**
     * Appends the attributes of a subject, each in its line.
     *
     * @param listed whether to print them; if not, they are only looked at
     * @param emails whether the e-mail addresses count
     * @return what openssl says is wrong with the first one that it does not accept, or null
     */
    public static @Nullable String append(StringBuilder out, byte[] name, boolean listed, boolean emails) {
        Decoded decoded = ShapeDecoder.decode(name, NameText.NAME);
        for (int i = 0; i < decoded.size(); i++) {
            for (int j = 0; j < decoded.get(i).size(); j++) {
                Decoded attribute = decoded.get(i).get(j);
                boolean email = EMAIL_ADDRESS.equals(ObjectNames.dotted(attribute.get(0)));
                if (email && !emails) {
                    continue;
                }
                String wrong = defect(attribute.get(1), email);
                if (wrong != null) {
                    return wrong;
                }
                if (listed) {
                    append(out, attribute);
                }
            }
        }
        return null;
    }

    /** Appends until when a certificate is valid. */
    public static void appendEnd(StringBuilder out, CertificateDocument certificate, boolean iso8601) {
        boolean ignored = TimeText.append(out, certificate.notAfter(), iso8601);
    }

    private static @Nullable String defect(Decoded value, boolean email) {
        int tag = value.tag();
        if (email && tag != Shape.IA5_STRING_TAG) {
            return "\nemailAddress type needs to be of type IA5STRING";
        }
        if (tag == Shape.BMP_STRING_TAG || tag == Shape.UTF8_STRING_TAG) {
            return null;
        }
        int needed = needed(value.octets());
        boolean unfit = needed == Shape.T61_STRING_TAG && tag != Shape.T61_STRING_TAG
                || needed == Shape.IA5_STRING_TAG && tag == Shape.PRINTABLE_STRING_TAG;
        return unfit ? "\nThe string contains characters that are illegal for the ASN.1 type" : null;
    }

    /** Returns the least type of string that can hold some octets. */
    private static int needed(byte[] octets) {
        int needed = Shape.PRINTABLE_STRING_TAG;
        for (byte octet : octets) {
            if (octet < 0) {
                return Shape.T61_STRING_TAG;
            }
            boolean printable = octet >= '0' && octet <= '9'
                    || octet >= 'A' && octet <= 'Z'
                    || octet >= 'a' && octet <= 'z'
                    || " '()+,-./:=?".indexOf(octet) >= 0;
            needed = printable ? needed : Shape.IA5_STRING_TAG;
        }
        return needed;
    }

    private static void append(StringBuilder out, Decoded attribute) {
        int start = out.length();
        ObjectNames.append(out, attribute.get(0));
        HexText.indent(out, WIDTH_OF_NAMES - (out.length() - start));
        Decoded value = attribute.get(1);
        out.append(':')
                .append(
                        switch (value.tag()) {
                            case Shape.PRINTABLE_STRING_TAG -> "PRINTABLE:'";
                            case Shape.T61_STRING_TAG -> "T61STRING:'";
                            case Shape.IA5_STRING_TAG -> "IA5STRING:'";
                            case Shape.UNIVERSAL_STRING_TAG -> "UNIVERSALSTRING:'";
                            default -> "ASN.1 " + (value.tag() < 10 ? " " : "") + value.tag() + ":'";
                        });
        for (byte octet : value.octets()) {
            if (octet >= ' ' && octet <= '~') {
                out.append((char) octet);
            } else if (octet < 0) {
                out.append("\\0x");
                HexText.upper(out, octet);
            } else {
                out.append('^').append((char) (octet + '@'));
            }
        }
        out.append("'\n");
    }

    private SubjectText() {}
}
