package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The restrictions that the parameters of an RSA-PSS key put on its signatures (RFC 4055 section 3.1). */
public final class PssRestrictions {
    private static final String SHA1 = "1.3.14.3.2.26";
    private static final int DEFAULT_SALT = 20;
    private static final byte[] NONE = {};

    private final String hash;
    private final String maskHash;
    private final int salt;
    private final int trailer;

    private PssRestrictions(String hash, String maskHash, int salt, int trailer) {
        this.hash = hash;
        this.maskHash = maskHash;
        this.salt = salt;
        this.trailer = trailer;
    }

    /** Returns restrictions to hash functions, by their object identifiers in dotted form, and to a length of the salt. */
    public static PssRestrictions of(String hash, String maskHash, int salt) {
        return new PssRestrictions(hash, maskHash, salt, 1);
    }

    /** Returns the restrictions of a key's algorithm, or null if OpenSSL refuses them. */
    public static @Nullable PssRestrictions of(Decoded algorithm) {
        Decoded parameters = RsaPssText.parameters(algorithm);
        if (parameters == null) {
            return null;
        }
        String hash = parameters.has(0) ? digest(parameters.get(0)) : SHA1;
        Decoded mask = parameters.has(1) ? RsaPssText.maskHash(parameters.get(1)) : null;
        String maskHash = mask == null ? SHA1 : digest(mask);
        int salt = parameters.has(2) ? small(parameters.get(2).integer()) : DEFAULT_SALT;
        int trailer = parameters.has(3) ? small(parameters.get(3).integer()) : 1;
        return hash == null || maskHash == null ? null : new PssRestrictions(hash, maskHash, salt, trailer);
    }

    /** Returns a number as C makes an int of it; libcrypto takes what does not fit into 64 bits for -1. */
    private static int small(BigInteger number) {
        return number.bitLength() > 63 ? -1 : number.intValue();
    }

    public void append(StringBuilder out, int indent) {
        PublicKeyText.line(out, indent, "PSS parameter restrictions:");
        HexText.indent(out, indent);
        out.append("  Hash Algorithm: ").append(name(hash)).append(SHA1.equals(hash) ? " (default)\n" : "\n");
        HexText.indent(out, indent);
        out.append("  Mask Algorithm: MGF1 with ").append(name(maskHash));
        out.append(SHA1.equals(maskHash) ? " (default)\n" : "\n");
        HexText.indent(out, indent);
        out.append("  Minimum Salt Length: ").append(salt).append(salt == DEFAULT_SALT ? " (default)\n" : "\n");
        HexText.indent(out, indent);
        out.append("  Trailer Field: 0x").append(Integer.toHexString(trailer));
        out.append(trailer == 1 ? " (default)\n" : "\n");
    }

    /** Returns the parameters in DER without what has its default, or null if OpenSSL cannot write them. */
    public byte @Nullable [] encoded() {
        if (name(hash).equals(UNNAMED) || name(maskHash).equals(UNNAMED) || salt < 0 || trailer != 1) {
            return null;
        }
        byte[] mask = Der.sequence(Der.oid(Oid.of(RsaPssText.MGF1)), algorithm(maskHash));
        return Der.sequence(
                hash.equals(SHA1) ? NONE : Der.explicit(0, algorithm(hash)),
                maskHash.equals(SHA1) ? NONE : Der.explicit(1, mask),
                salt == DEFAULT_SALT ? NONE : Der.explicit(2, Der.integer(salt)));
    }

    private static byte[] algorithm(String digest) {
        return Der.sequence(Der.oid(Oid.of(digest)), Der.nul());
    }

    private static final String UNNAMED = "<NULL>";

    /** Returns the name that OpenSSL's providers have for a digest of RSA-PSS. */
    private static String name(String digest) {
        return switch (digest) {
            case SHA1 -> "SHA1";
            case "2.16.840.1.101.3.4.2.4" -> "SHA2-224";
            case "2.16.840.1.101.3.4.2.1" -> "SHA2-256";
            case "2.16.840.1.101.3.4.2.2" -> "SHA2-384";
            case "2.16.840.1.101.3.4.2.3" -> "SHA2-512";
            case "2.16.840.1.101.3.4.2.5" -> "SHA2-512/224";
            case "2.16.840.1.101.3.4.2.6" -> "SHA2-512/256";
            default -> UNNAMED;
        };
    }

    /** Returns the digest that libcrypto takes an algorithm for, signatures with it included; null if it knows none. */
    private static @Nullable String digest(Decoded algorithm) {
        String dotted = ObjectNames.dotted(algorithm.get(0));
        if (dotted == null) {
            return null;
        }
        return switch (dotted) {
            case "1.2.840.113549.1.1.5", "1.3.14.3.2.29" -> SHA1;
            case "1.2.840.113549.1.1.14" -> "2.16.840.1.101.3.4.2.4";
            case "1.2.840.113549.1.1.11" -> "2.16.840.1.101.3.4.2.1";
            case "1.2.840.113549.1.1.12" -> "2.16.840.1.101.3.4.2.2";
            case "1.2.840.113549.1.1.13" -> "2.16.840.1.101.3.4.2.3";
            case "1.2.840.113549.1.1.15" -> "2.16.840.1.101.3.4.2.5";
            case "1.2.840.113549.1.1.16" -> "2.16.840.1.101.3.4.2.6";
            case SHA1,
                    "2.16.840.1.101.3.4.2.1",
                    "2.16.840.1.101.3.4.2.2",
                    "2.16.840.1.101.3.4.2.3",
                    "2.16.840.1.101.3.4.2.4",
                    "2.16.840.1.101.3.4.2.5",
                    "2.16.840.1.101.3.4.2.6",
                    "2.16.840.1.101.3.4.2.7",
                    "2.16.840.1.101.3.4.2.8",
                    "2.16.840.1.101.3.4.2.9",
                    "2.16.840.1.101.3.4.2.10",
                    "2.16.840.1.101.3.4.2.11",
                    "2.16.840.1.101.3.4.2.12",
                    "2.16.840.1.101.3.4.3.13",
                    "2.16.840.1.101.3.4.3.14",
                    "2.16.840.1.101.3.4.3.15",
                    "2.16.840.1.101.3.4.3.16",
                    "1.2.840.113549.2.4",
                    "1.2.840.113549.2.5",
                    "1.2.840.113549.1.1.3",
                    "1.2.840.113549.1.1.4",
                    "1.3.36.3.2.1",
                    "1.3.36.3.3.1.2",
                    "1.0.10118.3.0.55",
                    "1.3.6.1.4.1.1722.12.2.1.16",
                    "1.3.6.1.4.1.1722.12.2.2.8",
                    "1.2.156.10197.1.401",
                    "1.2.156.10197.1.504" -> dotted;
            default -> null;
        };
    }
}
