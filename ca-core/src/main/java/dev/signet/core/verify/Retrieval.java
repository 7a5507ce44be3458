package dev.signet.core.verify;

/**
 * What came of asking a {@link Repository}.
 *
 * @param <T> what was asked for
 */
public sealed interface Retrieval<T> {
    /** It is here. */
    record Found<T>(T value) implements Retrieval<T> {}

    /**
     * It is not to be had.
     *
     * @param why the reason, as a sentence without its end
     */
    record Missing<T>(String why) implements Retrieval<T> {}
}
