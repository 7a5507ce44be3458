package dev.signet.core.verify.differential;

/** Another implementation of path validation. */
interface Peer extends AutoCloseable {
    /** Returns its name. */
    String name();

    /** Returns what it says of a case. */
    Answer ask(ChainCase question);

    /**
     * Returns what it says of a path that it need not look for.
     *
     * @param question a case whose bag is the path from below the anchor down to the leaf, the leaf excepted, and whose only
     *     anchor is that of the path
     */
    default Answer validate(ChainCase question) {
        return ask(question);
    }

    @Override
    default void close() {}
}
