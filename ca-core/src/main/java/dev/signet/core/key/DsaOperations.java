package dev.signet.core.key;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;

/** DSA by Bouncy Castle's lightweight API: signatures are checked, as old ones need it, and never made. */
final class DsaOperations {
    /** FIPS 186-4 section 4.2 has nothing longer; longer ones could make checking a signature a burden. */
    private static final int MAX_MODULUS_BITS = 3072;

    /** The lengths of q in FIPS 186-4 section 4.2. */
    private static final Set<Integer> SUBGROUP_BITS = Set.of(160, 224, 256);

    /** The chance that a composite number passes is one in two to the power of this. */
    private static final int PRIME_CERTAINTY = 80;

    /** Returns nothing if the key has no parameters or unsound ones. */
    static Optional<SignatureVerifier> verifying(PublicKeyInfo key, HashAlgorithm hash) {
        Optional<DSAPublicKeyParameters> parameters = parameters(key);
        return parameters.map(dsa -> (data, signature) -> EcdsaOperations.pair(signature)
                .map(pair -> verify(dsa, hash.digest(data), pair))
                .orElse(false));
    }

    private static boolean verify(DSAPublicKeyParameters key, byte[] hash, BigInteger[] pair) {
        DSASigner verifier = new DSASigner();
        verifier.init(false, key);
        return verifier.verifySignature(hash, pair[0], pair[1]);
    }

    /** Reads {@code Dss-Parms ::= SEQUENCE { p, q, g }} and {@code DSAPublicKey ::= INTEGER} (RFC 3279 section 2.3.2). */
    private static Optional<DSAPublicKeyParameters> parameters(PublicKeyInfo key) {
        if (key.parameters().isEmpty()) {
            return Optional.empty();
        }
        try {
            DerReader reader = DerNode.parse(key.parameters().get()).reader(Tag.SEQUENCE, "Dss-Parms");
            BigInteger p = reader.next(Tag.INTEGER, "p").integer();
            BigInteger q = reader.next(Tag.INTEGER, "q").integer();
            BigInteger g = reader.next(Tag.INTEGER, "g").integer();
            reader.end();
            BigInteger y = DerNode.parse(key.keyBits())
                    .expect(Tag.INTEGER, "DSAPublicKey")
                    .integer();
            boolean sound = p.testBit(0)
                    && p.bitLength() <= MAX_MODULUS_BITS
                    && q.signum() > 0
                    && SUBGROUP_BITS.contains(q.bitLength())
                    // There are no inverses modulo a composite number, and checking a signature needs one.
                    && q.isProbablePrime(PRIME_CERTAINTY)
                    && between(g, p)
                    && between(y, p)
                    && g.modPow(q, p).equals(BigInteger.ONE)
                    && y.modPow(q, p).equals(BigInteger.ONE);
            return sound ? Optional.of(new DSAPublicKeyParameters(y, new DSAParameters(p, q, g))) : Optional.empty();
        } catch (DerException damaged) {
            return Optional.empty();
        }
    }

    private static boolean between(BigInteger value, BigInteger modulus) {
        return modulus.signum() > 0 && value.compareTo(BigInteger.ONE) > 0 && value.compareTo(modulus) < 0;
    }

    private DsaOperations() {}
}
