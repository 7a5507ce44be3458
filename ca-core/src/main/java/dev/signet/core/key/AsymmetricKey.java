package dev.signet.core.key;

import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHKeyParameters;
import org.bouncycastle.crypto.params.DSAKeyParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAKeyParameters;
import org.bouncycastle.crypto.params.MLKEMKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * A key for whatever {@code pkeyutl} and {@code dgst} do with one: sign digests, verify, encrypt, decrypt, agree on a secret.
 *
 * <p>{@link FileSigner} and {@link Signatures} sign and verify documents; here are the steps below that. Keys in the home of a
 * certification authority are refused in the same way.
 */
public final class AsymmetricKey {
    /** What sort of key it is. */
    public enum Sort {
        RSA("RSA"),
        RSA_PSS("RSA-PSS"),
        EC("EC"),
        /** EC on the curve of SM2. */
        SM2("SM2"),
        DSA("DSA"),
        DH("DH"),
        X25519("X25519"),
        X448("X448"),
        ED25519("ED25519"),
        ED448("ED448"),
        /** FIPS 204. */
        ML_DSA("ML-DSA"),
        /** FIPS 205. */
        SLH_DSA("SLH-DSA"),
        /** FIPS 203. */
        ML_KEM("ML-KEM");

        private final String printedName;

        Sort(String printedName) {
            this.printedName = printedName;
        }

        /** Returns the name that OpenSSL prints. */
        public String printedName() {
            return printedName;
        }

        /** Returns whether messages are signed as they are, not their digests. */
        public boolean signsMessages() {
            return this == ED25519 || this == ED448 || postQuantum();
        }

        /** Returns whether it is of FIPS 204 or 205, whose keys OpenSSL 3.5 takes for messages without being told. */
        public boolean postQuantum() {
            return this == ML_DSA || this == SLH_DSA;
        }

        boolean isRsa() {
            return this == RSA || this == RSA_PSS;
        }
    }

    private final AsymmetricKeyParameter key;
    private final Sort sort;
    private final String name;
    private final SecureRandom random;

    private AsymmetricKey(AsymmetricKeyParameter key, Sort sort, String name, SecureRandom random) {
        this.key = key;
        this.sort = sort;
        this.name = name;
        this.random = random;
    }

    /**
     * Returns a private key.
     *
     * @param pkcs8 the unencrypted key
     * @param publicKey its public part
     * @param file where it is from, if it is from a file
     * @throws CipherException if nothing can be done with such a key
     * @throws dev.signet.core.problem.SignetException of kind POLICY if the file is inside a home
     */
    public static AsymmetricKey ofPrivate(
            byte[] pkcs8, PublicKeyInfo publicKey, @Nullable Path file, SecureRandom random) {
        if (file != null) {
            FileSigner.refuseHome(file);
        }
        try {
            return of(PrivateKeyFactory.createKey(pkcs8), publicKey, random);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new CipherException("nothing can be done with such a key");
        }
    }

    /**
     * Returns a public key.
     *
     * @throws CipherException if nothing can be done with such a key
     */
    public static AsymmetricKey ofPublic(PublicKeyInfo publicKey, SecureRandom random) {
        try {
            return of(PublicKeyFactory.createKey(publicKey.encoded()), publicKey, random);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new CipherException("nothing can be done with such a key");
        }
    }

    private static AsymmetricKey of(AsymmetricKeyParameter key, PublicKeyInfo publicKey, SecureRandom random) {
        Sort sort = sort(key, publicKey);
        PostQuantumAlgorithm newer =
                PostQuantumAlgorithm.ofOid(publicKey.algorithmOid().dotted());
        return new AsymmetricKey(key, sort, newer == null ? sort.printedName() : newer.name(), random);
    }

    private static Sort sort(AsymmetricKeyParameter key, PublicKeyInfo publicKey) {
        if (key instanceof RSAKeyParameters) {
            return publicKey.pssOnly() ? Sort.RSA_PSS : Sort.RSA;
        }
        if (key instanceof ECKeyParameters) {
            return Sm2Signatures.isKey(publicKey) ? Sort.SM2 : Sort.EC;
        }
        if (key instanceof DSAKeyParameters) {
            return Sort.DSA;
        }
        if (key instanceof DHKeyParameters) {
            return Sort.DH;
        }
        if (key instanceof Ed25519PrivateKeyParameters || key instanceof Ed25519PublicKeyParameters) {
            return Sort.ED25519;
        }
        if (key instanceof Ed448PrivateKeyParameters || key instanceof Ed448PublicKeyParameters) {
            return Sort.ED448;
        }
        if (key instanceof X25519PrivateKeyParameters || key instanceof X25519PublicKeyParameters) {
            return Sort.X25519;
        }
        if (key instanceof X448PrivateKeyParameters || key instanceof X448PublicKeyParameters) {
            return Sort.X448;
        }
        if (key instanceof MLDSAKeyParameters) {
            return Sort.ML_DSA;
        }
        if (key instanceof SLHDSAKeyParameters) {
            return Sort.SLH_DSA;
        }
        if (key instanceof MLKEMKeyParameters) {
            return Sort.ML_KEM;
        }
        throw new CipherException("nothing can be done with such a key");
    }

    /** Returns what sort of key it is. */
    public Sort sort() {
        return sort;
    }

    /** Returns the name that OpenSSL prints, with its parameters if they are part of it, as in {@code ML-DSA-44}. */
    public String name() {
        return name;
    }

    /** Returns the length of an RSA modulus in octets; of other keys more than their signatures take. */
    public int size() {
        return key instanceof RSAKeyParameters rsa ? (rsa.getModulus().bitLength() + 7) / 8 : 256;
    }

    /** Returns the options for a use of this key, or null if it has not got this use. */
    public @Nullable KeyOptions options(KeyOptions.Use use) {
        boolean agrees = sort == Sort.EC || sort == Sort.DH || sort == Sort.X25519 || sort == Sort.X448;
        boolean possible = switch (use) {
            case SIGN, VERIFY -> sort != Sort.DH && sort != Sort.X25519 && sort != Sort.X448 && sort != Sort.ML_KEM;
            case VERIFY_RECOVER -> sort.isRsa();
            case ENCRYPT, DECRYPT -> sort == Sort.RSA || sort == Sort.SM2;
            case DERIVE -> agrees;
            case ENCAPSULATE, DECAPSULATE -> sort == Sort.ML_KEM;
        };
        return possible ? new KeyOptions(use, sort) : null;
    }

    /** Returns whether digests of a function can be signed. */
    public boolean signs(NamedDigest digest) {
        if (sort == Sort.SM2) {
            return digest.canonicalName().equals("SM3");
        }
        if (digest.extendable() || digest.ofSignature() || digest.legacy()) {
            return false;
        }
        return sort == Sort.EC || sort == Sort.DSA || RsaTransform.knows(digest);
    }

    /** Returns what makes the digest of a message that this key signs; SM2 puts the signer's name and key before it. */
    public DigestComputation startDigest(NamedDigest digest, KeyOptions options) {
        return sort == Sort.SM2 ? Sm2Operations.hash((ECKeyParameters) key, options.identity()) : digest.start();
    }

    /**
     * Returns the signature of a digest or, of a key that signs messages, of a message.
     *
     * @throws CipherException if the input is of the wrong length
     */
    public byte[] sign(byte[] input, KeyOptions options) {
        return switch (sort) {
            case RSA, RSA_PSS -> new RsaTransform((RSAKeyParameters) key, options, random).sign(input);
            case EC, DSA -> DigestSignature.sign(key, checked(input, options), random);
            case SM2 -> Sm2Operations.sign((ECKeyParameters) key, input, random);
            case ED25519, ED448, ML_DSA, SLH_DSA ->
                MessageSignature.sign(key, input, options.context(), options.deterministic() ? null : random);
            case DH, X25519, X448, ML_KEM -> throw new CipherException("such a key signs nothing");
        };
    }

    /**
     * Returns whether a signature is right.
     *
     * @throws CipherException if it is not even well-formed, or the input is of the wrong length
     */
    public boolean verify(byte[] input, byte[] signature, KeyOptions options) {
        return switch (sort) {
            case RSA, RSA_PSS -> new RsaTransform((RSAKeyParameters) key, options, random).verify(input, signature);
            case EC, DSA -> DigestSignature.verify(key, checked(input, options), signature);
            case SM2 -> Sm2Operations.verify((ECKeyParameters) key, input, signature);
            case ED25519, ED448, ML_DSA, SLH_DSA -> MessageSignature.verify(key, input, signature, options.context());
            case DH, X25519, X448, ML_KEM -> throw new CipherException("such a key verifies nothing");
        };
    }

    private static byte[] checked(byte[] digest, KeyOptions options) {
        NamedDigest function = options.digest();
        if (function != null && function.length() != digest.length) {
            throw new CipherException("the digest is of the wrong length");
        }
        return digest;
    }

    /**
     * Returns what was signed.
     *
     * @throws CipherException if the signature is wrong
     */
    public byte[] recover(byte[] signature, KeyOptions options) {
        return new RsaTransform((RSAKeyParameters) key, options, random).recover(signature);
    }

    /**
     * Returns the encrypted octets.
     *
     * @throws CipherException if they are too many
     */
    public byte[] encrypt(byte[] plain, KeyOptions options) {
        return sort == Sort.SM2
                ? Sm2Operations.encrypt((ECKeyParameters) key, plain, options.digest(), random)
                : new RsaTransform((RSAKeyParameters) key, options, random).encrypt(plain);
    }

    /**
     * Returns the decrypted octets.
     *
     * @throws CipherException if they were not encrypted for this key, in this way
     */
    public byte[] decrypt(byte[] encrypted, KeyOptions options) {
        return sort == Sort.SM2
                ? Sm2Operations.decrypt((ECKeyParameters) key, encrypted, options.digest())
                : new RsaTransform((RSAKeyParameters) key, options, random).decrypt(encrypted);
    }

    /** Returns whether two keys can agree on a secret: they are of one sort and have the same parameters. */
    public boolean canAgreeWith(AsymmetricKey peer) {
        return sort == peer.sort && SharedSecret.sameParameters(key, peer.key);
    }

    /**
     * Returns the secret that this private key shares with somebody's public key.
     *
     * @throws CipherException if they do not fit together
     */
    public byte[] derive(AsymmetricKey peer) {
        return SharedSecret.of(key, peer.key);
    }

    /** A secret for two, and what only the owner of the private key gets it from again. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encapsulation(byte[] secret, byte[] encapsulated) {
        /** Nothing of the secret. */
        @Override
        public String toString() {
            return "a secret for the owner of a key";
        }
    }

    /**
     * Returns a new secret for the owner of this key (FIPS 203 algorithm 20).
     *
     * @throws CipherException if the key is not for this
     */
    public Encapsulation encapsulate() {
        return KeyEncapsulation.encapsulate(key, random);
    }

    /**
     * Returns the secret that was meant for this private key; another one, without telling, if it was not (FIPS 203 algorithm 21).
     *
     * @throws CipherException if it is of the wrong length, or the key is not for this
     */
    public byte[] decapsulate(byte[] encapsulated) {
        return KeyEncapsulation.decapsulate(key, encapsulated);
    }
}
