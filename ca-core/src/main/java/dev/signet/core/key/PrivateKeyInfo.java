package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.problem.SignetException;
import java.util.Arrays;
import java.util.function.Function;
import javax.security.auth.Destroyable;

/**
 * A private key, checked when it is made: its numbers belong together, and its public part is derived from them.
 *
 * <p>The octets are held as PKCS#8 (RFC 5958) in the form that OpenSSL writes. {@link #destroy()} overwrites them; numbers
 * that arithmetic has copied meanwhile are out of reach and left to the garbage collector.
 */
public final class PrivateKeyInfo implements Destroyable {
    private final KeyAlgorithm algorithm;
    private final byte[] encoded;
    private final PublicKeyInfo publicKey;
    private boolean destroyed;

    private PrivateKeyInfo(KeyAlgorithm algorithm, byte[] encoded, PublicKeyInfo publicKey) {
        this.algorithm = algorithm;
        this.encoded = encoded;
        this.publicKey = publicKey;
    }

    /** Takes over {@code encoded}: the caller keeps no copy. */
    static PrivateKeyInfo checked(KeyAlgorithm algorithm, byte[] encoded, PublicKeyInfo publicKey) {
        return new PrivateKeyInfo(algorithm, encoded, publicKey);
    }

    /**
     * Reads an unencrypted PKCS#8 structure.
     *
     * @param source where it comes from, for messages, such as a file name
     * @throws SignetException of kind INPUT if it is no PKCS#8 or its algorithm is not supported, of kind KEY if the numbers
     *     do not make a key
     */
    public static PrivateKeyInfo parse(byte[] pkcs8, String source) {
        return new PrivateKeyReader(source).pkcs8(pkcs8);
    }

    /** Returns the algorithm and size of the key. */
    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /** Returns the public key that belongs to it, derived from the private numbers. */
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /**
     * Returns the unencrypted PKCS#8 DER: a secret, which the caller overwrites when done.
     *
     * @throws IllegalStateException if the key was destroyed
     */
    public synchronized byte[] encoded() {
        if (destroyed) {
            throw new IllegalStateException("the private key was destroyed");
        }
        return encoded.clone();
    }

    /** Lets {@code use} read the DER inside the PKCS#8 in place, so that no copy of the secret is made. */
    synchronized <R> R withSecret(Function<DerNode, R> use) {
        if (destroyed) {
            throw new IllegalStateException("the private key was destroyed");
        }
        DerNode octets = DerNode.parse(encoded).children().get(2); // after the version and the algorithm
        return use.apply(DerNode.parseAt(encoded, octets.contentOffset(), octets.end()));
    }

    /** Overwrites the octets of the key; what was made from it before, such as a {@link KeySigner}, goes on working. */
    @Override
    public synchronized void destroy() {
        Arrays.fill(encoded, (byte) 0);
        destroyed = true;
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    /** Returns the algorithm only. */
    @Override
    public String toString() {
        return "private key " + algorithm;
    }
}
