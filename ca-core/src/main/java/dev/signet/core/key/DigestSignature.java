package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.CipherException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** DSA and ECDSA (FIPS 186-4) of a digest, with signatures as {@code SEQUENCE \{ r INTEGER, s INTEGER \}}. */
final class DigestSignature {
    static byte[] sign(AsymmetricKeyParameter key, byte[] digest, SecureRandom random) {
        DSA signer = signer(key);
        signer.init(true, new ParametersWithRandom(key, random));
        BigInteger[] numbers = signer.generateSignature(digest);
        return Der.sequence(Der.integer(numbers[0]), Der.integer(numbers[1]));
    }

    static boolean verify(AsymmetricKeyParameter key, byte[] digest, byte[] signature) {
        BigInteger[] numbers = numbers(signature);
        DSA signer = signer(key);
        signer.init(false, publicKey(key));
        return signer.verifySignature(digest, numbers[0], numbers[1]);
    }

    private static BigInteger[] numbers(byte[] signature) {
        try {
            DerReader reader = DerNode.parse(signature).reader(Tag.SEQUENCE, "signature");
            BigInteger[] numbers = {
                reader.next(Tag.INTEGER, "r").integer(),
                reader.next(Tag.INTEGER, "s").integer()
            };
            reader.end();
            boolean canonical =
                    Arrays.equals(signature, Der.sequence(Der.integer(numbers[0]), Der.integer(numbers[1])));
            if (canonical) {
                return numbers;
            }
        } catch (DerException malformed) {
            throw new CipherException("the signature is no pair of numbers");
        }
        throw new CipherException("the signature is not in DER");
    }

    private static DSA signer(AsymmetricKeyParameter key) {
        return key instanceof DSAKeyParameters ? new DSASigner() : new ECDSASigner();
    }

    private static AsymmetricKeyParameter publicKey(AsymmetricKeyParameter key) {
        if (key instanceof ECPrivateKeyParameters ec) {
            return new ECPublicKeyParameters(
                    new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD()), ec.getParameters());
        }
        if (key instanceof DSAPrivateKeyParameters dsa) {
            BigInteger y = dsa.getParameters()
                    .getG()
                    .modPow(dsa.getX(), dsa.getParameters().getP());
            return new DSAPublicKeyParameters(y, dsa.getParameters());
        }
        return key;
    }

    private DigestSignature() {}
}
