package dev.signet.core.key;

/** Makes signatures with a key that it holds; safe for use by several threads at once. */
@FunctionalInterface
interface SigningOperation {
    byte[] sign(byte[] tbs);
}
