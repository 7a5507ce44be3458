package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** DSA keys (RFC 3279 section 2.3.2). */
final class DsaKeyText extends PublicKeyText {
    private static final Shape PARAMETERS =
            Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());

    private final BigInteger publicValue;
    private final Decoded parameters;

    private DsaKeyText(BigInteger publicValue, Decoded parameters) {
        this.publicValue = publicValue;
        this.parameters = parameters;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] bits) {
        if (!algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        Decoded parameters = ShapeDecoder.decode(algorithm.get(1).octets(), PARAMETERS);
        return new DsaKeyText(ShapeDecoder.decode(bits, Shape.INTEGER).integer(), parameters);
    }

    @Override
    BigInteger modulus() {
        return publicValue;
    }

    @Override
    public int securityBits() {
        return SecurityBits.ofLogarithm(
                unsigned(parameters.get(0)).bitLength(),
                unsigned(parameters.get(1)).bitLength());
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return named(signatureAlgorithm, "dsa") && !named(signatureAlgorithm, "ecdsa");
    }

    @Override
    public byte[] encoded() {
        byte[] domain = Der.sequence(
                Der.integer(unsigned(parameters.get(0))),
                Der.integer(unsigned(parameters.get(1))),
                Der.integer(unsigned(parameters.get(2))));
        return encoded(Der.sequence(Der.oid(Oid.of("1.2.840.10040.4.1")), domain), Der.integer(publicValue));
    }

    @Override
    void append(StringBuilder out, int indent) {
        bitCount(out, indent, "Public-Key:", unsigned(parameters.get(0)).bitLength());
        NumberText.append(out, "pub: ", publicValue, indent);
        NumberText.append(out, "P:   ", unsigned(parameters.get(0)), indent);
        NumberText.append(out, "Q:   ", unsigned(parameters.get(1)), indent);
        NumberText.append(out, "G:   ", unsigned(parameters.get(2)), indent);
    }

    @Override
    int bits() {
        return unsigned(parameters.get(0)).bitLength();
    }
}
