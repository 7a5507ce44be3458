package dev.signet.core.cipher;

import org.jspecify.annotations.Nullable;

/** A hash or a message authentication code in the making: octets go in piece by piece, and one value comes out. */
public interface DigestComputation {
    /** Takes some more octets. */
    void update(byte[] octets, int offset, int length);

    /** Takes some more octets. */
    default void update(byte[] octets) {
        update(octets, 0, octets.length);
    }

    /** Returns the value, and starts again. */
    byte[] finish();

    /**
     * Returns as many octets as are wanted, and starts again; null if the function has one length only.
     *
     * @param length in octets, at least 1
     */
    default byte @Nullable [] finish(int length) {
        return null;
    }
}
