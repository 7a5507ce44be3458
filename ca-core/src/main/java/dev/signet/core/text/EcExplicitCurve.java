package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a curve that a key spells out (X9.62, SEC 1 appendix C.2), checked as libcrypto does. */
public final class EcExplicitCurve {
    private static final String PRIME_FIELD = "1.2.840.10045.1.1";
    private static final String BINARY_FIELD = "1.2.840.10045.1.2";
    private static final String TRINOMIAL = "1.2.840.10045.1.2.3.2";
    private static final String PENTANOMIAL = "1.2.840.10045.1.2.3.3";

    /** libcrypto's OPENSSL_ECC_MAX_FIELD_BITS. */
    private static final int MAX_FIELD_BITS = 661;

    private static final byte[] NONE = {};

    private static final Shape PENTANOMIAL_EXPONENTS =
            Shape.sequence(Shape.SMALL_NUMBER.field(), Shape.SMALL_NUMBER.field(), Shape.SMALL_NUMBER.field());
    private static final Shape BINARY =
            Shape.sequence(Shape.SMALL_NUMBER.field(), Shape.OBJECT.field(), Shape.ANY.field());
    private static final Shape FIELD = Shape.sequence(Shape.OBJECT.field(), Shape.ANY.field());
    private static final Shape CURVE =
            Shape.sequence(Shape.OCTET_STRING.field(), Shape.OCTET_STRING.field(), Shape.BIT_STRING.optional());
    private static final Shape PARAMETERS = Shape.sequence(
            Shape.SMALL_NUMBER.field(),
            FIELD.field(),
            CURVE.field(),
            Shape.OCTET_STRING.field(),
            Shape.INTEGER.field(),
            Shape.INTEGER.optional());

    private final EcCurve curve;
    private final @Nullable String basis;
    private final byte[] fieldIdentifier;
    private final byte[] generator;
    private final BigInteger order;
    private final BigInteger cofactor;
    private final byte[] seed;
    private final @Nullable NamedEcCurve named;

    private EcExplicitCurve(
            EcCurve curve,
            @Nullable String basis,
            byte[] fieldIdentifier,
            byte[] generator,
            BigInteger order,
            BigInteger cofactor,
            byte[] seed,
            @Nullable NamedEcCurve named) {
        this.curve = curve;
        this.basis = basis;
        this.fieldIdentifier = fieldIdentifier;
        this.generator = generator;
        this.order = order;
        this.cofactor = cofactor;
        this.seed = seed;
        this.named = named;
    }

    /** libcrypto takes a curve that it knows from its own table, and forgets only a seed that was not given. */
    private static EcExplicitCurve known(
            EcCurve curve, @Nullable String basis, Decoded parameters, BigInteger cofactor) {
        BigInteger order = parameters.get(4).integer();
        byte[] generator = parameters.get(3).octets();
        byte[] seed = parameters.get(2).has(2) ? parameters.get(2).get(2).octets() : NONE;
        byte[] fieldIdentifier = parameters.get(1).node().encoded();
        NamedEcCurve named = NamedEcCurve.matching(curve, generator, order);
        return new EcExplicitCurve(
                curve,
                basis,
                fieldIdentifier,
                named == null ? generator : named.generator(),
                order,
                named == null ? cofactor : named.cofactor(),
                named == null || seed.length == 0 ? seed : named.seed(),
                named);
    }

    /** Returns the parameters of a curve that has a name, for writing them out. */
    public static EcExplicitCurve of(NamedEcCurve named) {
        EcCurve curve = named.curve();
        String basis = curve.overPrimes() ? null : curve.field().bitCount() == 3 ? TRINOMIAL : PENTANOMIAL;
        return new EcExplicitCurve(
                curve,
                basis,
                fieldIdentifier(curve, basis),
                named.generator(),
                named.order(),
                named.cofactor(),
                named.seed(),
                named);
    }

    /** Returns the FieldID of X9.62: an object identifier, and a prime or the exponents of a polynomial. */
    private static byte[] fieldIdentifier(EcCurve curve, @Nullable String basis) {
        BigInteger field = curve.field();
        if (basis == null) {
            return Der.sequence(Der.oid(Oid.of(PRIME_FIELD)), Der.integer(field));
        }
        List<byte[]> exponents = new ArrayList<>();
        for (int bit = 1; bit < curve.degree(); bit++) {
            if (field.testBit(bit)) {
                exponents.add(Der.integer(bit));
            }
        }
        byte[] last = basis.equals(TRINOMIAL) ? exponents.get(0) : Der.sequence(exponents);
        return Der.sequence(
                Der.oid(Oid.of(BINARY_FIELD)), Der.sequence(Der.integer(curve.degree()), Der.oid(Oid.of(basis)), last));
    }

    /** Returns the same curve with its generator in another form: 2 for compressed, 4 for uncompressed, 6 for hybrid. */
    public EcExplicitCurve withForm(int form) {
        byte[] converted = curve.converted(curve.decode(generator), form);
        return new EcExplicitCurve(curve, basis, fieldIdentifier, converted, order, cofactor, seed, named);
    }

    /** Returns the same curve without the seed that it was made from. */
    public EcExplicitCurve withoutSeed() {
        return new EcExplicitCurve(curve, basis, fieldIdentifier, generator, order, cofactor, NONE, named);
    }

    /** Returns the curve under the name that OpenSSL knows it by, or null. */
    public @Nullable NamedEcCurve named() {
        return named;
    }

    /** Returns the generator, in the form that it is written in. */
    public byte[] generator() {
        return generator.clone();
    }

    /** Returns the cofactor; 0 if it is neither given nor to be guessed. */
    public BigInteger cofactor() {
        return cofactor;
    }

    /** Returns the curve of encoded parameters, or null if libcrypto refuses them. */
    public static @Nullable EcExplicitCurve parse(byte[] encoded) {
        Decoded parameters = ShapeDecoder.decode(encoded, PARAMETERS);
        Decoded field = parameters.get(1);
        BigInteger a = new BigInteger(1, parameters.get(2).get(0).octets());
        BigInteger b = new BigInteger(1, parameters.get(2).get(1).octets());
        String fieldType = ObjectNames.dotted(field.get(0));
        EcCurve curve = null;
        String basis = null;
        if (PRIME_FIELD.equals(fieldType) && field.get(1).tag() == Shape.INTEGER_TAG) {
            curve = primeCurve(field.get(1).integer(), a, b);
        } else if (BINARY_FIELD.equals(fieldType) && field.get(1).tag() == Shape.SEQUENCE_TAG) {
            Decoded binary = ShapeDecoder.decode(field.get(1).octets(), BINARY);
            basis = ObjectNames.dotted(binary.get(1));
            curve = binaryCurve(binary, basis, a, b);
        }
        if (curve == null || !curve.hasPoint(parameters.get(3).octets())) {
            return null;
        }
        Decoded coefficients = parameters.get(2);
        if (coefficients.has(2) && coefficients.get(2).length() == 0) {
            return null;
        }
        BigInteger order = parameters.get(4).integer();
        if (order.signum() <= 0 || order.bitLength() > curve.degree() + 1) {
            return null;
        }
        BigInteger cofactor = parameters.has(5) ? parameters.get(5).integer() : BigInteger.ZERO;
        if (cofactor.signum() < 0) {
            return null;
        }
        return known(curve, basis, parameters, cofactor.signum() > 0 ? cofactor : guessCofactor(curve, basis, order));
    }

    private static @Nullable EcCurve primeCurve(BigInteger prime, BigInteger a, BigInteger b) {
        boolean usable =
                prime.signum() > 0 && prime.testBit(0) && prime.bitLength() > 2 && prime.bitLength() <= MAX_FIELD_BITS;
        return usable ? EcCurve.overPrimeField(prime, a, b) : null;
    }

    private static @Nullable EcCurve binaryCurve(Decoded binary, @Nullable String basis, BigInteger a, BigInteger b) {
        int degree = binary.get(0).smallNumber();
        if (degree <= 0 || degree > MAX_FIELD_BITS) {
            return null;
        }
        BigInteger polynomial = BigInteger.ONE.setBit(degree);
        Decoded last = binary.get(2);
        if (TRINOMIAL.equals(basis) && last.tag() == Shape.INTEGER_TAG) {
            BigInteger k = last.integer();
            if (k.signum() <= 0 || k.compareTo(BigInteger.valueOf(degree)) >= 0) {
                return null;
            }
            return EcCurve.overBinaryField(polynomial.setBit(k.intValue()), a, b);
        }
        if (!PENTANOMIAL.equals(basis) || last.tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        Decoded exponents = ShapeDecoder.decode(last.octets(), PENTANOMIAL_EXPONENTS);
        int previous = 0;
        for (int i = 0; i < 3; i++) {
            int exponent = exponents.get(i).smallNumber();
            if (exponent <= previous || exponent >= degree) {
                return null;
            }
            previous = exponent;
            polynomial = polynomial.setBit(previous);
        }
        return EcCurve.overBinaryField(polynomial, a, b);
    }

    /** Returns the only cofactor that Hasse's theorem leaves, or 0 if the order is too small to tell. */
    private static BigInteger guessCofactor(EcCurve curve, @Nullable String basis, BigInteger order) {
        BigInteger field = curve.field();
        if (order.bitLength() <= (field.bitLength() + 1) / 2 + 3) {
            return BigInteger.ZERO;
        }
        BigInteger size = basis == null ? field : BigInteger.ONE.shiftLeft(curve.degree());
        return size.add(BigInteger.ONE).add(order.shiftRight(1)).divide(order);
    }

    /** Returns the curve itself. */
    public EcCurve curve() {
        return curve;
    }

    /** Returns the order of the generator. */
    public BigInteger order() {
        return order;
    }

    /** Returns the parameters in DER: coefficients as long as a field element, the cofactor always there. */
    public byte[] encoded() {
        byte[] a = fieldElement(curve.a());
        byte[] b = fieldElement(curve.b());
        return Der.sequence(
                Der.integer(1),
                fieldIdentifier,
                Der.sequence(Der.octetString(a), Der.octetString(b), seed.length == 0 ? NONE : Der.bitString(seed)),
                Der.octetString(generator),
                Der.integer(order),
                Der.integer(cofactor));
    }

    private byte[] fieldElement(BigInteger element) {
        byte[] octets = new byte[curve.width()];
        IntegerText.copyTo(element, octets, 0, octets.length);
        return octets;
    }

    /** Appends the parameters as OpenSSL prints them. */
    public void append(StringBuilder out, int indent) {
        HexText.indent(out, indent);
        if (basis == null) {
            out.append("Field Type: prime-field\n");
            NumberText.append(out, "Prime:", curve.field(), indent);
        } else {
            out.append("Field Type: characteristic-two-field\n");
            HexText.indent(out, indent);
            out.append("Basis Type: ").append(ObjectNames.shortName(basis)).append('\n');
            NumberText.append(out, "Polynomial:", curve.field(), indent);
        }
        NumberText.append(out, "A:   ", curve.a(), indent);
        NumberText.append(out, "B:   ", curve.b(), indent);
        HexText.indent(out, indent);
        int form = generator[0] & 0xfe;
        out.append(
                form == 2
                        ? "Generator (compressed):\n"
                        : form == 4 ? "Generator (uncompressed):\n" : "Generator (hybrid):\n");
        NumberText.octets(out, generator, indent + 4);
        NumberText.append(out, "Order: ", order, indent);
        NumberText.append(out, "Cofactor: ", cofactor, indent);
        if (seed.length > 0) {
            PublicKeyText.line(out, indent, "Seed:");
            NumberText.octets(out, seed, indent + 4);
        }
    }
}
