package dev.signet.core.config;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file with the next number to be used, such as {@code serial} and {@code crlnumber}: a line of hexadecimal digits, in pairs.
 * A backslash at its end continues it on the next line.
 */
public final class NumberFile {
    /** A line of a number goes up to this many octets. */
    private static final int OCTETS_PER_LINE = 35;

    /** Returns the number in a file, or null if there is none. */
    public static @Nullable BigInteger parse(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        StringBuilder digits = new StringBuilder();
        int start = 0;
        while (true) {
            int lineBreak = text.indexOf('\n', start);
            String line = text.substring(start, lineBreak < 0 ? text.length() : lineBreak);
            int count = digits(line);
            if (count < 2 || count % 2 != 0) {
                return null;
            }
            digits.append(line, 0, count);
            if (!line.endsWith("\\") || lineBreak < 0) {
                return new BigInteger(digits.toString(), 16);
            }
            start = lineBreak + 1;
        }
    }

    private static int digits(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) <= 'f' && Character.digit(line.charAt(count), 16) >= 0) {
            count++;
        }
        return count;
    }

    /** Returns the content of a file with a number. */
    public static byte[] encoded(BigInteger number) {
        String digits = digits(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            if (i > 0 && i % (2 * OCTETS_PER_LINE) == 0) {
                text.append("\\\n");
            }
            text.append(digits, i, i + 2);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns a number as index files write it: pairs of upper-case hexadecimal digits, at least one. */
    public static String digits(BigInteger number) {
        String digits = number.abs().toString(16).toUpperCase(Locale.ROOT);
        return (number.signum() < 0 ? "-" : "") + (digits.length() % 2 == 0 ? "" : "0") + digits;
    }

    private NumberFile() {}
}
