package dev.signet.core.pem;

import dev.signet.core.asn1.Latin1;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds textual encodings exactly where OpenSSL 3.0 finds them, for the commands that take its place.
 *
 * <p>Unlike {@link PemReader} it skips damaged blocks in silence, and it shares OpenSSL's limits: lines are read in pieces of 254
 * octets, an empty line ends the headers, and behind it only the last line may be shorter than 64 characters.
 */
public final class PemScanner {
    private static final int LINE_PIECE = 254;
    private static final int FULL_LINE = 64;
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final byte[] file;
    private int position;
    private boolean partialLine;
    private boolean damaged;

    /** Starts at the beginning of a file. */
    public PemScanner(byte[] file) {
        this.file = file;
    }

    /** Returns the next block that is sound, or null if there is none. */
    public @Nullable PemBlock next() {
        while (true) {
            String label = nextLabel();
            if (label == null) {
                return null;
            }
            PemBlock block = block(label);
            if (block != null) {
                return block;
            }
        }
    }

    /** Returns the next block, or null if there is none or it is damaged, where many of OpenSSL's readers give up. */
    public @Nullable PemBlock nextUndamaged() {
        String label = damaged ? null : nextLabel();
        PemBlock block = label == null ? null : block(label);
        damaged = damaged || label != null && block == null;
        return block;
    }

    /** Returns whether {@link #nextUndamaged} met a damaged block. */
    public boolean damaged() {
        return damaged;
    }

    /** Returns where what has been read ends; behind the END line of a block that was returned. */
    public int position() {
        return position;
    }

    private @Nullable String nextLabel() {
        for (boolean first = true; position < file.length; first = false) {
            String line = trimmed(nextPiece());
            if (first && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(BYTE_ORDER_MARK.length());
            }
            if (line.startsWith(BEGIN) && line.endsWith(DASHES) && line.length() >= BEGIN.length() + DASHES.length()) {
                return line.substring(BEGIN.length(), line.length() - DASHES.length());
            }
        }
        return null;
    }

    /** Reads what follows a BEGIN line; null if it is damaged, with the damaged line behind us. */
    private @Nullable PemBlock block(String label) {
        StringBuilder headers = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean blankSeen = false;
        boolean shortSeen = false;
        while (position < file.length) {
            boolean continued = partialLine;
            String line = trimmed(nextPiece());
            if (line.isEmpty()) {
                if (!continued) {
                    if (blankSeen) {
                        return null;
                    }
                    blankSeen = true;
                    headers.append(text);
                    text.setLength(0);
                }
                continue;
            }
            if (line.startsWith(END)) {
                boolean closes = line.startsWith(label, END.length())
                        && line.startsWith(DASHES, END.length() + label.length())
                        && line.length() == END.length() + label.length() + DASHES.length();
                byte[] bytes = closes ? decode(text) : null;
                return bytes == null
                        ? null
                        : new PemBlock(
                                label, headers.length() == 0 ? List.of() : List.of(headers.toString()), bytes, 1);
            }
            if (shortSeen) {
                return null;
            }
            int zero = line.indexOf(0);
            text.append(zero < 0 ? line : line.substring(0, zero)).append('\n');
            if (blankSeen && line.length() > FULL_LINE) {
                return null;
            }
            shortSeen = blankSeen && line.length() < FULL_LINE;
        }
        return null;
    }

    /** Returns the next line, or as much of it as OpenSSL reads at once, a character for each octet. */
    private String nextPiece() {
        int start = position;
        int limit = Math.min(file.length, start + LINE_PIECE);
        while (position < limit && file[position] != '\n') {
            position++;
        }
        boolean complete = position < limit;
        if (complete) {
            position++;
        }
        partialLine = !complete && position - start == LINE_PIECE;
        return Latin1.text(file, start, position - start);
    }

    /** Cuts off blanks, control characters and, their being negative in C, octets above 127 from the end. */
    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) <= ' ' || line.charAt(end - 1) > 0x7f)) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Decodes base64: blanks are skipped, a minus sign ends it. */
    private static byte @Nullable [] decode(CharSequence text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 3 / 4);
        int group = 0;
        int count = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '-') {
                break;
            }
            if (character == ' ' || character == '\t' || character == '\n' || character == '\r') {
                continue;
            }
            int value = value(character);
            if (character == '=') {
                padding++;
            }
            if (value < 0 || padding > 2 || padding > 0 && character != '=') {
                return null;
            }
            group = group << 6 | value;
            if (++count % 4 == 0) {
                write(bytes, group, padding);
            }
        }
        return count % 4 == 0 ? bytes.toByteArray() : null;
    }

    private static int value(char character) {
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
            default -> -1;
        };
    }

    private static void write(ByteArrayOutputStream bytes, int group, int padding) {
        bytes.write(group >> 16);
        if (padding < 2) {
            bytes.write(group >> 8);
        }
        if (padding < 1) {
            bytes.write(group);
        }
    }
}
