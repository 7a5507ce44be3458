package dev.signet.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Prints records as comma-separated values (RFC 4180) in UTF-8: lines end with CR LF, and fields are quoted where they have to be.
 *
 * <p>It gathers octets: through a stream of characters a long list takes twice as long.
 */
public final class CsvPrinter implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final PrintStream out;
    private byte[] lines = new byte[CHUNK + 1024];
    private int length;
    private boolean first = true;

    /** Prints to a stream, which is not closed. */
    public CsvPrinter(PrintStream out) {
        this.out = out;
    }

    /** Adds a field to the current record. */
    public void field(String value) {
        separate();
        reserve(value.length());
        int at = length;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character >= 0x80 || character <= ',' && isSpecial(character)) {
                unusual(value);
                return;
            }
            lines[at++] = (byte) character;
        }
        length = at;
    }

    /**
     * Adds a field to the current record.
     *
     * @param value ASCII without anything that asks for quotes, which is not looked for
     */
    public void plainField(byte[] value) {
        separate();
        append(value);
    }

    private static boolean isSpecial(char character) {
        return character == ',' || character == '"' || character == '\r' || character == '\n';
    }

    private void unusual(String value) {
        boolean quoted = false;
        for (int i = 0; i < value.length() && !quoted; i++) {
            quoted = isSpecial(value.charAt(i));
        }
        append((quoted ? '"' + value.replace("\"", "\"\"") + '"' : value).getBytes(UTF_8));
    }

    private void separate() {
        if (!first) {
            append(',');
        }
        first = false;
    }

    private void append(char ascii) {
        reserve(1);
        lines[length++] = (byte) ascii;
    }

    private void append(byte[] octets) {
        reserve(octets.length);
        System.arraycopy(octets, 0, lines, length, octets.length);
        length += octets.length;
    }

    private void reserve(int more) {
        if (more > lines.length - length) {
            lines = Arrays.copyOf(lines, Math.max(2 * lines.length, length + more));
        }
    }

    /** Ends the current record. */
    public void endRecord() {
        append('\r');
        append('\n');
        first = true;
        if (length >= CHUNK) {
            print();
        }
    }

    private void print() {
        out.write(lines, 0, length);
        length = 0;
    }

    /** Prints what is left. */
    @Override
    public void close() {
        print();
    }
}
