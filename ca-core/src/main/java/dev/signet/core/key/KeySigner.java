package dev.signet.core.key;

import dev.signet.core.problem.SignetException;

/** Signs with a private key in memory. */
public final class KeySigner implements Signer {
    private final PublicKeyInfo publicKey;
    private final SignatureAlgorithm algorithm;
    private final SigningOperation operation;

    KeySigner(PublicKeyInfo publicKey, SignatureAlgorithm algorithm, SigningOperation operation) {
        this.publicKey = publicKey;
        this.algorithm = algorithm;
        this.operation = operation;
    }

    /** Returns a signer with the algorithm that suits the key. */
    public static KeySigner of(PrivateKeyInfo key) {
        return of(key, SignatureAlgorithm.defaultFor(key.publicKey()).orElseThrow());
    }

    /**
     * Returns a signer with a given algorithm.
     *
     * @throws SignetException of kind USAGE if the key is not of the sort that the algorithm needs
     */
    public static KeySigner of(PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        return SigningProviders.standard().signer(key, algorithm);
    }

    @Override
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public byte[] sign(byte[] tbs) {
        return operation.sign(tbs);
    }

    @Override
    public String toString() {
        return "signer " + algorithm + " with " + publicKey;
    }
}
