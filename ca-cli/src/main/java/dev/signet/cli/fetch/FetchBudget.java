package dev.signet.cli.fetch;

import java.util.Optional;

/** What is left of a {@link FetchLimits.Sum}: for the whole run, or for a verification as a part of it. */
final class FetchBudget {
    private final FetchLimits.Sum most;
    private final Optional<FetchBudget> whole;
    private int exchanges;
    private long nanoseconds;
    private long bytes;

    private FetchBudget(FetchLimits.Sum most, Optional<FetchBudget> whole) {
        this.most = most;
        this.whole = whole;
    }

    static FetchBudget of(FetchLimits.Sum most) {
        return new FetchBudget(most, Optional.empty());
    }

    /** Returns a budget of which all that is spent is spent of this one too. */
    FetchBudget part(FetchLimits.Sum ofPart) {
        return new FetchBudget(ofPart, Optional.of(this));
    }

    /**
     * Counts a request that is going to be sent.
     *
     * @throws FetchException if none may be sent any more
     */
    void exchange() throws FetchException {
        synchronized (this) {
            if (exchanges >= most.exchanges() || nanoseconds >= most.time().toNanos() || bytes >= most.bytes()) {
                throw reached();
            }
            exchanges++;
        }
        if (whole.isPresent()) {
            whole.get().exchange();
        }
    }

    /** Returns the failure of what would need more than is left. */
    FetchException reached() {
        return new FetchException(
                FetchException.Kind.LIMITED,
                "as much as is allowed " + (whole.isPresent() ? "for one verification" : "in one run")
                        + " has been fetched already: " + most.exchanges() + " requests, "
                        + most.time().toSeconds() + " s or " + most.bytes() + " bytes");
    }

    long nanosecondsLeft() {
        long ofWhole = whole.map(FetchBudget::nanosecondsLeft).orElse(Long.MAX_VALUE);
        synchronized (this) {
            return Math.min(ofWhole, Math.max(1, most.time().toNanos() - nanoseconds));
        }
    }

    long bytesLeft() {
        long ofWhole = whole.map(FetchBudget::bytesLeft).orElse(Long.MAX_VALUE);
        synchronized (this) {
            return Math.min(ofWhole, Math.max(0, most.bytes() - bytes));
        }
    }

    /** Counts what an exchange took. */
    void spend(long furtherNanoseconds, long furtherBytes) {
        whole.ifPresent(budget -> budget.spend(furtherNanoseconds, furtherBytes));
        synchronized (this) {
            nanoseconds += furtherNanoseconds;
            bytes += furtherBytes;
        }
    }
}
