package dev.signet.core.text;

/** Octets in hexadecimal, in the layouts that OpenSSL uses. */
final class HexText {
    private static final String LOWER = "0123456789abcdef";
    private static final String UPPER = "0123456789ABCDEF";
    private static final String SPACES = "                                                                ";

    static void indent(StringBuilder out, int count) {
        if (count > 0) {
            out.append(SPACES, 0, Math.min(count, SPACES.length()));
        }
    }

    static void lower(StringBuilder out, int octet) {
        out.append(LOWER.charAt(octet >> 4 & 15)).append(LOWER.charAt(octet & 15));
    }

    static void upper(StringBuilder out, int octet) {
        out.append(UPPER.charAt(octet >> 4 & 15)).append(UPPER.charAt(octet & 15));
    }

    /** Appends octets as {@code 0A1B2C}. */
    static void upper(StringBuilder out, byte[] octets) {
        for (byte octet : octets) {
            upper(out, octet);
        }
    }

    /** Appends octets as {@code 0A:1B:2C}. */
    static void upperColons(StringBuilder out, byte[] octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i > 0) {
                out.append(':');
            }
            upper(out, octets[i]);
        }
    }

    /** Appends lines of octets as {@code 0a:1b:2c:}; no line break stands in front or at the end. */
    static void lowerLines(StringBuilder out, byte[] octets, int indent, int perLine) {
        for (int i = 0; i < octets.length; i++) {
            if (i % perLine == 0) {
                if (i > 0) {
                    out.append('\n');
                }
                indent(out, indent);
            }
            lower(out, octets[i]);
            if (i + 1 < octets.length) {
                out.append(':');
            }
        }
    }

    /** Appends a dump with offsets and printable characters, as {@code BIO_dump_indent} does. */
    static void dump(StringBuilder out, byte[] octets, int indent) {
        int shift = Math.min(indent, 64);
        int width = 16 - (shift - Math.min(shift, 6) + 3) / 4;
        for (int row = 0; row < octets.length; row += width) {
            indent(out, shift);
            if (row > 0xffff) {
                out.append(Integer.toHexString(row));
            } else {
                lower(out, row >> 8);
                lower(out, row);
            }
            out.append(" - ");
            for (int i = 0; i < width; i++) {
                if (row + i < octets.length) {
                    lower(out, octets[row + i]);
                    out.append(i == 7 ? '-' : ' ');
                } else {
                    out.append("   ");
                }
            }
            out.append("  ");
            for (int i = row; i < row + width && i < octets.length; i++) {
                int octet = octets[i] & 0xff;
                out.append(octet >= ' ' && octet <= '~' ? (char) octet : '.');
            }
            out.append('\n');
        }
    }

    private HexText() {}
}
