package dev.signet.store.h2;

import java.time.Duration;

/**
 * How a store is opened.
 *
 * @param mode for reading or for writing; many may read, or one may write
 * @param patience how long to wait for another process to finish with the store
 * @param purpose what for, such as {@code signet issue}: those who wait are told
 */
public record StoreAccess(Mode mode, Duration patience, String purpose) {
    /** How long commands wait unless they are told otherwise. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(2);

    /** What a store is opened for. */
    public enum Mode {
        /** Together with others that read. */
        READ,
        /** Alone. */
        WRITE
    }

    /** Returns access for a command that only reads. */
    public static StoreAccess reading(String purpose) {
        return new StoreAccess(Mode.READ, DEFAULT_PATIENCE, purpose);
    }

    /** Returns access for a command that may write. */
    public static StoreAccess writing(String purpose) {
        return new StoreAccess(Mode.WRITE, DEFAULT_PATIENCE, purpose);
    }

    /** Returns the same access for writing. */
    public StoreAccess forWriting() {
        return new StoreAccess(Mode.WRITE, patience, purpose);
    }

    /** Returns the same access with another patience. */
    public StoreAccess waiting(Duration longest) {
        return new StoreAccess(mode, longest, purpose);
    }
}
