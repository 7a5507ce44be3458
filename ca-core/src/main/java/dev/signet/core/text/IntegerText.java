package dev.signet.core.text;

import java.math.BigInteger;

/** Integers in the forms that OpenSSL prints. */
public final class IntegerText {
    /** Longer numbers are printed in hexadecimal by {@code i2s_ASN1_INTEGER}. */
    private static final int MAX_DECIMAL_BITS = 127;

    /** Returns the octets of the absolute value without leading zeros; one zero octet for 0. */
    static byte[] magnitude(BigInteger value) {
        byte[] octets = value.abs().toByteArray();
        if (octets.length > 1 && octets[0] == 0) {
            byte[] shorter = new byte[octets.length - 1];
            System.arraycopy(octets, 1, shorter, 0, shorter.length);
            return shorter;
        }
        return octets;
    }

    /** Writes a number that is not negative into a place of fixed length, with leading zeros. */
    public static void copyTo(BigInteger value, byte[] target, int offset, int length) {
        byte[] octets = magnitude(value);
        System.arraycopy(octets, 0, target, offset + length - octets.length, octets.length);
    }

    /** Appends {@code 0x}-less hexadecimal as {@code i2a_ASN1_INTEGER} does, which breaks lines with a backslash. */
    public static void appendHex(StringBuilder out, BigInteger value) {
        if (value.signum() < 0) {
            out.append('-');
        }
        byte[] octets = magnitude(value);
        for (int i = 0; i < octets.length; i++) {
            if (i > 0 && i % 35 == 0) {
                out.append("\\\n");
            }
            HexText.upper(out, octets[i]);
        }
    }

    /** Returns decimal digits, or hexadecimal ones where there were many: {@code i2s_ASN1_INTEGER}. */
    static String decimal(BigInteger value) {
        if (value.abs().bitLength() <= MAX_DECIMAL_BITS) {
            return value.toString();
        }
        StringBuilder hex = new StringBuilder(value.signum() < 0 ? "-0x" : "0x");
        HexText.upper(hex, magnitude(value));
        return hex.toString();
    }

    private IntegerText() {}
}
