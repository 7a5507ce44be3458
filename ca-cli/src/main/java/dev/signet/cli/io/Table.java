package dev.signet.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints rows in columns, for people.
 *
 * <p>The first rows decide how wide the columns are, the rest is printed as it comes: a table of any length is never held in
 * memory. A value that is wider than its column pushes its row to the right.
 */
public final class Table implements AutoCloseable {
    private static final int MEASURED = 500;
    private static final int CHUNK = 8192;
    private static final int GAP = 2;
    private static final String BLANKS = " ".repeat(32);

    private final PrintStream out;
    private final int[] widths;
    private final String[] lastGiven;
    private final String[] lastVisible;
    private final List<String[]> waiting = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private boolean measuring = true;

    /** Starts a table with a heading over each column. */
    public Table(PrintStream out, String... headings) {
        this.out = out;
        this.widths = new int[headings.length];
        this.lastGiven = headings.clone();
        this.lastVisible = headings.clone();
        row(headings);
    }

    /** Adds a row, with a value for each column; what could act on a terminal is made visible. */
    public void row(String... values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = visible(i, values[i]);
        }
        if (!measuring) {
            append(values);
            return;
        }
        for (int i = 0; i < values.length; i++) {
            widths[i] = Math.max(widths[i], values[i].length());
        }
        waiting.add(values);
        if (waiting.size() > MEASURED) {
            endMeasuring();
        }
    }

    /** Many a value is that of the row before. */
    @SuppressWarnings("ReferenceEquality")
    private String visible(int column, String value) {
        if (value != lastGiven[column]) {
            lastGiven[column] = value;
            lastVisible[column] = VisibleText.of(value);
        }
        return lastVisible[column];
    }

    private void endMeasuring() {
        measuring = false;
        waiting.forEach(this::append);
        waiting.clear();
    }

    private void append(String[] values) {
        int last = values.length - 1;
        for (int i = 0; i < last; i++) {
            lines.append(values[i]);
            for (int blanks = widths[i] + GAP - values[i].length(); blanks > 0; blanks -= BLANKS.length()) {
                lines.append(BLANKS, 0, Math.min(blanks, BLANKS.length()));
            }
        }
        lines.append(values[last]).append('\n');
        if (lines.length() >= CHUNK) {
            print();
        }
    }

    private void print() {
        byte[] octets = lines.toString().getBytes(UTF_8);
        out.write(octets, 0, octets.length);
        lines.setLength(0);
    }

    /** Prints what is left. */
    @Override
    public void close() {
        endMeasuring();
        print();
    }
}
