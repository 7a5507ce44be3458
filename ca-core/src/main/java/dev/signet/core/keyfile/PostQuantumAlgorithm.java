package dev.signet.core.keyfile;

import java.util.Locale;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm of FIPS 203, 204 or 205 with its parameters.
 *
 * @param type the family
 * @param number which of the family's object identifiers it has, the last arc
 * @param seedLength the octets that a private key can be made from again; 0 if there are none
 * @param secretLength the octets of an expanded private key
 * @param publicLength the octets of a public key
 */
record PostQuantumAlgorithm(String name, KeyType type, int number, int seedLength, int secretLength, int publicLength) {
    private static final String ALGORITHMS = "2.16.840.1.101.3.4.";
    private static final String KEY_EXCHANGE = ALGORITHMS + "4.";
    private static final String SIGNATURE = ALGORITHMS + "3.";
    private static final int FIRST_SLH_DSA = 20;
    private static final PostQuantumAlgorithm[] LATTICES = {
        new PostQuantumAlgorithm("ML-DSA-44", KeyType.ML_DSA, 17, 32, 2560, 1312),
        new PostQuantumAlgorithm("ML-DSA-65", KeyType.ML_DSA, 18, 32, 4032, 1952),
        new PostQuantumAlgorithm("ML-DSA-87", KeyType.ML_DSA, 19, 32, 4896, 2592),
        new PostQuantumAlgorithm("ML-KEM-512", KeyType.ML_KEM, 1, 64, 1632, 800),
        new PostQuantumAlgorithm("ML-KEM-768", KeyType.ML_KEM, 2, 64, 2400, 1184),
        new PostQuantumAlgorithm("ML-KEM-1024", KeyType.ML_KEM, 3, 64, 3168, 1568),
    };

    /** In the order of their object identifiers. */
    private static final String[] HASHES = {
        "SHA2-128s", "SHA2-128f", "SHA2-192s", "SHA2-192f", "SHA2-256s", "SHA2-256f",
        "SHAKE-128s", "SHAKE-128f", "SHAKE-192s", "SHAKE-192f", "SHAKE-256s", "SHAKE-256f",
    };

    private static final SLHDSAParameters[] SLH_DSA = {
        SLHDSAParameters.sha2_128s, SLHDSAParameters.sha2_128f,
        SLHDSAParameters.sha2_192s, SLHDSAParameters.sha2_192f,
        SLHDSAParameters.sha2_256s, SLHDSAParameters.sha2_256f,
        SLHDSAParameters.shake_128s, SLHDSAParameters.shake_128f,
        SLHDSAParameters.shake_192s, SLHDSAParameters.shake_192f,
        SLHDSAParameters.shake_256s, SLHDSAParameters.shake_256f,
    };

    /** Returns the algorithm of an object identifier, or null. */
    static @Nullable PostQuantumAlgorithm ofOid(String dotted) {
        for (PostQuantumAlgorithm algorithm : LATTICES) {
            if (algorithm.oid().equals(dotted)) {
                return algorithm;
            }
        }
        for (int i = 0; i < HASHES.length; i++) {
            if (dotted.equals(SIGNATURE + (FIRST_SLH_DSA + i))) {
                return hashBased(i);
            }
        }
        return null;
    }

    /** Returns the algorithm of a name such as {@code ML-DSA-65}, in any case; null if there is none. */
    static @Nullable PostQuantumAlgorithm named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (PostQuantumAlgorithm algorithm : LATTICES) {
            if (upper.equals(algorithm.name) || upper.equals(algorithm.name.replaceFirst("-", ""))) {
                return algorithm;
            }
        }
        for (int i = 0; i < HASHES.length; i++) {
            if (upper.equals(hashBased(i).name.toUpperCase(Locale.ROOT))) {
                return hashBased(i);
            }
        }
        return null;
    }

    private static PostQuantumAlgorithm hashBased(int index) {
        int security = index / 2 % 3 * 8 + 16; // FIPS 205 table 2: n, in octets
        return new PostQuantumAlgorithm(
                "SLH-DSA-" + HASHES[index], KeyType.SLH_DSA, FIRST_SLH_DSA + index, 0, 4 * security, 2 * security);
    }

    /** Returns what Bouncy Castle needs to make a key of SLH-DSA. */
    SLHDSAParameters hashParameters() {
        return SLH_DSA[number - FIRST_SLH_DSA];
    }

    String oid() {
        return (type == KeyType.ML_KEM ? KEY_EXCHANGE : SIGNATURE) + number;
    }

    /**
     * Returns the expanded private key, and the public one.
     *
     * @param secret a seed, or an expanded private key
     * @throws IllegalArgumentException if it is no key
     */
    byte[][] expand(byte[] secret) {
        return switch (type) {
            case ML_DSA -> {
                MLDSAPrivateKeyParameters key = new MLDSAPrivateKeyParameters(
                        number == 17
                                ? MLDSAParameters.ml_dsa_44
                                : number == 18 ? MLDSAParameters.ml_dsa_65 : MLDSAParameters.ml_dsa_87,
                        secret);
                yield new byte[][] {
                    key.getEncoded(), key.getPublicKeyParameters().getEncoded()
                };
            }
            case ML_KEM -> {
                MLKEMPrivateKeyParameters key = new MLKEMPrivateKeyParameters(
                        number == 1
                                ? MLKEMParameters.ml_kem_512
                                : number == 2 ? MLKEMParameters.ml_kem_768 : MLKEMParameters.ml_kem_1024,
                        secret);
                yield new byte[][] {
                    key.getEncoded(), key.getPublicKeyParameters().getEncoded()
                };
            }
            default -> {
                SLHDSAPrivateKeyParameters key = new SLHDSAPrivateKeyParameters(hashParameters(), secret);
                yield new byte[][] {key.getEncoded(), key.getEncodedPublicKey()};
            }
        };
    }
}
