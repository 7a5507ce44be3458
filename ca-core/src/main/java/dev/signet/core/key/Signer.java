package dev.signet.core.key;

import dev.signet.core.problem.SignetException;

/** Makes signatures with one private key, wherever it is kept; safe for use by several threads at once. */
public interface Signer {
    /** Returns the public key that checks the signatures. */
    PublicKeyInfo publicKey();

    /** Returns how the signatures are made. */
    SignatureAlgorithm algorithm();

    /**
     * Signs some octets.
     *
     * @return the signature as certificates hold it; for ECDSA the DER of its two numbers
     * @throws SignetException of kind KEY if the key cannot be used
     */
    byte[] sign(byte[] tbs);
}
