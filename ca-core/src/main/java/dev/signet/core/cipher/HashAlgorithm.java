package dev.signet.core.cipher;

import dev.signet.core.asn1.Oid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A hash function that certificates and key files name; always computed by the JDK, whose SHA-2 uses the processor's own. */
public enum HashAlgorithm {
    /** Broken; for reading what is old. */
    MD5("MD5", "1.2.840.113549.2.5", 16, 64),
    /** Broken for signatures; still the function of key identifiers (RFC 5280 section 4.2.1.2). */
    SHA1("SHA-1", "1.3.14.3.2.26", 20, 64),
    SHA224("SHA-224", "2.16.840.1.101.3.4.2.4", 28, 64),
    SHA256("SHA-256", "2.16.840.1.101.3.4.2.1", 32, 64),
    SHA384("SHA-384", "2.16.840.1.101.3.4.2.2", 48, 128),
    SHA512("SHA-512", "2.16.840.1.101.3.4.2.3", 64, 128),
    SHA512_224("SHA-512/224", "2.16.840.1.101.3.4.2.5", 28, 128),
    SHA512_256("SHA-512/256", "2.16.840.1.101.3.4.2.6", 32, 128),
    SHA3_224("SHA3-224", "2.16.840.1.101.3.4.2.7", 28, 144),
    SHA3_256("SHA3-256", "2.16.840.1.101.3.4.2.8", 32, 136),
    SHA3_384("SHA3-384", "2.16.840.1.101.3.4.2.9", 48, 104),
    SHA3_512("SHA3-512", "2.16.840.1.101.3.4.2.10", 64, 72);

    private final String standardName;
    private final Oid oid;
    private final int length;
    private final int blockLength;

    HashAlgorithm(String standardName, String oid, int length, int blockLength) {
        this.standardName = standardName;
        this.oid = Oid.of(oid);
        this.length = length;
        this.blockLength = blockLength;
    }

    /** Returns the function that an object identifier names, if it is one of these. */
    public static Optional<HashAlgorithm> of(Oid oid) {
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.oid.equals(oid)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the function that OpenSSL's command line calls so, such as {@code sha256} or {@code SHA2-512/256}; empty if it is
     * none of these.
     */
    public static Optional<HashAlgorithm> named(String name) {
        NamedDigest digest = NamedDigest.find(name);
        if (digest == null) {
            return Optional.empty();
        }
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.standardName.equals(digest.canonicalName())) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** Returns the object identifier of the function. */
    public Oid oid() {
        return oid;
    }

    /** Returns the length of a hash value in octets. */
    public int length() {
        return length;
    }

    /** Returns the length of the blocks that the function works on in octets, which HMAC depends on. */
    public int blockLength() {
        return blockLength;
    }

    /** Returns whether collisions can be made, so that a signature over such a hash proves little. */
    public boolean broken() {
        return this == MD5 || this == SHA1;
    }

    /** Returns the hash of some octets. */
    public byte[] digest(byte[] octets) {
        return newDigest().digest(octets);
    }

    /** Returns a new, empty computation. */
    public MessageDigest newDigest() {
        try {
            return (MessageDigest)
                    Jdk.PATTERNS.computeIfAbsent(this, HashAlgorithm::pattern).clone();
        } catch (CloneNotSupportedException thoseOfTheJdkCanBeCopied) {
            throw new IllegalStateException(thoseOfTheJdkCanBeCopied);
        }
    }

    private MessageDigest pattern() {
        try {
            return MessageDigest.getInstance(standardName, Jdk.PROVIDER);
        } catch (NoSuchAlgorithmException everyJdkHasThese) {
            throw new IllegalStateException(everyJdkHasThese);
        }
    }

    /** Returns the name in the Java security standard's names of signatures, such as {@code SHA256} and {@code SHA3-256}. */
    public String signatureName() {
        return standardName.startsWith("SHA-") ? "SHA" + standardName.substring(4) : standardName;
    }

    /** Returns the name in the Java security standard, such as {@code SHA-256}. */
    @Override
    public String toString() {
        return standardName;
    }

    /** The JDK's provider of hash functions, looked up once, and only when a hash is computed. */
    private static final class Jdk {
        static final Provider PROVIDER = find();

        /** Never fed: copies of one are new computations, for a fifth of the time that looking one up takes. */
        static final Map<HashAlgorithm, MessageDigest> PATTERNS = new ConcurrentHashMap<>();

        private static Provider find() {
            try {
                return MessageDigest.getInstance("SHA-256").getProvider();
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
