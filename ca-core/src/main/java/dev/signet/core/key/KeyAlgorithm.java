package dev.signet.core.key;

import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What sort of key it is, and how large: {@code rsa:3072}, {@code ec:P-256}, {@code ed25519}.
 *
 * <p>A value may describe any key that is found in a file; {@link #offered()} tells those that Signet also makes.
 */
public sealed interface KeyAlgorithm {
    /** Returns RSA with a modulus of so many bits. */
    static KeyAlgorithm rsa(int bits) {
        return new Rsa(bits);
    }

    /** Returns ECDSA on a curve. */
    static KeyAlgorithm ec(NamedCurve curve) {
        return new Ec(curve);
    }

    /**
     * Returns the algorithm that a user asks for: {@code rsa}, {@code rsa:2048} to {@code rsa:8192}, {@code ec},
     * {@code ec:P-256}, {@code p384}, {@code secp521r1}, {@code ed25519}, {@code ed448}; case does not matter.
     *
     * @throws SignetException if there is no such algorithm, or new keys of it are not offered
     */
    static KeyAlgorithm parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.equals("ed25519")) {
            return Edwards.ED25519;
        }
        if (name.equals("ed448")) {
            return Edwards.ED448;
        }
        if (name.startsWith("rsa")) {
            return Rsa.parse(text, name.substring(3));
        }
        return Ec.parse(text, name);
    }

    /** Returns whether Signet makes new keys of this sort: RSA from 2048 to 8192 bits, P-256, P-384, P-521, Ed25519, Ed448. */
    boolean offered();

    /**
     * Makes a new key.
     *
     * @throws SignetException if the algorithm is not {@link #offered()}
     */
    default PrivateKeyInfo generate(SecureRandom random) {
        if (!offered()) {
            throw KeyAlgorithmNames.notOffered(this).exception();
        }
        return KeyGeneration.generate(this, random);
    }

    /** RSA (RFC 8017). */
    record Rsa(int bits) implements KeyAlgorithm {
        static final int DEFAULT_BITS = 3072;
        static final int MIN_BITS = 2048;
        static final int MAX_BITS = 8192;

        private static Rsa parse(String text, String size) {
            if (size.isEmpty()) {
                return new Rsa(DEFAULT_BITS);
            }
            String digits = size.charAt(0) == ':' || size.charAt(0) == '-' ? size.substring(1) : size;
            int bits = KeyAlgorithmNames.number(digits);
            Rsa algorithm = new Rsa(bits);
            if (bits < 0) {
                throw KeyAlgorithmNames.unknown(text).exception();
            }
            if (!algorithm.offered()) {
                throw KeyAlgorithmNames.notOffered(algorithm).exception();
            }
            return algorithm;
        }

        @Override
        public boolean offered() {
            return bits >= MIN_BITS && bits <= MAX_BITS && bits % 8 == 0;
        }

        @Override
        public String toString() {
            return "rsa:" + bits;
        }
    }

    /** ECDSA (FIPS 186-5, RFC 5480). */
    record Ec(NamedCurve curve) implements KeyAlgorithm {
        private static Ec parse(String text, String name) {
            String curveName = name;
            for (String prefix : new String[] {"ecdsa", "ec"}) {
                if (name.equals(prefix)) {
                    return new Ec(NamedCurve.P_256);
                }
                if (name.startsWith(prefix + ":")) {
                    curveName = name.substring(prefix.length() + 1);
                    break;
                }
            }
            Ec algorithm = NamedCurve.named(curveName)
                    .map(Ec::new)
                    .orElseThrow(() -> KeyAlgorithmNames.unknown(text).exception());
            if (!algorithm.offered()) {
                throw KeyAlgorithmNames.notOffered(algorithm).exception();
            }
            return algorithm;
        }

        @Override
        public boolean offered() {
            return curve.offered();
        }

        @Override
        public String toString() {
            return "ec:" + curve;
        }
    }

    /** The Edwards curves of RFC 8032, as RFC 8410 puts them into certificates. */
    enum Edwards implements KeyAlgorithm {
        /** Fast and small, and not accepted everywhere: browsers refuse it. */
        ED25519,
        ED448;

        /** Returns the length of a private key, which is also that of a public one, in octets. */
        int keyOctets() {
            return this == ED25519 ? 32 : 57;
        }

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public String toString() {
            return this == ED25519 ? "ed25519" : "ed448";
        }
    }
}
