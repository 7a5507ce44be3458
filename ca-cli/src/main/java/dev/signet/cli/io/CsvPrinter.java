package dev.signet.cli.io;

import java.io.PrintStream;

/** Prints records as comma-separated values (RFC 4180): lines end with CR LF, and fields are quoted where they have to be. */
public final class CsvPrinter implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final PrintStream out;
    private final StringBuilder lines = new StringBuilder();
    private boolean first = true;

    /** Prints to a stream, which is not closed. */
    public CsvPrinter(PrintStream out) {
        this.out = out;
    }

    /** Adds a field to the current record. */
    public void field(String value) {
        if (!first) {
            lines.append(',');
        }
        first = false;
        if (needsQuotes(value)) {
            lines.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            lines.append(value);
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == ',' || character == '"' || character == '\r' || character == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Ends the current record. */
    public void endRecord() {
        lines.append("\r\n");
        first = true;
        if (lines.length() >= CHUNK) {
            print();
        }
    }

    private void print() {
        out.print(lines);
        lines.setLength(0);
    }

    /** Prints what is left. */
    @Override
    public void close() {
        print();
    }
}
