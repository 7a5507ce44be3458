package dev.signet.core.cipher;

/** The rounds of hashing that one file may ask for, all its parts together: some seconds. */
public final class RoundsBudget {
    /** What there is to spend. */
    public static final long MAX_ROUNDS = 10_000_000;

    private long spent;

    /**
     * Takes rounds off the budget, before they are done.
     *
     * @param rounds how many; a number below 1 is nothing
     * @throws CipherException if that is more than there is left
     */
    public void spend(long rounds) {
        spent += Math.max(0, rounds);
        if (spent > MAX_ROUNDS) {
            throw new CipherException(
                    "opening it would take more than the accepted " + MAX_ROUNDS + " rounds of hashing");
        }
    }
}
