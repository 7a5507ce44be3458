package dev.signet.core.key;

import dev.signet.core.asn1.Oid;
import dev.signet.core.key.SignatureAlgorithm.Scheme;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** ML-DSA (FIPS 204) by Bouncy Castle's lightweight API, without a context, as certificates want it (RFC 9881). */
final class LatticeOperations {
    private static final String ARC = "2.16.840.1.101.3.4.3.";

    /** Returns the scheme that an object identifier stands for, if it is one of these. */
    static Optional<Scheme> scheme(Oid oid) {
        return switch (oid.dotted()) {
            case ARC + "17" -> Optional.of(Scheme.ML_DSA_44);
            case ARC + "18" -> Optional.of(Scheme.ML_DSA_65);
            case ARC + "19" -> Optional.of(Scheme.ML_DSA_87);
            default -> Optional.empty();
        };
    }

    static Oid oid(Scheme scheme) {
        return switch (scheme) {
            case ML_DSA_44 -> Oid.of(ARC + "17");
            case ML_DSA_65 -> Oid.of(ARC + "18");
            case ML_DSA_87 -> Oid.of(ARC + "19");
            default -> throw new IllegalArgumentException(scheme.toString());
        };
    }

    private static MLDSAParameters parameters(Scheme scheme) {
        return switch (scheme) {
            case ML_DSA_44 -> MLDSAParameters.ml_dsa_44;
            case ML_DSA_65 -> MLDSAParameters.ml_dsa_65;
            default -> MLDSAParameters.ml_dsa_87;
        };
    }

    /**
     * Returns the private key, which knows its public one.
     *
     * @param secret a seed, or an expanded private key
     * @throws IllegalArgumentException if it is neither
     */
    static MLDSAPrivateKeyParameters privateKey(Scheme scheme, byte[] secret) {
        return new MLDSAPrivateKeyParameters(parameters(scheme), secret);
    }

    static SigningOperation signing(MLDSAPrivateKeyParameters key, SecureRandom random) {
        return tbs -> {
            MLDSASigner signer = new MLDSASigner();
            signer.init(true, new ParametersWithRandom(key, random));
            signer.update(tbs, 0, tbs.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException neverHappens) {
                throw new IllegalStateException(neverHappens);
            }
        };
    }

    /** Returns nothing if the octets are not those of a key. */
    static Optional<SignatureVerifier> verifying(PublicKeyInfo key, Scheme scheme) {
        try {
            MLDSAPublicKeyParameters parameters = new MLDSAPublicKeyParameters(parameters(scheme), key.keyBits());
            return Optional.of((data, signature) -> verify(parameters, data, signature));
        } catch (IllegalArgumentException wrongLength) {
            return Optional.empty();
        }
    }

    private static boolean verify(MLDSAPublicKeyParameters key, byte[] data, byte[] signature) {
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, key);
        verifier.update(data, 0, data.length);
        return verifier.verifySignature(signature);
    }

    private LatticeOperations() {}
}
