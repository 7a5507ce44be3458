package dev.signet.core.cipher;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.Xof;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;
import org.jspecify.annotations.Nullable;

/**
 * A message digest under the names that OpenSSL's command line has for it, old and new, with or without dashes, or as an object
 * identifier.
 *
 * <p>{@link HashAlgorithm} has the few that certificates and key files use; here is whatever can be asked for by name.
 */
public final class NamedDigest {
    private final String name;
    private final boolean signatureName;

    private NamedDigest(String name, boolean signatureName) {
        this.name = name;
        this.signatureName = signatureName;
    }

    /**
     * Returns the digest of a name, or null if there is none, or only one that OpenSSL keeps in its legacy provider.
     *
     * @param name in any case, such as {@code sha256}, {@code SHA2-512/224} or {@code 1.3.14.3.2.26}
     */
    public static @Nullable NamedDigest find(String name) {
        NamedDigest digest = findWithLegacy(name);
        return digest == null || digest.legacy() ? null : digest;
    }

    /** Returns the digest of a name, the broken ones of OpenSSL's legacy provider included, or null if there is none. */
    public static @Nullable NamedDigest findWithLegacy(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String canonical = canonical(upper);
        if (canonical != null) {
            return new NamedDigest(canonical, false);
        }
        String signed = ofSignature(upper);
        return signed == null ? null : new NamedDigest(signed, true);
    }

    private static @Nullable String canonical(String upper) {
        return switch (upper) {
            case "MD4" -> "MD4";
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
            case "WHIRLPOOL" -> "WHIRLPOOL";
            default -> null;
        };
    }

    /** The names of signature algorithms stand for their digests too, under their older names. */
    private static @Nullable String ofSignature(String upper) {
        String digest = null;
        if (upper.equals("RSA-SHA1-2")) {
            digest = "SHA1";
        } else if (upper.equals("RIPEMD160WITHRSA")) {
            digest = "RIPEMD160";
        } else if (upper.startsWith("RSA-")) {
            digest = upper.substring("RSA-".length());
        } else if (upper.endsWith("WITHRSAENCRYPTION")) {
            digest = upper.substring(0, upper.length() - "WITHRSAENCRYPTION".length());
        } else if (upper.startsWith("ID-RSASSA-PKCS1-V1_5-WITH-SHA3-")) {
            digest = upper.substring("ID-RSASSA-PKCS1-V1_5-WITH-".length());
        }
        if (digest == null || digest.startsWith("SHAKE") || digest.startsWith("BLAKE")) {
            return null;
        }
        return digest.indexOf('.') >= 0 ? null : canonical(digest);
    }

    /** Returns whether OpenSSL has it in its legacy provider, which a user has to ask for. */
    public boolean legacy() {
        return name.equals("MD4") || name.equals("WHIRLPOOL");
    }

    /** Returns whether it was called by the name of a signature algorithm, which not every use of OpenSSL's takes. */
    public boolean ofSignature() {
        return signatureName;
    }

    /** Returns whether it gives as many octets as are wanted. */
    public boolean extendable() {
        return name.startsWith("SHAKE");
    }

    /** Returns the name that OpenSSL 3.0 prints, such as {@code SHA2-256}. */
    public String printedName() {
        if (signatureName) {
            return oldName();
        }
        return switch (name) {
            case "SHA-1" -> "SHA1";
            case "SHAKE128" -> "SHAKE-128";
            case "SHAKE256" -> "SHAKE-256";
            case "BLAKE2B512" -> "BLAKE2B-512";
            case "BLAKE2S256" -> "BLAKE2S-256";
            case "RIPEMD160" -> "RIPEMD-160";
            default -> name.startsWith("SHA-") ? "SHA2-" + name.substring(4) : name;
        };
    }

    /** Returns the name that OpenSSL printed before version 3, such as {@code SHA256}. */
    public String oldName() {
        return switch (name) {
            case "SHA-512/224" -> "SHA512-224";
            case "SHA-512/256" -> "SHA512-256";
            case "BLAKE2B512" -> "BLAKE2b512";
            case "BLAKE2S256" -> "BLAKE2s256";
            case "WHIRLPOOL" -> "whirlpool";
            default -> name.startsWith("SHA-") ? "SHA" + name.substring(4) : name;
        };
    }

    /** Returns the length of a value in octets; of an extendable function what OpenSSL takes unless told otherwise. */
    public int length() {
        return switch (name) {
            case "MD4", "MD5", "SHAKE128" -> 16;
            case "SHA-1", "RIPEMD160" -> 20;
            case "SHA-224", "SHA-512/224", "SHA3-224" -> 28;
            case "SHA-384", "SHA3-384" -> 48;
            case "SHA-512", "SHA3-512", "BLAKE2B512", "WHIRLPOOL" -> 64;
            case "MD5-SHA1" -> 36;
            default -> 32;
        };
    }

    /** Returns the length of the blocks that the function works on in octets, which HMAC depends on. */
    public int blockLength() {
        return switch (name) {
            case "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256", "BLAKE2B512" -> 128;
            case "SHA3-224" -> 144;
            case "SHA3-256", "SHAKE256" -> 136;
            case "SHA3-384" -> 104;
            case "SHA3-512" -> 72;
            case "SHAKE128" -> 168;
            default -> 64;
        };
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

    /** Returns the one name that stands for all others, in Java's spelling where Java knows the digest. */
    public String canonicalName() {
        return name;
    }

    /** Returns the digest of some octets. */
    public byte[] digest(byte[] octets) {
        DigestComputation computation = start();
        computation.update(octets);
        return computation.finish();
    }

    /** Returns a new, empty computation. */
    public DigestComputation start() {
        return switch (name) {
            case "MD5-SHA1" -> new Joined(jdk("MD5"), jdk("SHA-1"));
            case "SHAKE128" -> new Extendable(new SHAKEDigest(128), 16);
            case "SHAKE256" -> new Extendable(new SHAKEDigest(256), 32);
            case "BLAKE2B512" -> new BouncyDigest(new Blake2bDigest(512));
            case "BLAKE2S256" -> new BouncyDigest(new Blake2sDigest(256));
            case "RIPEMD160" -> new BouncyDigest(new RIPEMD160Digest());
            case "SM3" -> new BouncyDigest(new SM3Digest());
            case "MD4" -> new BouncyDigest(new MD4Digest());
            case "WHIRLPOOL" -> new BouncyDigest(new WhirlpoolDigest());
            default -> new Jdk(jdk(name));
        };
    }

    private static MessageDigest jdk(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException everyJdkHasThese) {
            throw new IllegalStateException(everyJdkHasThese);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedDigest digest && name.equals(digest.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name in the Java security standard where it has one, such as {@code SHA-256}. */
    @Override
    public String toString() {
        return name;
    }

    /** One of the JDK's. */
    private record Jdk(MessageDigest digest) implements DigestComputation {
        @Override
        public void update(byte[] octets, int offset, int length) {
            digest.update(octets, offset, length);
        }

        @Override
        public byte[] finish() {
            return digest.digest();
        }
    }

    /** Two of the JDK's at once: what TLS signed before version 1.2. */
    private record Joined(MessageDigest first, MessageDigest second) implements DigestComputation {
        @Override
        public void update(byte[] octets, int offset, int length) {
            first.update(octets, offset, length);
            second.update(octets, offset, length);
        }

        @Override
        public byte[] finish() {
            byte[] head = first.digest();
            byte[] tail = second.digest();
            byte[] joined = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, joined, head.length, tail.length);
            return joined;
        }
    }

    /** One that gives as much as is wanted. */
    private record Extendable(Xof digest, int defaultLength) implements DigestComputation {
        @Override
        public void update(byte[] octets, int offset, int length) {
            digest.update(octets, offset, length);
        }

        @Override
        public byte[] finish() {
            return finish(defaultLength);
        }

        @Override
        public byte[] finish(int length) {
            byte[] hash = new byte[length];
            int ignored = digest.doFinal(hash, 0, length);
            return hash;
        }
    }
}
