package dev.signet.core.cipher;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.bouncycastle.crypto.generators.SCrypt;
import org.jspecify.annotations.Nullable;

/** A key derivation under the names that OpenSSL's command line has for it. */
public enum KdfAlgorithm {
    /** RFC 5869. */
    HKDF("mode properties digest key* salt* info*"),
    /** RFC 8446 section 7.1. */
    TLS13_KDF("mode properties digest key* salt* prefix* label* data*"),
    /** NIST SP 800-56C, one step. */
    SSKDF("secret* key* info* properties digest mac salt* maclen#"),
    /** ANSI X9.63. */
    X963KDF("secret* key* info* properties digest mac salt* maclen#"),
    /** ANSI X9.42 with ASN.1, RFC 2631 section 2.1.2. */
    X942KDF("properties digest secret* key* ukm* acvp-info* partyu-info* partyv-info* supp-pubinfo* supp-privinfo*"
            + " use-keybits# cekalg"),
    /** RFC 8018 section 5.2. */
    PBKDF2("properties digest pass* salt* iter# pkcs5#"),
    /** RFC 7292 appendix B. */
    PKCS12KDF("properties digest pass* salt* iter# id#"),
    /** RFC 4253 section 7.2. */
    SSHKDF("properties digest key* xcghash* session_id* type"),
    /** RFC 5246 section 5, and the older one of RFC 2246. */
    TLS1_PRF("properties digest secret* seed*"),
    /** NIST SP 800-108. */
    KBKDF("info* salt* key* seed* digest cipher mac mode properties use-l# use-separator#"),
    /** RFC 7914. */
    SCRYPT("pass* salt* n# r# p# maxmem_bytes# properties"),
    /** RFC 3961. */
    KRB5KDF("properties cipher key* constant*");

    private static final long SCRYPT_MEMORY = 1025L << 20;
    private static final int DEFAULT_ITERATIONS = 2048;
    private static final int MIN_ITERATIONS = 1000;
    private static final int MIN_SALT = 16;
    private static final int MIN_KEY = 14;

    private final String parameters;

    KdfAlgorithm(String parameters) {
        this.parameters = parameters;
    }

    /** Returns the algorithm of a name in any case, or null if there is none. */
    public static @Nullable KdfAlgorithm find(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "HKDF" -> HKDF;
            case "TLS13-KDF" -> TLS13_KDF;
            case "SSKDF" -> SSKDF;
            case "X963KDF", "X942KDF-CONCAT" -> X963KDF;
            case "X942KDF-ASN1", "X942KDF" -> X942KDF;
            case "PBKDF2", "1.2.840.113549.1.5.12" -> PBKDF2;
            case "PKCS12KDF" -> PKCS12KDF;
            case "SSHKDF" -> SSHKDF;
            case "TLS1-PRF" -> TLS1_PRF;
            case "KBKDF" -> KBKDF;
            case "SCRYPT", "ID-SCRYPT", "1.3.6.1.4.1.11591.4.11" -> SCRYPT;
            case "KRB5KDF" -> KRB5KDF;
            default -> null;
        };
    }

    /** Returns an empty list of the parameters that it takes. */
    public AlgorithmParameters newParameters() {
        return new AlgorithmParameters(parameters);
    }

    /**
     * Looks at the algorithms that parameters name.
     *
     * @throws CipherException if there is no such algorithm
     */
    public void check(AlgorithmParameters given) {
        NamedDigest ignored = given.digest();
        if (this == X942KDF && given.has("cekalg")) {
            AgreementDerivation.check(given);
        }
    }

    /**
     * Returns a derived key.
     *
     * @param length in octets
     * @throws CipherException if a parameter is missing or cannot be used
     */
    public byte[] derive(AlgorithmParameters given, int length) {
        return switch (this) {
            case HKDF -> HkdfDerivation.derive(given, length);
            case TLS13_KDF -> HkdfDerivation.deriveForTls(given, length);
            case SSKDF -> SingleStepDerivation.derive(given, length);
            case X963KDF -> SingleStepDerivation.deriveX963(given, length);
            case X942KDF -> AgreementDerivation.derive(given, length);
            case PBKDF2 -> pbkdf2(given, length);
            case PKCS12KDF -> pkcs12(given, length);
            case SSHKDF -> ssh(given, length);
            case TLS1_PRF -> tls(given, length);
            case KBKDF -> CounterDerivation.derive(given, length);
            case SCRYPT -> scrypt(given, length);
            case KRB5KDF -> KerberosDerivation.derive(given, length);
        };
    }

    static byte[] required(AlgorithmParameters given, String name) {
        byte[] value = given.octets(name);
        if (value == null) {
            throw new CipherException("there is no " + name);
        }
        return value;
    }

    static NamedDigest requiredDigest(AlgorithmParameters given) {
        NamedDigest digest = given.digest();
        if (digest == null || digest.extendable()) {
            throw new CipherException("there is no digest that serves");
        }
        return digest;
    }

    private static byte[] pbkdf2(AlgorithmParameters given, int length) {
        byte[] salt = required(given, "salt");
        byte[] passphrase = required(given, "pass");
        int iterations = given.number("iter", DEFAULT_ITERATIONS);
        boolean lenient = !given.has("pkcs5") || given.number("pkcs5", 1) != 0;
        boolean weak = iterations < MIN_ITERATIONS || salt.length < MIN_SALT || length < MIN_KEY;
        if (iterations < 1 || !lenient && weak) {
            throw new CipherException("the parameters are too weak");
        }
        NamedDigest digest = given.digest();
        NamedDigest used = digest == null ? Objects.requireNonNull(NamedDigest.find("sha1")) : digest;
        if (used.extendable()) {
            throw new CipherException("there is no HMAC with " + used);
        }
        return OpenSslKeyDerivation.pbkdf2(used, passphrase, salt, iterations, length);
    }

    private static byte[] pkcs12(AlgorithmParameters given, int length) {
        HashAlgorithm hash = HashAlgorithm.named(requiredDigest(given).oldName())
                .orElseThrow(() -> new CipherException("PKCS #12 does not use this digest"));
        Pkcs12KeyDerivation.Purpose purpose = switch (given.number("id", 0)) {
            case 1 -> Pkcs12KeyDerivation.Purpose.KEY;
            case 2 -> Pkcs12KeyDerivation.Purpose.IV;
            case 3 -> Pkcs12KeyDerivation.Purpose.MAC;
            default -> throw new CipherException("there are the purposes 1, 2 and 3");
        };
        return Pkcs12KeyDerivation.derive(
                hash, purpose, required(given, "pass"), required(given, "salt"), given.number("iter", 1), length);
    }

    private static byte[] ssh(AlgorithmParameters given, int length) {
        NamedDigest digest = requiredDigest(given);
        byte[] key = required(given, "key");
        byte[] hash = required(given, "xcghash");
        byte[] session = required(given, "session_id");
        String type = given.text("type");
        if (type == null || type.length() != 1 || type.charAt(0) < 'A' || type.charAt(0) > 'F') {
            throw new CipherException("the type is a letter from A to F");
        }
        DigestComputation computation = digest.start();
        computation.update(key);
        computation.update(hash);
        computation.update(new byte[] {(byte) type.charAt(0)});
        computation.update(session);
        byte[] derived = computation.finish();
        while (derived.length < length) {
            computation.update(key);
            computation.update(hash);
            computation.update(derived);
            byte[] more = computation.finish();
            int start = derived.length;
            derived = Arrays.copyOf(derived, start + more.length);
            System.arraycopy(more, 0, derived, start, more.length);
        }
        return Arrays.copyOf(derived, length);
    }

    private static byte[] tls(AlgorithmParameters given, int length) {
        NamedDigest digest = requiredDigest(given);
        byte[] secret = required(given, "secret");
        byte[] seed = given.joined("seed");
        if (seed.length == 0) {
            throw new CipherException("there is no seed");
        }
        if (!digest.printedName().equals("MD5-SHA1")) {
            return tls(digest, secret, seed, length);
        }
        int half = (secret.length + 1) / 2;
        byte[] first = tls(Objects.requireNonNull(NamedDigest.find("md5")), Arrays.copyOf(secret, half), seed, length);
        byte[] second = tls(
                Objects.requireNonNull(NamedDigest.find("sha1")),
                Arrays.copyOfRange(secret, secret.length - half, secret.length),
                seed,
                length);
        for (int i = 0; i < length; i++) {
            first[i] ^= second[i];
        }
        return first;
    }

    private static byte[] tls(NamedDigest digest, byte[] secret, byte[] seed, int length) {
        HmacComputation hmac = new HmacComputation(digest, secret);
        byte[] derived = new byte[length];
        byte[] chained = seed;
        for (int at = 0; at < length; at += digest.length()) {
            hmac.update(chained);
            chained = hmac.finish();
            hmac.update(chained);
            hmac.update(seed);
            byte[] block = hmac.finish();
            System.arraycopy(block, 0, derived, at, Math.min(block.length, length - at));
        }
        return derived;
    }

    private static byte[] scrypt(AlgorithmParameters given, int length) {
        int cost = given.number("n", 1 << 20);
        int blockSize = given.number("r", 8);
        int parallel = given.number("p", 1);
        byte[] limit = given.octets("maxmem_bytes");
        long memory = limit == null ? SCRYPT_MEMORY : new BigInteger(limit).longValue();
        boolean sound = cost > 1 && Integer.bitCount(cost) == 1 && blockSize > 0 && parallel > 0;
        double needed = 128.0 * blockSize * ((double) cost + parallel + 2);
        if (!sound || needed > memory || needed > Runtime.getRuntime().maxMemory() / 2.0) {
            throw new CipherException("the parameters cannot be used, or need more memory than is allowed");
        }
        return SCrypt.generate(required(given, "pass"), required(given, "salt"), cost, blockSize, parallel, length);
    }
}
