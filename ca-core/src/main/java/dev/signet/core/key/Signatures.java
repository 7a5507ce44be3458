package dev.signet.core.key;

/** Checks single signatures; for many of one key, {@link SigningProviders#verifier} prepares the key once. */
public final class Signatures {
    /**
     * Returns whether a signature over some data is right.
     *
     * <p>It is wrong, and never an exception, also if it is malformed, or the key is of another sort than the algorithm needs,
     * unknown or unsound: {@link SignatureAlgorithm#fits} and {@link PublicKeyInfo#defects} tell such cases apart.
     */
    public static boolean verify(PublicKeyInfo key, SignatureAlgorithm algorithm, byte[] data, byte[] signature) {
        return SigningProviders.standard().verifier(key, algorithm).verify(data, signature);
    }

    private Signatures() {}
}
