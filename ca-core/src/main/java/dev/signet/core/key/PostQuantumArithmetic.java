package dev.signet.core.key;

import dev.signet.core.key.PostQuantumAlgorithm.Family;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.SLHDSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.SLHDSAParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPublicKeyParameters;

/** The keys of FIPS 203, 204 and 205 by Bouncy Castle's lightweight API. */
public final class PostQuantumArithmetic {
    private static final SLHDSAParameters[] HASH_BASED = {
        SLHDSAParameters.sha2_128s, SLHDSAParameters.sha2_128f,
        SLHDSAParameters.sha2_192s, SLHDSAParameters.sha2_192f,
        SLHDSAParameters.sha2_256s, SLHDSAParameters.sha2_256f,
        SLHDSAParameters.shake_128s, SLHDSAParameters.shake_128f,
        SLHDSAParameters.shake_192s, SLHDSAParameters.shake_192f,
        SLHDSAParameters.shake_256s, SLHDSAParameters.shake_256f,
    };
    private static final int FIRST_HASH_BASED = 20;

    /**
     * Returns the expanded private key, and the public one.
     *
     * @param secret a seed, or an expanded private key
     * @throws IllegalArgumentException if it is no key
     */
    public static byte[][] expand(PostQuantumAlgorithm algorithm, byte[] secret) {
        AsymmetricKeyParameter key = privateKey(algorithm, secret);
        if (key instanceof MLDSAPrivateKeyParameters signing) {
            return new byte[][] {
                signing.getEncoded(), signing.getPublicKeyParameters().getEncoded()
            };
        }
        if (key instanceof MLKEMPrivateKeyParameters opening) {
            return new byte[][] {
                opening.getEncoded(), opening.getPublicKeyParameters().getEncoded()
            };
        }
        SLHDSAPrivateKeyParameters signing = (SLHDSAPrivateKeyParameters) key;
        return new byte[][] {signing.getEncoded(), signing.getEncodedPublicKey()};
    }

    /** Returns what a new private key is made from: a seed where the algorithm has such, else the key itself. */
    public static byte[] draw(PostQuantumAlgorithm algorithm, SecureRandom random) {
        if (algorithm.seedLength() > 0) {
            byte[] drawn = new byte[algorithm.seedLength()];
            random.nextBytes(drawn);
            return drawn;
        }
        SLHDSAKeyPairGenerator generator = new SLHDSAKeyPairGenerator();
        generator.init(new SLHDSAKeyGenerationParameters(random, hashBased(algorithm)));
        return ((SLHDSAPrivateKeyParameters) generator.generateKeyPair().getPrivate()).getEncoded();
    }

    static AsymmetricKeyParameter privateKey(PostQuantumAlgorithm algorithm, byte[] secret) {
        return switch (algorithm.family()) {
            case ML_DSA -> new MLDSAPrivateKeyParameters(signing(algorithm), secret);
            case ML_KEM -> new MLKEMPrivateKeyParameters(encapsulating(algorithm), secret);
            case SLH_DSA -> new SLHDSAPrivateKeyParameters(hashBased(algorithm), secret);
        };
    }

    static AsymmetricKeyParameter publicKey(PostQuantumAlgorithm algorithm, byte[] octets) {
        if (octets.length != algorithm.publicLength()) {
            throw new IllegalArgumentException("a public key of the wrong length");
        }
        return switch (algorithm.family()) {
            case ML_DSA -> new MLDSAPublicKeyParameters(signing(algorithm), octets);
            case ML_KEM -> new MLKEMPublicKeyParameters(encapsulating(algorithm), octets);
            case SLH_DSA -> new SLHDSAPublicKeyParameters(hashBased(algorithm), octets);
        };
    }

    private static MLDSAParameters signing(PostQuantumAlgorithm algorithm) {
        return algorithm.category() == 2
                ? MLDSAParameters.ml_dsa_44
                : algorithm.category() == 3 ? MLDSAParameters.ml_dsa_65 : MLDSAParameters.ml_dsa_87;
    }

    private static MLKEMParameters encapsulating(PostQuantumAlgorithm algorithm) {
        return algorithm.category() == 1
                ? MLKEMParameters.ml_kem_512
                : algorithm.category() == 3 ? MLKEMParameters.ml_kem_768 : MLKEMParameters.ml_kem_1024;
    }

    private static SLHDSAParameters hashBased(PostQuantumAlgorithm algorithm) {
        if (algorithm.family() != Family.SLH_DSA) {
            throw new IllegalArgumentException(algorithm.name());
        }
        return HASH_BASED[algorithm.number() - FIRST_HASH_BASED];
    }

    private PostQuantumArithmetic() {}
}
