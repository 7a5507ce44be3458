package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts keys with RSA: RSAES-PKCS1-v1_5, or RSAES-OAEP where a digest is given (RFC 3370 section 4.2.1, RFC 3560).
 *
 * @param oaep the hash function of RSAES-OAEP; null for RSAES-PKCS1-v1_5
 * @param mask the function of its mask
 * @param label the label of RSAES-OAEP, usually empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyTransport(@Nullable Oid oaep, Oid mask, byte[] label) {
    private static final Oid SHA1 = HashAlgorithm.SHA1.oid();

    /** RSAES-PKCS1-v1_5. */
    public static final KeyTransport PKCS1 = new KeyTransport(null, SHA1, new byte[0]);

    static KeyTransport of(AlgorithmIdentifier algorithm) {
        if (algorithm.oid().equals(CmsOids.RSA)) {
            return PKCS1;
        }
        if (!algorithm.oid().equals(CmsOids.RSA_OAEP)) {
            throw new CmsException("the key transport " + algorithm.oid() + " is not known");
        }
        Oid digest = SHA1;
        Oid mask = SHA1;
        byte[] label = {};
        if (algorithm.hasParameters()) {
            DerReader reader = algorithm.parsedParameters().reader(Tag.SEQUENCE, "RSAES-OAEP-params");
            if (reader.nextIs(Tag.contextConstructed(0))) {
                digest = AlgorithmIdentifier.parse(reader.next().only()).oid();
            }
            if (reader.nextIs(Tag.contextConstructed(1))) {
                mask = AlgorithmIdentifier.parse(
                                AlgorithmIdentifier.parse(reader.next().only()).parsedParameters())
                        .oid();
            }
            if (reader.nextIs(Tag.contextConstructed(2))) {
                DerNode source = AlgorithmIdentifier.parse(reader.next().only()).parsedParameters();
                label = Ber.octets(source);
            }
        }
        return new KeyTransport(digest, mask, label);
    }

    AlgorithmIdentifier algorithm() {
        if (oaep == null) {
            return AlgorithmIdentifier.withNull(CmsOids.RSA);
        }
        byte[] none = {};
        byte[] parameters = Der.sequence(
                oaep.equals(SHA1)
                        ? none
                        : Der.explicit(0, AlgorithmIdentifier.withNull(oaep).encoded()),
                mask.equals(SHA1)
                        ? none
                        : Der.explicit(
                                1,
                                new AlgorithmIdentifier(
                                                CmsOids.MASK_GENERATION,
                                                AlgorithmIdentifier.withNull(mask)
                                                        .encoded())
                                        .encoded()),
                label.length == 0
                        ? none
                        : Der.explicit(
                                2, new AlgorithmIdentifier(CmsOids.LABEL_SPECIFIED, Der.octetString(label)).encoded()));
        return new AlgorithmIdentifier(CmsOids.RSA_OAEP, parameters);
    }

    private AsymmetricBlockCipher cipher() {
        return oaep == null
                ? new PKCS1Encoding(new RSABlindedEngine())
                : new OAEPEncoding(new RSABlindedEngine(), Digests.of(oaep), Digests.of(mask), label);
    }

    byte[] encrypt(AsymmetricKeyParameter publicKey, byte[] key, SecureRandom random) {
        AsymmetricBlockCipher cipher = cipher();
        cipher.init(true, new ParametersWithRandom(publicKey, random));
        try {
            return cipher.processBlock(key, 0, key.length);
        } catch (InvalidCipherTextException | RuntimeException tooShort) {
            throw new CmsException("the recipient's key is too short");
        }
    }

    /** Returns the decrypted key; null if it does not decrypt, of which nobody may learn. */
    byte @Nullable [] decrypt(AsymmetricKeyParameter privateKey, byte[] encrypted) {
        return decrypt(cipher(), privateKey, encrypted);
    }

    /**
     * Returns the decrypted key, or the substitute if there is none of its length. Under RSAES-PKCS1-v1_5 both take the same
     * steps, so that no time tells them apart (RFC 3218 section 2.3.2).
     *
     * @param substitute random octets, as many as the key has
     */
    byte[] decrypt(AsymmetricKeyParameter privateKey, byte[] encrypted, byte[] substitute) {
        AsymmetricBlockCipher cipher =
                oaep == null ? new PKCS1Encoding(new RSABlindedEngine(), substitute.clone()) : cipher();
        byte[] key = decrypt(cipher, privateKey, encrypted);
        return key == null || key.length != substitute.length ? substitute.clone() : key;
    }

    private static byte @Nullable [] decrypt(
            AsymmetricBlockCipher cipher, AsymmetricKeyParameter privateKey, byte[] encrypted) {
        try {
            cipher.init(false, privateKey);
            return cipher.processBlock(encrypted, 0, encrypted.length);
        } catch (InvalidCipherTextException | RuntimeException wrong) {
            return null;
        }
    }
}
