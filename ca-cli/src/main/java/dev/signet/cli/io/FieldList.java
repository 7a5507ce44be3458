package dev.signet.cli.io;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Prints names and values one below the other, for people; what could act on a terminal is made visible. */
public final class FieldList {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final int width;

    /**
     * Prints to a stream.
     *
     * @param width the length of the longest name
     */
    public FieldList(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    /** Prints a name and its value. */
    public void print(String name, Object value) {
        print(name, List.of(value));
    }

    /** Prints a name and its value, if it has one. */
    public void print(String name, Optional<?> value) {
        value.ifPresent(present -> print(name, present));
    }

    /** Prints a name and its values below each other; nothing if there are none. */
    public void print(String name, List<?> values) {
        String before = name;
        for (Object value : values) {
            out.println(INDENT
                    + before
                    + " ".repeat(Math.max(0, width - before.length()))
                    + INDENT
                    + VisibleText.of(value.toString()));
            before = "";
        }
    }
}
