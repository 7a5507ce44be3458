package dev.signet.core.verify;

/** What is left of the {@link Limits} of one verification. Once something is used up, nothing more is given. */
final class Budget {
    private final Limits limits;
    private int signatureChecks;
    private int candidates;
    private int nameComparisons;
    private boolean exhausted;

    Budget(Limits limits) {
        this.limits = limits;
    }

    boolean signatureCheck() {
        return within(++signatureChecks, limits.signatureChecks());
    }

    boolean candidate() {
        return within(++candidates, limits.candidates());
    }

    boolean nameComparison() {
        return within(++nameComparisons, limits.nameComparisons());
    }

    private boolean within(int used, int limit) {
        exhausted |= used > limit;
        return !exhausted;
    }

    boolean exhausted() {
        return exhausted;
    }
}
