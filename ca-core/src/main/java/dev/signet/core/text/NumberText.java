package dev.signet.core.text;

import java.math.BigInteger;

/** Prints the large numbers of keys, as libcrypto's text encoder and {@code ASN1_bn_print} do. */
public final class NumberText {
    private static final int OCTETS_PER_LINE = 15;

    /** Appends a label and a number: on the same line if it fits into 64 bits, as lines of octets otherwise. */
    public static void append(StringBuilder out, String label, BigInteger number, int indent) {
        HexText.indent(out, indent);
        out.append(label);
        if (number.signum() == 0) {
            out.append(" 0\n");
            return;
        }
        BigInteger magnitude = number.abs();
        String sign = number.signum() < 0 ? "-" : "";
        if (magnitude.bitLength() <= 64) {
            out.append(' ').append(number).append(" (").append(sign).append("0x");
            out.append(magnitude.toString(16)).append(")\n");
            return;
        }
        out.append(sign.isEmpty() ? "\n" : " (Negative)\n");
        octets(out, magnitude.toByteArray(), indent + 4);
    }

    /** Appends octets as the lines that follow a label. */
    public static void octets(StringBuilder out, byte[] octets, int indent) {
        HexText.lowerLines(out, octets, indent, OCTETS_PER_LINE);
        out.append('\n');
    }

    private NumberText() {}
}
