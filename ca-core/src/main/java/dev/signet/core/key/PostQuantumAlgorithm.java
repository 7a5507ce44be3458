package dev.signet.core.key;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm of FIPS 203, 204 or 205 with its parameters, under the names of OpenSSL 3.5.
 *
 * @param name the name that is printed, such as {@code ML-DSA-65}
 * @param family what it is for
 * @param number which of the family's object identifiers it has, the last arc
 * @param category the security category of NIST, 1, 2, 3 or 5
 * @param seedLength the octets that a private key can be made from again; 0 if there are none
 * @param secretLength the octets of an expanded private key
 * @param publicLength the octets of a public key
 */
public record PostQuantumAlgorithm(
        String name, Family family, int number, int category, int seedLength, int secretLength, int publicLength) {
    private static final String ALGORITHMS = "2.16.840.1.101.3.4.";
    private static final String KEY_EXCHANGE = ALGORITHMS + "4.";
    private static final String SIGNATURE = ALGORITHMS + "3.";
    private static final int FIRST_SLH_DSA = 20;
    private static final PostQuantumAlgorithm[] LATTICES = {
        new PostQuantumAlgorithm("ML-DSA-44", Family.ML_DSA, 17, 2, 32, 2560, 1312),
        new PostQuantumAlgorithm("ML-DSA-65", Family.ML_DSA, 18, 3, 32, 4032, 1952),
        new PostQuantumAlgorithm("ML-DSA-87", Family.ML_DSA, 19, 5, 32, 4896, 2592),
        new PostQuantumAlgorithm("ML-KEM-512", Family.ML_KEM, 1, 1, 64, 1632, 800),
        new PostQuantumAlgorithm("ML-KEM-768", Family.ML_KEM, 2, 3, 64, 2400, 1184),
        new PostQuantumAlgorithm("ML-KEM-1024", Family.ML_KEM, 3, 5, 64, 3168, 1568),
    };

    /** In the order of their object identifiers. */
    private static final String[] HASHES = {
        "SHA2-128s", "SHA2-128f", "SHA2-192s", "SHA2-192f", "SHA2-256s", "SHA2-256f",
        "SHAKE-128s", "SHAKE-128f", "SHAKE-192s", "SHAKE-192f", "SHAKE-256s", "SHAKE-256f",
    };

    /** What an algorithm is for, and which standard it is from. */
    public enum Family {
        /** Signatures of FIPS 204. */
        ML_DSA,
        /** Key encapsulation of FIPS 203. */
        ML_KEM,
        /** Signatures of FIPS 205. */
        SLH_DSA
    }

    /** Returns the algorithm of an object identifier in dotted form, or null. */
    public static @Nullable PostQuantumAlgorithm ofOid(String dotted) {
        if (!dotted.startsWith(ALGORITHMS)) {
            return null;
        }
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

    /**
     * Returns the algorithm of a name such as {@code ML-DSA-65}, {@code MLDSA65} or {@code id-ml-dsa-65}, in any case, or of its
     * object identifier in dotted form; null if there is none.
     */
    public static @Nullable PostQuantumAlgorithm named(String name) {
        PostQuantumAlgorithm ofOid = ofOid(name);
        if (ofOid != null) {
            return ofOid;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        String plain =
                upper.startsWith("ID-ALG-") ? upper.substring(7) : upper.startsWith("ID-") ? upper.substring(3) : upper;
        for (PostQuantumAlgorithm algorithm : LATTICES) {
            if (plain.equals(algorithm.name)
                    || plain.equals(algorithm.name.replaceFirst("-", ""))
                    || plain.equals(algorithm.name.replace("-", ""))) {
                return algorithm;
            }
        }
        for (int i = 0; i < HASHES.length; i++) {
            PostQuantumAlgorithm algorithm = hashBased(i);
            if (plain.equals(algorithm.name.toUpperCase(Locale.ROOT))) {
                return algorithm;
            }
        }
        return null;
    }

    private static PostQuantumAlgorithm hashBased(int index) {
        int level = index / 2 % 3;
        int octets = level * 8 + 16; // FIPS 205 table 2: n
        return new PostQuantumAlgorithm(
                "SLH-DSA-" + HASHES[index],
                Family.SLH_DSA,
                FIRST_SLH_DSA + index,
                2 * level + 1,
                0,
                4 * octets,
                2 * octets);
    }

    /** Returns the object identifier, in dotted form. */
    public String oid() {
        return (family == Family.ML_KEM ? KEY_EXCHANGE : SIGNATURE) + number;
    }

    /** Returns whether it signs; the others encapsulate keys. */
    public boolean signs() {
        return family != Family.ML_KEM;
    }

    /** Returns for how many bits of security OpenSSL takes it. */
    public int securityBits() {
        return category <= 2 ? 128 : category == 3 ? 192 : 256;
    }
}
