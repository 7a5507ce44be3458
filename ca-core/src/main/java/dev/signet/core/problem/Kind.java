package dev.signet.core.problem;

/**
 * What sort of failure a {@link Problem} is, and the exit code that CA commands answer with.
 *
 * <p>This is the one place where exit codes are written down; {@code openssl}-compatible commands have OpenSSL's own.
 */
public enum Kind {
    /** The answer is no: not valid, expiring, not found. */
    NO(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Refused by a profile, a rule of the CA, or a lint. */
    POLICY(3),
    /** An input cannot be read or is not what it should be, or an output cannot be written. */
    INPUT(4),
    /** The store cannot be reached, is locked by another, or cannot be written. */
    STORE(5),
    /** A private key cannot be opened: wrong or missing passphrase, wrong key. */
    KEY(6),
    /** A fault in Signet itself. */
    BUG(70);

    private final int exitCode;

    Kind(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the exit code of a process that ends with such a problem. */
    public int exitCode() {
        return exitCode;
    }
}
