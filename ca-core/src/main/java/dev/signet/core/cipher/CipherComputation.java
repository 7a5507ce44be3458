package dev.signet.core.cipher;

/** An encryption or decryption in the making: octets go in piece by piece, and octets come out. */
public interface CipherComputation {
    /** Takes some more octets and returns what they make; the last block of a padded decryption is held back. */
    byte[] update(byte[] octets, int offset, int length);

    /**
     * Returns what is left.
     *
     * @throws CipherException if the input was no whole number of blocks, or its padding is wrong
     */
    byte[] finish();
}
