package dev.signet.core.cipher;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.Xof;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * A message digest under the names that OpenSSL's command line has for it, old and new, with or without dashes, or as an object
 * identifier.
 *
 * <p>{@link HashAlgorithm} has the few that certificates and key files use; here is whatever can be asked for by name.
 */
public final class NamedDigest {
    private final String name;

    private NamedDigest(String name) {
        this.name = name;
    }

    /**
     * Returns the digest of a name, or null if there is none.
     *
     * @param name in any case, such as {@code sha256}, {@code SHA2-512/224} or {@code 1.3.14.3.2.26}
     */
    public static @Nullable NamedDigest find(String name) {
        String canonical = switch (name.toUpperCase(Locale.ROOT)) {
            case "MD5", "SSL3-MD5", "1.2.840.113549.2.5" -> "MD5";
            case "MD5-SHA1" -> "MD5-SHA1";
            case "SHA1", "SHA-1", "SSL3-SHA1", "1.3.14.3.2.26" -> "SHA-1";
            case "SHA224", "SHA-224", "SHA2-224", "2.16.840.1.101.3.4.2.4" -> "SHA-224";
            case "SHA256", "SHA-256", "SHA2-256", "2.16.840.1.101.3.4.2.1" -> "SHA-256";
            case "SHA384", "SHA-384", "SHA2-384", "2.16.840.1.101.3.4.2.2" -> "SHA-384";
            case "SHA512", "SHA-512", "SHA2-512", "2.16.840.1.101.3.4.2.3" -> "SHA-512";
            case "SHA512-224", "SHA-512/224", "SHA2-512/224", "2.16.840.1.101.3.4.2.5" -> "SHA-512/224";
            case "SHA512-256", "SHA-512/256", "SHA2-512/256", "2.16.840.1.101.3.4.2.6" -> "SHA-512/256";
            case "SHA3-224", "2.16.840.1.101.3.4.2.7" -> "SHA3-224";
            case "SHA3-256", "2.16.840.1.101.3.4.2.8" -> "SHA3-256";
            case "SHA3-384", "2.16.840.1.101.3.4.2.9" -> "SHA3-384";
            case "SHA3-512", "2.16.840.1.101.3.4.2.10" -> "SHA3-512";
            case "SHAKE128", "SHAKE-128", "2.16.840.1.101.3.4.2.11" -> "SHAKE128";
            case "SHAKE256", "SHAKE-256", "2.16.840.1.101.3.4.2.12" -> "SHAKE256";
            case "BLAKE2B512", "BLAKE2B-512", "1.3.6.1.4.1.1722.12.2.1.16" -> "BLAKE2B512";
            case "BLAKE2S256", "BLAKE2S-256", "1.3.6.1.4.1.1722.12.2.2.8" -> "BLAKE2S256";
            case "RIPEMD160", "RIPEMD-160", "RIPEMD", "RMD160", "1.3.36.3.2.1" -> "RIPEMD160";
            case "SM3", "1.2.156.10197.1.401" -> "SM3";
            default -> "";
        };
        return canonical.isEmpty() ? null : new NamedDigest(canonical);
    }

    /** Returns the name under which OpenSSL's default provider has the digest, such as {@code SHA2-256}. */
    public String providerName() {
        return switch (name) {
            case "SHA-1" -> "SHA1";
            case "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256" -> "SHA2" + name.substring(3);
            case "SHAKE128", "SHAKE256" -> "SHAKE-" + name.substring(5);
            case "BLAKE2B512" -> "BLAKE2B-512";
            case "BLAKE2S256" -> "BLAKE2S-256";
            case "RIPEMD160" -> "RIPEMD-160";
            default -> name;
        };
    }

    /** Returns the digest of some octets. */
    public byte[] digest(byte[] octets) {
        return switch (name) {
            case "MD5-SHA1" -> joined(HashAlgorithm.MD5.digest(octets), HashAlgorithm.SHA1.digest(octets));
            case "SHAKE128" -> extended(new SHAKEDigest(128), 16, octets);
            case "SHAKE256" -> extended(new SHAKEDigest(256), 32, octets);
            case "BLAKE2B512" -> foreign(new Blake2bDigest(512), octets);
            case "BLAKE2S256" -> foreign(new Blake2sDigest(256), octets);
            case "RIPEMD160" -> foreign(new RIPEMD160Digest(), octets);
            case "SM3" -> foreign(new SM3Digest(), octets);
            default -> jdk(octets);
        };
    }

    private byte[] jdk(byte[] octets) {
        try {
            return MessageDigest.getInstance(name).digest(octets);
        } catch (NoSuchAlgorithmException everyJdkHasThese) {
            throw new IllegalStateException(everyJdkHasThese);
        }
    }

    private static byte[] foreign(ExtendedDigest digest, byte[] octets) {
        digest.update(octets, 0, octets.length);
        byte[] hash = new byte[digest.getDigestSize()];
        int ignored = digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] extended(Xof digest, int length, byte[] octets) {
        digest.update(octets, 0, octets.length);
        byte[] hash = new byte[length];
        int ignored = digest.doFinal(hash, 0, length);
        return hash;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
