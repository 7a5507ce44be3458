package dev.signet.core.pem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the textual encodings in a file, whatever stands around them.
 *
 * <p>Lenient as RFC 7468 section 2 allows: text before, between and after the blocks is skipped, lines may be of any length and
 * end with CR, LF or both, white space inside the base64 is ignored. A block that is damaged is an error and not skipped, so
 * that a bundle never silently loses a certificate.
 */
public final class PemReader {
    private static final byte[] BEGIN = ascii("-----BEGIN ");
    private static final byte[] END = ascii("-----END ");
    private static final byte[] DASHES = ascii("-----");

    /** What some editors put in front of UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final byte[] file;
    private int position;
    private int line;

    private PemReader(byte[] file) {
        this.file = file;
        this.position = start(file);
    }

    private static int start(byte[] file) {
        return startsWith(file, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    }

    /**
     * Returns all blocks of a file, in order; none if it has no BEGIN line.
     *
     * @throws PemException if a block has no END line, ends with another label, or is not base64
     */
    public static List<PemBlock> readAll(byte[] file) {
        return new PemReader(file).blocks();
    }

    /** Returns whether a file has a BEGIN line; if not, it may be DER. */
    public static boolean looksLikePem(byte[] file) {
        for (int start = start(file); start < file.length; ) {
            if (startsWith(file, start, BEGIN)) {
                return true;
            }
            while (start < file.length && file[start] != '\n' && file[start] != '\r') {
                start++;
            }
            start++;
        }
        return false;
    }

    private List<PemBlock> blocks() {
        List<PemBlock> blocks = new ArrayList<>();
        while (position < file.length) {
            int start = position;
            int end = nextLine();
            String label = label(start, end, BEGIN);
            if (label != null) {
                blocks.add(block(label, line));
            }
        }
        return blocks;
    }

    private PemBlock block(String label, int beginLine) {
        List<String> headers = new ArrayList<>();
        byte[] base64 = new byte[Math.max(0, Math.min(file.length - position, 4096))];
        int length = 0;
        while (position < file.length) {
            int start = position;
            int end = nextLine();
            String endLabel = label(start, end, END);
            if (endLabel != null) {
                if (!endLabel.equals(label)) {
                    throw new PemException(
                            line,
                            "\"BEGIN " + label + "\" of line " + beginLine + " is closed by \"END " + endLabel + "\"");
                }
                return new PemBlock(label, headers, Base64Text.decode(base64, length, beginLine), beginLine);
            }
            if (startsWith(file, start, BEGIN)) {
                break;
            }
            if (length == 0 && indexOf(start, end, (byte) ':') >= 0) {
                headers.add(new String(file, start, end - start, StandardCharsets.ISO_8859_1));
                continue;
            }
            if (length + end - start > base64.length) {
                base64 = Arrays.copyOf(base64, Math.max(base64.length * 2, length + end - start));
            }
            System.arraycopy(file, start, base64, length, end - start);
            length += end - start;
        }
        throw new PemException(beginLine, "\"BEGIN " + label + "\" has no END line");
    }

    /** Moves behind the current line and returns where it ends, its line break and trailing blanks excluded. */
    private int nextLine() {
        line++;
        int end = position;
        while (end < file.length && file[end] != '\n' && file[end] != '\r') {
            end++;
        }
        int start = position;
        position = end + 1;
        if (end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n') {
            position++;
        }
        int trimmed = end;
        while (trimmed > start && (file[trimmed - 1] == ' ' || file[trimmed - 1] == '\t')) {
            trimmed--;
        }
        return trimmed;
    }

    private int indexOf(int start, int end, byte wanted) {
        for (int i = start; i < end; i++) {
            if (file[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String label(int start, int end, byte[] prefix) {
        if (!startsWith(file, start, prefix)
                || end - start < prefix.length + DASHES.length
                || !startsWith(file, end - DASHES.length, DASHES)) {
            return null;
        }
        int from = start + prefix.length;
        return new String(file, from, end - DASHES.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, int offset, byte[] prefix) {
        return offset + prefix.length <= bytes.length
                && Arrays.equals(bytes, offset, offset + prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
