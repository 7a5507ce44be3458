package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** ECDSA by Bouncy Castle's lightweight API, several times faster than the JDK's own on Java 17. */
final class EcdsaOperations {
    static SigningOperation signing(NamedCurve curve, BigInteger number, HashAlgorithm hash, SecureRandom random) {
        ECPrivateKeyParameters key = new ECPrivateKeyParameters(number, CurvePoints.domain(curve));
        return tbs -> {
            ECDSASigner signer = new ECDSASigner(new HedgedNonce(hash, random));
            signer.init(true, key);
            BigInteger[] signature = signer.generateSignature(hash.digest(tbs));
            return Der.sequence(Der.integer(signature[0]), Der.integer(signature[1]));
        };
    }

    /** Returns nothing if the point is not on the curve. */
    static Optional<SignatureVerifier> verifying(NamedCurve curve, PublicKeyInfo info, HashAlgorithm hash) {
        ECPublicKeyParameters key;
        try {
            key = info.verifyingKey(curve);
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
        return Optional.of((data, signature) -> verify(key, hash.digest(data), signature));
    }

    private static boolean verify(ECPublicKeyParameters key, byte[] hash, byte[] signature) {
        Optional<BigInteger[]> pair = pair(signature);
        if (pair.isEmpty()) {
            return false;
        }
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        return verifier.verifySignature(hash, pair.get()[0], pair.get()[1]);
    }

    /** Reads the two numbers of a signature by DSA or ECDSA; one signature has one encoding: RFC 5480 appendix A says DER. */
    static Optional<BigInteger[]> pair(byte[] signature) {
        try {
            DerNode node = DerNode.parse(signature);
            DerReader reader = node.reader(Tag.SEQUENCE, "Ecdsa-Sig-Value");
            DerNode r = reader.next(Tag.INTEGER, "r");
            DerNode s = reader.next(Tag.INTEGER, "s");
            reader.end();
            boolean canonical = node.strictLength() && strict(r) && strict(s);
            return canonical ? Optional.of(new BigInteger[] {r.integer(), s.integer()}) : Optional.empty();
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }

    /** Returns whether an INTEGER is positive and in as few octets as can be. */
    private static boolean strict(DerNode integer) {
        if (!integer.strictLength() || integer.contentByte(0) >= 0x80) {
            return false;
        }
        return integer.contentLength() == 1 || integer.contentByte(0) != 0 || integer.contentByte(1) >= 0x80;
    }

    private EcdsaOperations() {}
}
