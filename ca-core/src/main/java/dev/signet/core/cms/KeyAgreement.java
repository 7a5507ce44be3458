package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.agreement.DHBasicAgreement;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.agreement.ECDHCBasicAgreement;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * Two parties' agreement on a key: elliptic curve Diffie-Hellman with the derivation of X9.63 (RFC 5753), or Diffie-Hellman with
 * that of X9.42 (RFC 2631).
 *
 * @param scheme what messages name it by
 * @param digest the hash function of the derivation
 * @param cofactor whether the cofactor of the curve goes into it
 */
public record KeyAgreement(Oid scheme, Oid digest, boolean cofactor) {
    private static final String[] HASHES = {"SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"};
    private static final String STANDARD_SHA1 = "1.3.133.16.840.63.0.2";
    private static final String COFACTOR_SHA1 = "1.3.133.16.840.63.0.3";
    private static final String STANDARD = "1.3.132.1.11.";
    private static final String COFACTOR = "1.3.132.1.14.";

    /** What OpenSSL does unless told otherwise. */
    public static final KeyAgreement DEFAULT = ellipticCurve(HashAlgorithm.SHA1, false);

    /** Returns an agreement on an elliptic curve. */
    public static KeyAgreement ellipticCurve(HashAlgorithm hash, boolean cofactor) {
        int index = Arrays.asList(HASHES).indexOf(hash.toString());
        if (index < 0) {
            throw new CmsException("no key agreement has the hash function " + hash);
        }
        String sha1 = cofactor ? COFACTOR_SHA1 : STANDARD_SHA1;
        String scheme = index == 0 ? sha1 : (cofactor ? COFACTOR : STANDARD) + (index - 1);
        return new KeyAgreement(Oid.of(scheme), hash.oid(), cofactor);
    }

    static KeyAgreement of(AlgorithmIdentifier algorithm) {
        if (algorithm.oid().equals(CmsOids.ESDH)) {
            return new KeyAgreement(CmsOids.ESDH, HashAlgorithm.SHA1.oid(), false);
        }
        for (HashAlgorithm hash : HashAlgorithm.values()) {
            for (boolean cofactor : new boolean[] {false, true}) {
                if (hash != HashAlgorithm.MD5
                        && ellipticCurve(hash, cofactor).scheme.equals(algorithm.oid())) {
                    return ellipticCurve(hash, cofactor);
                }
            }
        }
        throw new CmsException("the key agreement " + algorithm.oid() + " is not known");
    }

    static KeyAgreement diffieHellman() {
        return new KeyAgreement(CmsOids.ESDH, HashAlgorithm.SHA1.oid(), false);
    }

    AlgorithmIdentifier algorithm(KeyWrap wrap) {
        return new AlgorithmIdentifier(scheme, wrap.algorithm().encoded());
    }

    /** Returns the key that wraps others. */
    byte[] derive(
            AsymmetricKeyParameter ours,
            AsymmetricKeyParameter theirs,
            AlgorithmIdentifier wrap,
            int keyLength,
            byte @Nullable [] userMaterial) {
        try {
            byte[] secret = agree(ours, theirs);
            return scheme.equals(CmsOids.ESDH)
                    ? x942(secret, wrap, keyLength, userMaterial)
                    : x963(secret, wrap, keyLength, userMaterial);
        } catch (IllegalArgumentException | IllegalStateException unfit) {
            throw new CmsException("the keys do not agree");
        }
    }

    private byte[] agree(AsymmetricKeyParameter ours, AsymmetricKeyParameter theirs) {
        if (ours instanceof ECPrivateKeyParameters number) {
            int length = (number.getParameters().getCurve().getFieldSize() + 7) / 8;
            if (cofactor) {
                ECDHCBasicAgreement agreement = new ECDHCBasicAgreement();
                agreement.init(ours);
                return fixed(agreement.calculateAgreement(theirs), length);
            }
            ECDHBasicAgreement agreement = new ECDHBasicAgreement();
            agreement.init(ours);
            return fixed(agreement.calculateAgreement(theirs), length);
        }
        if (ours instanceof DHPrivateKeyParameters number && theirs instanceof DHPublicKeyParameters point) {
            DHBasicAgreement agreement = new DHBasicAgreement();
            agreement.init(number);
            int length = (number.getParameters().getP().bitLength() + 7) / 8;
            return fixed(
                    agreement.calculateAgreement(new DHPublicKeyParameters(point.getY(), number.getParameters())),
                    length);
        }
        throw new CmsException("the key is not for agreements");
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] octets = number.toByteArray();
        byte[] fixed = new byte[length];
        int taken = Math.min(octets.length, length);
        System.arraycopy(octets, octets.length - taken, fixed, length - taken, taken);
        return fixed;
    }

    /** RFC 5753 section 7.2. */
    private byte[] x963(byte[] secret, AlgorithmIdentifier wrap, int keyLength, byte @Nullable [] userMaterial) {
        byte[] info = Der.sequence(
                wrap.encoded(),
                userMaterial == null ? new byte[0] : Der.explicit(0, Der.octetString(userMaterial)),
                Der.explicit(2, Der.octetString(bits(keyLength))));
        byte[] key = new byte[keyLength];
        Digest hash = Digests.of(digest);
        byte[] block = new byte[hash.getDigestSize()];
        for (int at = 0, counter = 1; at < keyLength; at += block.length, counter++) {
            hash.update(secret, 0, secret.length);
            hash.update(bigEndian(counter), 0, 4);
            hash.update(info, 0, info.length);
            int length = hash.doFinal(block, 0);
            System.arraycopy(block, 0, key, at, Math.min(length, keyLength - at));
        }
        return key;
    }

    /** RFC 2631 section 2.1.2. */
    private byte[] x942(byte[] secret, AlgorithmIdentifier wrap, int keyLength, byte @Nullable [] userMaterial) {
        byte[] key = new byte[keyLength];
        Digest hash = Digests.of(digest);
        byte[] block = new byte[hash.getDigestSize()];
        for (int at = 0, counter = 1; at < keyLength; at += block.length, counter++) {
            byte[] info = Der.sequence(
                    Der.sequence(Der.oid(wrap.oid()), Der.octetString(bigEndian(counter))),
                    userMaterial == null ? new byte[0] : Der.explicit(0, Der.octetString(userMaterial)),
                    Der.explicit(2, Der.octetString(bits(keyLength))));
            hash.update(secret, 0, secret.length);
            hash.update(info, 0, info.length);
            int length = hash.doFinal(block, 0);
            System.arraycopy(block, 0, key, at, Math.min(length, keyLength - at));
        }
        return key;
    }

    private static byte[] bits(int octets) {
        return bigEndian(8 * octets);
    }

    private static byte[] bigEndian(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }
}
