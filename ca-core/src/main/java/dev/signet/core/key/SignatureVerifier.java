package dev.signet.core.key;

/** Checks signatures of one public key and one algorithm; safe for use by several threads at once. */
@FunctionalInterface
public interface SignatureVerifier {
    /** Returns whether the signature is right; a malformed one is wrong, never an exception. */
    boolean verify(byte[] data, byte[] signature);
}
