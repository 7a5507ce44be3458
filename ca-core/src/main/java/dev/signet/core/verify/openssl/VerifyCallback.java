package dev.signet.core.verify.openssl;

/** Is told of each error, and of each certificate that is fine, and decides whether to go on: {@code X509_STORE_CTX_verify_cb}. */
public interface VerifyCallback {
    /** Lets no error pass. */
    VerifyCallback STRICT = (event, verification) -> event != Event.ERROR;

    /** What happened. */
    enum Event {
        ERROR,
        CERTIFICATE_IS_FINE,
        POLICIES_ARE_FINE
    }

    /**
     * Returns whether to go on.
     *
     * @param verification what {@link ChainVerification#error}, {@code depth} and {@code certificate} are to be asked of
     */
    boolean goOn(Event event, ChainVerification verification);
}
