package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.NullDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/** Signatures over SM3 and encryption of SM2 (GB/T 32918.2 and 32918.4), by Bouncy Castle's lightweight API. */
final class Sm2Operations {
    private static final int FIELD = 32;
    private static final int UNCOMPRESSED = 4;

    /** Its length in bits has two octets. */
    private static final int MAX_IDENTITY = 0x1fff;

    /** Signs hashes, which have the identity in them already. */
    private static final class HashSigner extends SM2Signer {
        HashSigner() {
            super(new NullDigest());
        }

        @Override
        protected byte[] getZ(byte[] identity) {
            return new byte[0];
        }
    }

    /** The hash that is signed: that of the signer's name and key, and of the message behind it. */
    private static final class MessageHash implements DigestComputation {
        private final SM3Digest digest = new SM3Digest();
        private final byte[] signerHash;

        MessageHash(byte[] signerHash) {
            this.signerHash = signerHash;
            digest.update(signerHash, 0, signerHash.length);
        }

        @Override
        public void update(byte[] octets, int offset, int length) {
            digest.update(octets, offset, length);
        }

        @Override
        public byte[] finish() {
            byte[] value = new byte[digest.getDigestSize()];
            int ignored = digest.doFinal(value, 0);
            digest.update(signerHash, 0, signerHash.length);
            return value;
        }
    }

    /** Returns what makes the hash of a message that is signed (GB/T 32918.2 section 5.5). */
    static DigestComputation hash(ECKeyParameters key, byte[] identity) {
        if (identity.length > MAX_IDENTITY) {
            throw new CipherException("the distinguishing identifier is too long");
        }
        SM3Digest digest = new SM3Digest();
        digest.update((byte) (identity.length >> 5));
        digest.update((byte) (identity.length << 3));
        digest.update(identity, 0, identity.length);
        ECDomainParameters domain = key.getParameters();
        ECPoint point = publicKey(key).getQ().normalize();
        for (ECFieldElement number : new ECFieldElement[] {
            domain.getCurve().getA(),
            domain.getCurve().getB(),
            domain.getG().getAffineXCoord(),
            domain.getG().getAffineYCoord(),
            point.getAffineXCoord(),
            point.getAffineYCoord()
        }) {
            byte[] octets = number.getEncoded();
            digest.update(octets, 0, octets.length);
        }
        byte[] signerHash = new byte[digest.getDigestSize()];
        int ignored = digest.doFinal(signerHash, 0);
        return new MessageHash(signerHash);
    }

    /**
     * Returns the signature of what {@link #hash} makes.
     *
     * @throws CipherException if it is of another length
     */
    static byte[] sign(ECKeyParameters key, byte[] hash, SecureRandom random) {
        SM2Signer signer = new HashSigner();
        signer.init(true, new ParametersWithRandom(key, random));
        signer.update(checked(hash), 0, hash.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException refused) {
            throw new CipherException("the signature cannot be made");
        }
    }

    /**
     * Returns whether a signature is right; a malformed one is wrong.
     *
     * @throws CipherException if the hash is of another length
     */
    static boolean verify(ECKeyParameters key, byte[] hash, byte[] signature) {
        SM2Signer signer = new HashSigner();
        signer.init(false, publicKey(key));
        signer.update(checked(hash), 0, hash.length);
        return signer.verifySignature(signature);
    }

    private static byte[] checked(byte[] hash) {
        if (hash.length != FIELD) {
            throw new CipherException("the digest is of the wrong length");
        }
        return hash;
    }

    /** Returns the public part of a key. */
    static ECPublicKeyParameters publicKey(ECKeyParameters key) {
        return key instanceof ECPrivateKeyParameters secret
                ? new ECPublicKeyParameters(
                        new FixedPointCombMultiplier()
                                .multiply(secret.getParameters().getG(), secret.getD()),
                        secret.getParameters())
                : (ECPublicKeyParameters) key;
    }

    /**
     * Returns the encrypted octets.
     *
     * <pre>
     * SM2Cipher ::= SEQUENCE {      -- GB/T 35276 section 7.2
     *     XCoordinate INTEGER, YCoordinate INTEGER, HASH OCTET STRING, CipherText OCTET STRING }
     * </pre>
     */
    static byte[] encrypt(ECKeyParameters key, byte[] plain, @Nullable NamedDigest digest, SecureRandom random) {
        if (plain.length == 0) {
            throw new CipherException("there is nothing to encrypt");
        }
        SM2Engine engine = new SM2Engine(digest(digest), SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(publicKey(key), random));
        byte[] joined = run(engine, plain);
        int hash = 1 + 2 * FIELD;
        int text = joined.length - plain.length;
        return Der.sequence(
                Der.integer(new BigInteger(1, Arrays.copyOfRange(joined, 1, 1 + FIELD))),
                Der.integer(new BigInteger(1, Arrays.copyOfRange(joined, 1 + FIELD, hash))),
                Der.octetString(Arrays.copyOfRange(joined, hash, text)),
                Der.octetString(Arrays.copyOfRange(joined, text, joined.length)));
    }

    /**
     * Returns the decrypted octets.
     *
     * @throws CipherException if they were not encrypted for this key, in this way
     */
    static byte[] decrypt(ECKeyParameters key, byte[] encrypted, @Nullable NamedDigest digest) {
        byte[] point = new byte[1 + 2 * FIELD];
        byte[] hash;
        byte[] text;
        try {
            DerReader reader = DerNode.parseAt(encrypted, 0, encrypted.length).reader(Tag.SEQUENCE, "SM2Cipher");
            BigInteger x = reader.next(Tag.INTEGER, "XCoordinate").integer();
            BigInteger y = reader.next(Tag.INTEGER, "YCoordinate").integer();
            hash = reader.next(Tag.OCTET_STRING, "HASH").content();
            text = reader.next(Tag.OCTET_STRING, "CipherText").content();
            reader.end();
            point[0] = UNCOMPRESSED;
            System.arraycopy(BigIntegers.asUnsignedByteArray(FIELD, x), 0, point, 1, FIELD);
            System.arraycopy(BigIntegers.asUnsignedByteArray(FIELD, y), 0, point, 1 + FIELD, FIELD);
        } catch (DerException | IllegalArgumentException malformed) {
            throw new CipherException("it is not encrypted with SM2");
        }
        Digest function = digest(digest);
        if (hash.length != function.getDigestSize() || text.length == 0) {
            throw new CipherException("it is not encrypted with this hash function");
        }
        byte[] joined = Arrays.copyOf(point, point.length + hash.length + text.length);
        System.arraycopy(hash, 0, joined, point.length, hash.length);
        System.arraycopy(text, 0, joined, point.length + hash.length, text.length);
        SM2Engine engine = new SM2Engine(function, SM2Engine.Mode.C1C3C2);
        engine.init(false, key);
        return run(engine, joined);
    }

    private static byte[] run(SM2Engine engine, byte[] input) {
        try {
            return engine.processBlock(input, 0, input.length);
        } catch (InvalidCipherTextException | IllegalArgumentException refused) {
            throw new CipherException("it is not encrypted for this key");
        }
    }

    private static Digest digest(@Nullable NamedDigest digest) {
        return digest == null ? new SM3Digest() : new DigestAdapter(digest);
    }

    private Sm2Operations() {}
}
