package dev.signet.core.pem;

/** A damaged textual encoding; says on which line. */
public final class PemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    PemException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the number of the line, from 1. */
    public int line() {
        return line;
    }
}
