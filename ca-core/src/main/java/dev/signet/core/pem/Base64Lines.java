package dev.signet.core.pem;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The state of a decoder of base64 in lines: what of the last group is still to come, and whether padding was seen. */
final class Base64Lines {
    private static final int GROUP = 64;
    private static final int NO_DIGIT = -1;
    private static final int BLANK = -2;
    private static final int LINE_END = -3;
    private static final int END_OF_TEXT = -4;

    /** How a piece of text ended. */
    enum End {
        /** More may follow. */
        NONE,
        /** Behind padding or a minus sign, or because there was nothing. */
        TEXT,
        /** At something that is no base64. */
        ERROR
    }

    private final byte[] pending = new byte[GROUP];
    private int count;

    /** Decodes a piece of text; what was decoded before an error is in {@code out} too. */
    End decode(byte[] text, int offset, int length, ByteArrayOutputStream out) {
        if (length == 0) {
            return End.TEXT;
        }
        int padding = pendingPadding();
        boolean ended = false;
        for (int i = offset; i < offset + length && !ended; i++) {
            int value = value(text[i]);
            boolean digit = value >= 0;
            if (text[i] == '=') {
                padding++;
            }
            if (value == NO_DIGIT || padding > 2 || padding > 0 && digit && text[i] != '=') {
                return End.ERROR;
            }
            ended = value == END_OF_TEXT;
            if (digit) {
                pending[count++] = text[i];
            }
            if (count == GROUP && !flush(padding, out)) {
                return End.ERROR;
            }
        }
        if (count % 4 == 0) {
            if (count > 0 && !flush(padding, out)) {
                return End.ERROR;
            }
        } else if (ended) {
            return End.ERROR;
        }
        return ended || count == 0 && padding > 0 ? End.TEXT : End.NONE;
    }

    private int pendingPadding() {
        if (count == 0 || pending[count - 1] != '=') {
            return 0;
        }
        return count > 1 && pending[count - 2] == '=' ? 2 : 1;
    }

    private boolean flush(int padding, ByteArrayOutputStream out) {
        byte[] decoded = decodeBlock(pending, 0, count);
        count = 0;
        if (decoded == null || padding > decoded.length) {
            return false;
        }
        out.write(decoded, 0, decoded.length - padding);
        return true;
    }

    /** Decodes groups of four, padding counted as zeros; null if something else is among them. */
    static byte @Nullable [] decodeBlock(byte[] text, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && value(text[start]) == BLANK) {
            start++;
        }
        while (end - 3 > start && value(text[end - 1]) < NO_DIGIT) {
            end--;
        }
        if ((end - start) % 4 != 0) {
            return null;
        }
        byte[] decoded = new byte[(end - start) / 4 * 3];
        int at = 0;
        for (int i = start; i < end; i += 4) {
            int group = 0;
            for (int j = i; j < i + 4; j++) {
                int value = value(text[j]);
                if (value < 0) {
                    return null;
                }
                group = group << 6 | value;
            }
            decoded[at++] = (byte) (group >> 16);
            decoded[at++] = (byte) (group >> 8);
            decoded[at++] = (byte) group;
        }
        return decoded;
    }

    private static int value(byte character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A';
        }
        if (character >= 'a' && character <= 'z') {
            return character - 'a' + 26;
        }
        if (character >= '0' && character <= '9') {
            return character - '0' + 52;
        }
        return switch (character) {
            case '+' -> 62;
            case '/' -> 63;
            case '=' -> 0;
            case ' ', '\t' -> BLANK;
            case '\n', '\r' -> LINE_END;
            case '-' -> END_OF_TEXT;
            default -> NO_DIGIT;
        };
    }
}
