package dev.signet.core.verify;

/** Who applies the rules of a book. */
public enum Procedure {
    /** The search and the checks of this package. */
    SIGNET,
    /** libcrypto's procedure, as {@code openssl verify} uses it: keys and signatures may be as weak as they like. */
    OPENSSL_VERIFY,
    /** libcrypto's procedure, as libssl uses it, at security level 2: 112 bits, so RSA from 2048 bits and no SHA-1. */
    OPENSSL_TLS;

    /** Returns whether certificates can be checked for a purpose: OpenSSL 3.0 has no {@code X509_PURPOSE} of code signing. */
    public boolean knows(Purpose purpose) {
        return this == SIGNET || purpose != Purpose.CODE_SIGNING;
    }

    /** Returns whether OCSP responses count, and what is missing is got: libcrypto's procedure knows CRLs at hand alone. */
    public boolean knowsOcsp() {
        return this == SIGNET;
    }
}
