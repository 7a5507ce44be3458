package dev.signet.core.verify;

/** Who applies the rules of a book. */
public enum Procedure {
    /** The search and the checks of this package. */
    SIGNET,
    /** libcrypto's procedure, as {@code openssl verify} uses it: keys and signatures may be as weak as they like. */
    OPENSSL_VERIFY,
    /** libcrypto's procedure, as libssl uses it, at security level 2: 112 bits, so RSA from 2048 bits and no SHA-1. */
    OPENSSL_TLS
}
