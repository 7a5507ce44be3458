package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints the attributes of bags and keys as {@code openssl pkcs12} does. */
final class AttributeLines {
    static void append(StringBuilder out, @Nullable Decoded attributes, String title) {
        out.append(title);
        if (attributes == null) {
            out.append(": <No Attributes>\n");
            return;
        }
        if (attributes.size() == 0) {
            out.append(": <Empty Attributes>\n");
            return;
        }
        out.append('\n');
        for (int i = 0; i < attributes.size(); i++) {
            Decoded attribute = attributes.get(i);
            out.append("    ");
            ObjectNames.append(out, attribute.get(0));
            out.append(": ");
            Decoded values = attribute.get(1);
            for (int j = 0; j < values.size(); j++) {
                appendValue(out, values.get(j));
            }
            if (values.size() == 0) {
                out.append("<No Values>\n");
            }
        }
    }

    static void appendValue(StringBuilder out, Decoded value) {
        switch (value.tag()) {
            case Shape.BMP_STRING_TAG -> appendLowOctets(out, value.octets());
            case Shape.UTF8_STRING_TAG -> appendUpToZero(out, value.octets());
            case Shape.OCTET_STRING_TAG, Shape.BIT_STRING_TAG -> {
                for (byte octet : value.octets()) {
                    HexText.upper(out, octet);
                    out.append(' ');
                }
            }
            default -> out.append("<Unsupported tag ").append(value.tag()).append('>');
        }
        out.append('\n');
    }

    /** OpenSSL takes only what Latin-1 has of a BMPString. */
    private static void appendLowOctets(StringBuilder out, byte[] octets) {
        for (int i = 0; i + 1 < octets.length; i += 2) {
            if (octets[i + 1] == 0) {
                return;
            }
            out.append((char) (octets[i + 1] & 0xff));
        }
    }

    private static void appendUpToZero(StringBuilder out, byte[] octets) {
        for (byte octet : octets) {
            if (octet == 0) {
                return;
            }
            out.append((char) (octet & 0xff));
        }
    }

    private AttributeLines() {}
}
