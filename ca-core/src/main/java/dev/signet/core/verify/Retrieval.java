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
     * @param limited whether it is so because a limit on what may be fetched is reached: had there been less to ask for before, it
     *     might have been had
     */
    record Missing<T>(String why, boolean limited) implements Retrieval<T> {
        /** It is not to be had, however much may be fetched. */
        public Missing(String why) {
            this(why, false);
        }
    }
}
