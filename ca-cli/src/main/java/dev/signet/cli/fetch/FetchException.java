package dev.signet.cli.fetch;

/** A document is not to be had; the message says why. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    /** What to make of it. */
    enum Kind {
        /** The server does not answer in time: to ask in another way would wait once more. */
        LATE,
        /** As much as is allowed has been fetched: with less before, it might have been had. */
        LIMITED,
        /** It is nearer than who has written its URL: somebody else might have it. */
        REFUSED,
        /** Nobody listens there. */
        UNCONNECTED,
        /** Anything else. */
        OTHER
    }

    private final Kind kind;

    FetchException(String why) {
        this(Kind.OTHER, why);
    }

    FetchException(Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    FetchException(Kind kind, String why, Throwable cause) {
        super(why, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Returns why. */
    String why() {
        return String.valueOf(getMessage());
    }
}
