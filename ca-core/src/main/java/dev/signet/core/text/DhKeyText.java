package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Diffie-Hellman keys, of PKCS#3 and of X9.42 (RFC 3279 section 2.3.3). */
final class DhKeyText extends PublicKeyText {
    private static final Shape PKCS3 =
            Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.SMALL_NUMBER.optional());
    private static final Shape VALIDATION = Shape.sequence(Shape.BIT_STRING.field(), Shape.BIG_NUMBER.field());
    private static final Shape X942 = Shape.sequence(
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.optional(),
            VALIDATION.optional());

    private static final byte[] NONE = {};

    private final BigInteger publicValue;
    private final boolean x942;
    private final Decoded parameters;

    private DhKeyText(BigInteger publicValue, boolean x942, Decoded parameters) {
        this.publicValue = publicValue;
        this.x942 = x942;
        this.parameters = parameters;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] bits, boolean x942) {
        if (!algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        Decoded parameters = ShapeDecoder.decode(algorithm.get(1).octets(), x942 ? X942 : PKCS3);
        return new DhKeyText(ShapeDecoder.decode(bits, Shape.INTEGER).integer(), x942, parameters);
    }

    @Override
    public int securityBits() {
        return SecurityBits.ofFactoring(unsigned(parameters.get(0)).bitLength());
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return false;
    }

    @Override
    public byte[] encoded() {
        byte[] prime = Der.integer(unsigned(parameters.get(0)));
        byte[] generator = Der.integer(unsigned(parameters.get(1)));
        if (!x942) {
            byte[] length = privateLength() > 0 ? Der.integer(privateLength()) : NONE;
            return encoded("1.2.840.113549.1.3.1", Der.sequence(prime, generator, length));
        }
        byte[] order = Der.integer(unsigned(parameters.get(2)));
        byte[] factor = parameters.has(3) ? Der.integer(unsigned(parameters.get(3))) : NONE;
        byte[] validation = parameters.has(4) ? parameters.get(4).node().encoded() : NONE;
        return encoded("1.2.840.10046.2.1", Der.sequence(prime, generator, order, factor, validation));
    }

    private byte[] encoded(String identifier, byte[] domain) {
        return encoded(Der.sequence(Der.oid(Oid.of(identifier)), domain), Der.integer(publicValue));
    }

    /** Returns how many bits a private key should have, or 0 if nothing is said. */
    private int privateLength() {
        return x942 || !parameters.has(2) ? 0 : parameters.get(2).smallNumber();
    }

    @Override
    void append(StringBuilder out, int indent) {
        BigInteger prime = unsigned(parameters.get(0));
        BigInteger generator = unsigned(parameters.get(1));
        BigInteger order = x942 ? unsigned(parameters.get(2)) : null;
        bitCount(out, indent, "DH Public-Key:", prime.bitLength());
        NumberText.append(out, "public-key:", publicValue, indent);
        String group = DhGroups.name(prime, order, generator);
        if (group != null) {
            HexText.indent(out, indent);
            out.append("GROUP: ").append(group).append('\n');
        } else {
            NumberText.append(out, "P:   ", prime, indent);
            if (order != null) {
                NumberText.append(out, "Q:   ", order, indent);
            }
            NumberText.append(out, "G:   ", generator, indent);
            if (x942) {
                appendValidation(out, indent);
            }
        }
        if (privateLength() > 0) {
            HexText.indent(out, indent);
            out.append("recommended-private-length: ").append(privateLength()).append(" bits\n");
        }
    }

    private void appendValidation(StringBuilder out, int indent) {
        if (parameters.has(3)) {
            NumberText.append(out, "J:   ", unsigned(parameters.get(3)), indent);
        }
        if (parameters.has(4)) {
            line(out, indent, "SEED:");
            NumberText.octets(out, parameters.get(4).get(0).octets(), indent + 4);
            HexText.indent(out, indent);
            out.append("pcounter: ").append(unsigned(parameters.get(4).get(1))).append('\n');
        }
    }

    @Override
    int bits() {
        return unsigned(parameters.get(0)).bitLength();
    }
}
