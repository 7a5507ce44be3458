package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.EcCurve;
import dev.signet.core.text.EcCurve.Point;
import dev.signet.core.text.IntegerText;
import dev.signet.core.text.NamedEcCurve;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Elliptic curve keys (RFC 5915, RFC 5480) and curves alone, on all curves that OpenSSL knows and on those that a file spells out.
 *
 * <p>A change gives another value; the original stays as it is.
 */
public final class EcKey extends KeyDocument {
    static final String OID = "1.2.840.10045.2.1";

    private static final byte[] NONE = {};
    private static final int UNCOMPRESSED = 4;
    private static final int VERSION = 1;
    private static final Shape PRIVATE = Shape.sequence(
            Shape.SMALL_NUMBER.field(),
            Shape.OCTET_STRING.field(),
            Shape.ANY.explicit(0).optional(),
            Shape.BIT_STRING.explicit(1).optional());

    private final EcGroup group;
    private final @Nullable BigInteger number;
    private final boolean hasPoint;
    private final @Nullable Point point;
    private final int form;
    private final boolean publicIncluded;
    private final int version;

    private EcKey(
            EcGroup group,
            @Nullable BigInteger number,
            boolean hasPoint,
            @Nullable Point point,
            int form,
            boolean publicIncluded,
            int version) {
        this.group = group;
        this.number = number;
        this.hasPoint = hasPoint;
        this.point = point;
        this.form = form;
        this.publicIncluded = publicIncluded;
        this.version = version;
    }

    /** Returns a curve alone. */
    public static EcKey on(NamedEcCurve curve) {
        return parameters(EcGroup.of(curve));
    }

    private static EcKey parameters(EcGroup group) {
        return new EcKey(group, null, false, null, UNCOMPRESSED, true, VERSION);
    }

    /** Reads a curve alone; null if OpenSSL refuses it. */
    static @Nullable KeyDocument ofParameters(byte[] der) {
        EcGroup group = EcGroup.of(ShapeDecoder.decode(der, Shape.ANY));
        return group == null ? null : parameters(group);
    }

    /**
     * Reads an ECPrivateKey.
     *
     * @param outer the parameters that stand with it; null if none do
     * @return null if OpenSSL refuses it
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPrivate(byte[] der, @Nullable Decoded outer) {
        Decoded key = ShapeDecoder.decode(der, PRIVATE);
        EcGroup outside = outer == null ? null : EcGroup.of(outer);
        if (outer != null && outside == null) {
            return null;
        }
        EcGroup group = key.has(2) ? EcGroup.of(key.get(2)) : outside;
        if (group == null) {
            return null;
        }
        int version = key.get(0).smallNumber();
        BigInteger number = new BigInteger(1, key.get(1).octets());
        if (!key.has(3)) {
            Point point = CurveArithmetic.multiplyGenerator(group, number);
            return new EcKey(group, number, true, point, UNCOMPRESSED, false, version);
        }
        byte[] octets = key.get(3).octets();
        if (!usable(group.curve(), octets)) {
            return null;
        }
        return new EcKey(group, number, true, group.curve().decode(octets), form(octets), true, version);
    }

    /** Reads a public key; null if OpenSSL refuses it. */
    static @Nullable KeyDocument ofPublic(byte[] octets, Decoded parameters) {
        EcGroup group = EcGroup.of(parameters);
        if (group == null || !usable(group.curve(), octets)) {
            return null;
        }
        return new EcKey(group, null, true, group.curve().decode(octets), form(octets), true, VERSION);
    }

    private static boolean usable(EcCurve curve, byte[] octets) {
        return EcCurve.isInfinity(octets) || curve.hasPoint(octets);
    }

    private static int form(byte[] octets) {
        return EcCurve.isInfinity(octets) ? 0 : octets[0] & 0xfe;
    }

    /** Returns a new key on the curve of this one. */
    EcKey generated(BigInteger secret) {
        Point made = CurveArithmetic.multiplyGenerator(group, secret);
        return new EcKey(group, secret, true, made, groupForm(), true, VERSION);
    }

    /** The form of its point gets lost on the way, that of its curve's generator does not. */
    @Override
    KeyDocument converted() {
        return new EcKey(group, number, hasPoint, point, groupForm(), publicIncluded, version);
    }

    private int groupForm() {
        return group.domain().generator()[0] & 0xfe;
    }

    /** Returns the key with its point in another form; null if OpenSSL has no such form. */
    public @Nullable EcKey withForm(String name) {
        int changed = switch (name) {
            case "compressed" -> 2;
            case "uncompressed" -> UNCOMPRESSED;
            case "hybrid" -> 6;
            default -> 0;
        };
        return changed == 0
                ? null
                : new EcKey(group.withForm(changed), number, hasPoint, point, changed, publicIncluded, version);
    }

    /** Returns the key with its curve written in another way: {@code named_curve} or {@code explicit}. */
    public EcKey withEncoding(String name) {
        return new EcKey(
                group.writtenByName(name.equals("named_curve")),
                number,
                hasPoint,
                point,
                form,
                publicIncluded,
                version);
    }

    /**
     * Returns the key with its curve and its point written in other ways; null if OpenSSL has no such form of points.
     *
     * @param encoding for {@link #withEncoding}; null to leave it
     * @param form for {@link #withForm}; null to leave it
     */
    public @Nullable KeyDocument written(@Nullable String encoding, @Nullable String form) {
        EcKey encoded = encoding == null ? this : withEncoding(encoding);
        return form == null ? encoded : encoded.withForm(form);
    }

    /** Returns the key without the seed of its curve. */
    public EcKey withoutSeed() {
        return new EcKey(group.withoutSeed(), number, hasPoint, point, form, publicIncluded, version);
    }

    /** Returns the key with its public part left out of what is written of its private one, or put in. */
    public EcKey withPublicPart(boolean included) {
        return new EcKey(group, number, hasPoint, point, form, included, version);
    }

    EcGroup group() {
        return group;
    }

    @Override
    public KeyType type() {
        return group.isSm2() ? KeyType.SM2 : KeyType.EC;
    }

    @Override
    public boolean isPrivate() {
        return number != null;
    }

    @Override
    public boolean isPublic() {
        return hasPoint;
    }

    @Override
    public boolean appendPrivate(StringBuilder out) {
        if (number == null || !printable() || !fits()) {
            return false;
        }
        appendSize(out, "Private-Key");
        out.append("priv:\n");
        NumberText.octets(out, secret(), 4);
        appendPoint(out);
        return group.append(out);
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        if (!printable()) {
            return false;
        }
        appendSize(out, "Public-Key");
        appendPoint(out);
        return group.append(out);
    }

    @Override
    public boolean appendParameters(StringBuilder out) {
        if (!group.isSm2()) {
            appendSize(out, "EC-Parameters");
        }
        return group.append(out);
    }

    private void appendSize(StringBuilder out, String label) {
        out.append(label).append(": (").append(group.order().bitLength()).append(" bit)\n");
    }

    /** libcrypto loads the point at infinity, but takes its octet for the name of a form, which there is not. */
    private boolean printable() {
        return hasPoint && form != 0;
    }

    private void appendPoint(StringBuilder out) {
        out.append("pub:\n");
        NumberText.octets(out, octets(), 4);
    }

    /** Returns the private number as libcrypto writes it, in as many octets as the order of the generator has. */
    private byte[] secret() {
        if (number == null) {
            throw notPrivate();
        }
        byte[] octets = new byte[orderOctets()];
        IntegerText.copyTo(number, octets, 0, octets.length);
        return octets;
    }

    private int orderOctets() {
        return (group.order().bitLength() + 7) / 8;
    }

    /** A private number may be larger than the order, and no key then, but libcrypto writes none that needs more octets. */
    private boolean fits() {
        return number == null || number.bitLength() <= 8 * orderOctets();
    }

    private byte[] algorithm() {
        byte[] parameters = group.encoded();
        return parameters.length == 0 ? NONE : Der.sequence(Der.oid(Oid.of(OID)), parameters);
    }

    @Override
    public byte[] publicKeyInfo() {
        byte[] algorithm = algorithm();
        return algorithm.length == 0 || !printable() ? NONE : Der.sequence(algorithm, Der.bitString(octets()));
    }

    private byte[] octets() {
        return group.curve().converted(point, form);
    }

    @Override
    public byte[] pkcs8() {
        byte[] algorithm = algorithm();
        return algorithm.length == 0 || !fits()
                ? NONE
                : Der.sequence(Der.integer(0), algorithm, Der.octetString(ecPrivateKey(NONE)));
    }

    private byte[] ecPrivateKey(byte[] parameters) {
        return Der.sequence(
                Der.integer(version),
                Der.octetString(secret()),
                parameters.length == 0 ? NONE : Der.explicit(0, parameters),
                publicIncluded ? Der.explicit(1, Der.bitString(octets())) : NONE);
    }

    @Override
    public @Nullable PemBlock typeSpecific() {
        byte[] parameters = group.encoded();
        return parameters.length == 0 || number == null || !fits()
                ? null
                : new PemBlock(group.isSm2() ? "SM2 PRIVATE KEY" : "EC PRIVATE KEY", ecPrivateKey(parameters));
    }

    @Override
    public @Nullable PemBlock parameters() {
        byte[] encoded = group.encoded();
        return encoded.length == 0 ? null : new PemBlock(group.isSm2() ? "SM2 PARAMETERS" : "EC PARAMETERS", encoded);
    }

    @Override
    public boolean check() {
        BigInteger secret = number;
        // A signature of SM2 divides by one more than the number (GB/T 32918.1 section 6.1), which must not be the
        // order.
        BigInteger limit = group.isSm2() ? group.order().subtract(BigInteger.ONE) : group.order();
        return secret != null
                && checkPublic()
                && secret.signum() > 0
                && secret.compareTo(limit) < 0
                && holds(() -> Objects.equals(CurveArithmetic.multiplyGenerator(group, secret), point));
    }

    @Override
    public boolean checkPublic() {
        Point shown = point;
        return shown != null && holds(() -> CurveArithmetic.multiply(group, shown, group.order()) == null);
    }

    @Override
    public boolean checkParameters() {
        return CurveArithmetic.soundDiscriminant(group.curve())
                && holds(() -> CurveArithmetic.multiplyGenerator(group, group.order()) == null);
    }

    /** Nothing holds on a curve that one cannot calculate on. */
    private static boolean holds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (DerException noField) {
            return false;
        }
    }

    /** Returns whether the curve is one that OpenSSL has a name for. */
    public boolean onNamedCurve() {
        return group.domain().named() != null;
    }
}
