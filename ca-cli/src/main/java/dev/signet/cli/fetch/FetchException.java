package dev.signet.cli.fetch;

/** A document is not to be had; the message says why. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    FetchException(String why) {
        super(why);
    }

    FetchException(String why, Throwable cause) {
        super(why, cause);
    }

    /** Returns why. */
    String why() {
        return String.valueOf(getMessage());
    }
}
