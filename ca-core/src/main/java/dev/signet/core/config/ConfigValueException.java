package dev.signet.core.config;

/** A value in a configuration, or one in its place, that does not say what it should; tells what is wrong with it. */
public final class ConfigValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public ConfigValueException(String message) {
        super(message);
    }
}
