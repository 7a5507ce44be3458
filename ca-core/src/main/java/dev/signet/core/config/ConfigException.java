package dev.signet.core.config;

/** A configuration file that cannot be read; says in which line and why. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    ConfigException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the number of the line, from 1, counted as OpenSSL does: lines of included files count too. */
    public int line() {
        return line;
    }
}
