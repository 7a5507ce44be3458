package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RSA keys (RFC 8017 appendix A.1.1), also those restricted to RSA-PSS. */
final class RsaKeyText extends PublicKeyText {
    private static final Shape KEY = Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String SHA1 = "1.3.14.3.2.26";

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final boolean pss;
    private final @Nullable Decoded restrictions;

    private RsaKeyText(BigInteger modulus, BigInteger exponent, boolean pss, @Nullable Decoded restrictions) {
        this.modulus = modulus;
        this.exponent = exponent;
        this.pss = pss;
        this.restrictions = restrictions;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] bits, boolean pss) {
        Decoded key = ShapeDecoder.decode(bits, KEY);
        Decoded restrictions = null;
        if (pss && algorithm.has(1)) {
            restrictions = RsaPssText.parameters(algorithm);
            if (restrictions == null) {
                return null;
            }
        }
        return new RsaKeyText(unsigned(key.get(0)), unsigned(key.get(1)), pss, restrictions);
    }

    @Override
    @Nullable BigInteger modulus() {
        return pss ? null : modulus;
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return PSS.equals(signatureAlgorithm)
                || !pss && named(signatureAlgorithm, "rsa") && !named(signatureAlgorithm, "rsaes");
    }

    @Override
    byte[] encoded() {
        byte[] key = Der.sequence(Der.integer(modulus), Der.integer(exponent));
        if (!pss) {
            return encoded(Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.1.1")), Der.nul()), key);
        }
        byte[] parameters =
                restrictions == null ? new byte[0] : restrictions.node().encoded();
        return encoded(Der.sequence(Der.oid(Oid.of(PSS)), parameters), key);
    }

    @Override
    void append(StringBuilder out, int indent) {
        bitCount(out, indent, "Public-Key:", modulus.bitLength());
        NumberText.append(out, "Modulus:", modulus, indent);
        NumberText.append(out, "Exponent:", exponent, indent);
        if (!pss) {
            return;
        }
        if (restrictions == null) {
            line(out, indent, "No PSS parameter restrictions");
            return;
        }
        appendRestrictions(out, indent, restrictions);
    }

    private static void appendRestrictions(StringBuilder out, int indent, Decoded restrictions) {
        line(out, indent, "PSS parameter restrictions:");
        String hash =
                restrictions.has(0) ? ObjectNames.dotted(restrictions.get(0).get(0)) : SHA1;
        HexText.indent(out, indent);
        out.append("  Hash Algorithm: ").append(hashName(hash));
        out.append(SHA1.equals(hash) ? " (default)\n" : "\n");
        Decoded mask = restrictions.has(1) ? RsaPssText.maskHash(restrictions.get(1)) : null;
        String maskHash = mask == null ? SHA1 : ObjectNames.dotted(mask.get(0));
        HexText.indent(out, indent);
        out.append("  Mask Algorithm: MGF1 with ").append(hashName(maskHash));
        out.append(SHA1.equals(maskHash) ? " (default)\n" : "\n");
        int salt = restrictions.has(2) ? restrictions.get(2).integer().intValue() : 20;
        HexText.indent(out, indent);
        out.append("  Minimum Salt Length: ").append(salt).append(salt == 20 ? " (default)\n" : "\n");
        int trailer = restrictions.has(3) ? restrictions.get(3).integer().intValue() : 1;
        HexText.indent(out, indent);
        out.append("  Trailer Field: 0x")
                .append(Integer.toHexString(trailer))
                .append(trailer == 1 ? " (default)\n" : "\n");
    }

    /** Returns the name that OpenSSL's providers have for a digest. */
    private static String hashName(@Nullable String dotted) {
        String name = dotted == null ? null : ObjectNames.shortName(dotted);
        if (name == null) {
            return "(null)";
        }
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("SHA") && !upper.equals("SHA1") ? "SHA2-".concat(upper.substring(3)) : upper;
    }
}
