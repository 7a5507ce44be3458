package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Sm2Signatures;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A public key that OpenSSL can read, and how it prints it: {@code EVP_PKEY_print_public}. */
public abstract class PublicKeyText {
    private static final String NIST = "2.16.840.1.101.3.4.";

    /** Returns the key of an encoded SubjectPublicKeyInfo, or null if OpenSSL cannot load it. */
    public static @Nullable PublicKeyText parse(byte[] encoded) {
        try {
            return of(ShapeDecoder.decode(encoded, CertificateDocument.PUBLIC_KEY));
        } catch (DerException unsound) {
            return null;
        }
    }

    /** Returns the key of a SubjectPublicKeyInfo, or null if OpenSSL cannot load it. */
    static @Nullable PublicKeyText of(Decoded publicKeyInfo) {
        Decoded algorithm = publicKeyInfo.get(0);
        String dotted = ObjectNames.dotted(algorithm.get(0));
        if (dotted == null) {
            return null;
        }
        byte[] bits = publicKeyInfo.get(1).octets();
        try {
            return switch (dotted) {
                case "1.2.840.113549.1.1.1", "2.5.8.1.1" -> RsaKeyText.of(algorithm, bits, false);
                case "1.2.840.113549.1.1.10" -> RsaKeyText.of(algorithm, bits, true);
                case "1.2.840.10045.2.1", "1.2.156.10197.1.301" -> EcKeyText.of(algorithm, bits);
                case "1.2.840.10040.4.1", "1.2.840.10040.4.3", "1.3.14.3.2.12", "1.3.14.3.2.13", "1.3.14.3.2.27" ->
                    DsaKeyText.of(algorithm, bits);
                case "1.2.840.113549.1.3.1" -> DhKeyText.of(algorithm, bits, false);
                case "1.2.840.10046.2.1" -> DhKeyText.of(algorithm, bits, true);
                case "1.3.101.110" -> RawKeyText.of(algorithm, bits, "X25519", 32);
                case "1.3.101.111" -> RawKeyText.of(algorithm, bits, "X448", 56);
                case "1.3.101.112" -> RawKeyText.of(algorithm, bits, "ED25519", 32);
                case "1.3.101.113" -> RawKeyText.of(algorithm, bits, "ED448", 57);
                default -> dotted.startsWith(NIST) ? PostQuantumKeyText.of(dotted, algorithm, bits) : null;
            };
        } catch (DerException unsound) {
            return null;
        }
    }

    /**
     * Returns a key that spells out the parameters of a curve that has a name as a key on that named curve, and any other as it is.
     *
     * <p>libcrypto takes such a curve from its table, with its own generator, so that signatures can be checked. Those of a curve
     * that somebody made up cannot: with a generator of one's choice a signature fits any public key.
     *
     * @throws DerException if it is no SubjectPublicKeyInfo
     */
    public static PublicKeyInfo onNamedCurve(byte[] encoded) {
        PublicKeyInfo key = PublicKeyInfo.parse(encoded);
        PublicKeyText text = key.spellsOutItsCurve() ? parse(encoded) : null;
        return text == null ? key : text.onNamedCurve(key);
    }

    PublicKeyInfo onNamedCurve(PublicKeyInfo key) {
        return key;
    }

    abstract void append(StringBuilder out, int indent);

    /**
     * Returns the key as a SubjectPublicKeyInfo, as OpenSSL writes it: in DER, whatever it was read from; nothing if OpenSSL can
     * read and print the key but not write it.
     */
    public abstract byte[] encoded();

    /** Returns for how many bits of security libcrypto takes the key (NIST SP 800-57 part 1). */
    public abstract int securityBits();

    /** Returns the object identifier of its named curve, or null if it has none. */
    public @Nullable String curve() {
        return null;
    }

    /** Returns whether it is on a curve that it spells out. */
    public boolean hasExplicitCurve() {
        return false;
    }

    /** Returns whether it is an elliptic curve key of the kind for ECDSA. */
    public boolean elliptic() {
        return curve() != null && !curve().equals(Sm2Signatures.CURVE) || hasExplicitCurve();
    }

    /** Returns whether signatures of an algorithm are made with keys of this type. */
    abstract boolean signsWith(@Nullable String signatureAlgorithm);

    /** Returns whether the name of an algorithm has a word in it. */
    static boolean named(@Nullable String algorithm, String word) {
        String name = algorithm == null ? null : ObjectNames.longName(algorithm);
        return name != null && name.toLowerCase(Locale.ROOT).contains(word);
    }

    static byte[] encoded(byte[] algorithm, byte[] key) {
        return Der.sequence(algorithm, Der.bitString(key));
    }

    /** Returns what {@code -modulus} shows, or null for a key that has nothing like it. */
    @Nullable BigInteger modulus() {
        return null;
    }

    static void line(StringBuilder out, int indent, String text) {
        HexText.indent(out, indent);
        out.append(text).append('\n');
    }

    static void bitCount(StringBuilder out, int indent, String label, int bits) {
        HexText.indent(out, indent);
        out.append(label).append(" (").append(bits).append(" bit)\n");
    }

    static BigInteger unsigned(Decoded integer) {
        return new BigInteger(1, integer.octets());
    }

    /** Returns the size that OpenSSL gives for the key, in bits. */
    abstract int bits();
}
