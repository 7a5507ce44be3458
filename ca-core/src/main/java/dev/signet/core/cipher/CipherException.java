package dev.signet.core.cipher;

/** An encryption that is not supported, or whose parameters would cost more work or memory than any honest file. */
public final class CipherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CipherException(String message) {
        super(message);
    }
}
