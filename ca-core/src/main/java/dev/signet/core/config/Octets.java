package dev.signet.core.config;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** What texts of a configuration write: octets and numbers. */
final class Octets {
    /** Numbers of more digits are taken for a mistake: reading one takes time that grows with the square of its length. */
    private static final int MAX_DIGITS = 20_000;

    /** Returns the octets that the characters of a text stand for. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads hexadecimal digits in pairs, with colons between pairs or without. */
    static byte[] hex(String text) {
        if (text.length() <= 1) {
            throw new ConfigValueException("hex string too short");
        }
        byte[] octets = new byte[text.length() / 2 + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ':') {
                continue;
            }
            if (i + 1 == text.length()) {
                throw new ConfigValueException("odd number of digits");
            }
            int value = digit(text.charAt(i)) << 4 | digit(text.charAt(++i));
            if (value < 0) {
                throw new ConfigValueException("illegal hex digit");
            }
            octets[length++] = (byte) value;
        }
        return java.util.Arrays.copyOf(octets, length);
    }

    private static int digit(char character) {
        return character < 0x80 ? Character.digit(character, 16) : -1;
    }

    /** Reads a number: decimal, or hexadecimal behind {@code 0x}, with a minus sign in front if it is negative. */
    static BigInteger number(String text) {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        boolean hexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
        int radix = hexadecimal ? 16 : 10;
        start += hexadecimal ? 2 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), radix) < 0) {
                throw notNumber(text);
            }
        }
        if (start == text.length() || text.length() > MAX_DIGITS) {
            throw notNumber(text);
        }
        BigInteger number = new BigInteger(text.substring(start), radix);
        return negative ? number.negate() : number;
    }

    private static ConfigValueException notNumber(String text) {
        return new ConfigValueException("not a number: " + text);
    }

    private Octets() {}
}
