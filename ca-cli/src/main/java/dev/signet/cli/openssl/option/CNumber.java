package dev.signet.cli.openssl.option;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as C's {@code strtol} reads them: decimal, octal after a zero, hexadecimal after {@code 0x}. */
final class CNumber {
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** Returns the value, or null if the text is no number or does not fit into 64 bits. */
    static @Nullable Long signed(String text) {
        BigInteger number = parse(text);
        return number == null || number.bitLength() > 63 ? null : Long.valueOf(number.longValue());
    }

    /** Returns the value as the 64 bits of an unsigned number, into which C turns negative ones too; or null. */
    static @Nullable Long unsigned(String text) {
        BigInteger number = parse(text);
        return number == null || number.abs().compareTo(MAX_UNSIGNED) > 0 ? null : Long.valueOf(number.longValue());
    }

    private static @Nullable BigInteger parse(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        boolean negative = text.startsWith("-", start);
        if (negative || text.startsWith("+", start)) {
            start++;
        }
        int radix = 10;
        if (text.startsWith("0x", start) || text.startsWith("0X", start)) {
            radix = 16;
            start += 2;
        } else if (text.startsWith("0", start)) {
            radix = 8;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return null;
            }
        }
        if (start == text.length()) {
            return null;
        }
        BigInteger number = new BigInteger(text.substring(start), radix);
        return negative ? number.negate() : number;
    }

    /** Returns how a complaint goes on that a text is no number. */
    static String kind(String text) {
        return text.startsWith("0x") || text.startsWith("0X")
                ? " as a hexadecimal number"
                : text.startsWith("0") ? " as an octal number" : " as a number";
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    private CNumber() {}
}
