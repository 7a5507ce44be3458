package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** RSA keys (RFC 8017 appendix A.1.1), also those restricted to RSA-PSS. */
final class RsaKeyText extends PublicKeyText {
    private static final Shape KEY = Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final byte[] NONE = {};

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final boolean pss;
    private final @Nullable PssRestrictions restrictions;

    private RsaKeyText(BigInteger modulus, BigInteger exponent, boolean pss, @Nullable PssRestrictions restrictions) {
        this.modulus = modulus;
        this.exponent = exponent;
        this.pss = pss;
        this.restrictions = restrictions;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] bits, boolean pss) {
        Decoded key = ShapeDecoder.decode(bits, KEY);
        PssRestrictions restrictions = pss && algorithm.has(1) ? PssRestrictions.of(algorithm) : null;
        if (pss && algorithm.has(1) && restrictions == null) {
            return null;
        }
        return new RsaKeyText(unsigned(key.get(0)), unsigned(key.get(1)), pss, restrictions);
    }

    @Override
    BigInteger modulus() {
        return modulus;
    }

    @Override
    public int securityBits() {
        return SecurityBits.ofFactoring(modulus.bitLength());
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return PSS.equals(signatureAlgorithm)
                || !pss && named(signatureAlgorithm, "rsa") && !named(signatureAlgorithm, "rsaes");
    }

    @Override
    public byte[] encoded() {
        byte[] key = Der.sequence(Der.integer(modulus), Der.integer(exponent));
        if (!pss) {
            return encoded(Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.1.1")), Der.nul()), key);
        }
        byte[] parameters = restrictions == null ? NONE : restrictions.encoded();
        if (parameters == null) {
            return NONE;
        }
        return encoded(Der.sequence(Der.oid(Oid.of(PSS)), parameters), key);
    }

    @Override
    void append(StringBuilder out, int indent) {
        bitCount(out, indent, "Public-Key:", modulus.bitLength());
        NumberText.append(out, "Modulus:", modulus, indent);
        NumberText.append(out, "Exponent:", exponent, indent);
        if (pss && restrictions == null) {
            line(out, indent, "No PSS parameter restrictions");
        } else if (restrictions != null) {
            restrictions.append(out, indent);
        }
    }

    @Override
    int bits() {
        return modulus.bitLength();
    }
}
