package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Sm2Signatures;
import org.jspecify.annotations.Nullable;

/** Elliptic curve keys (RFC 5480), on named curves and on explicit ones (SEC 1 appendix C.2). */
final class EcKeyText extends PublicKeyText {
    private final byte[] point;
    private final int bits;
    private final String curveIdentifier;
    private final @Nullable String nistName;
    private final @Nullable EcExplicitCurve explicit;

    private EcKeyText(
            byte[] point,
            int bits,
            String curveIdentifier,
            @Nullable String nistName,
            @Nullable EcExplicitCurve explicit) {
        this.point = point;
        this.bits = bits;
        this.curveIdentifier = curveIdentifier;
        this.nistName = nistName;
        this.explicit = explicit;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] point) {
        if (!algorithm.has(1)) {
            return null;
        }
        Decoded parameters = algorithm.get(1);
        if (parameters.tag() == Shape.SEQUENCE_TAG) {
            EcExplicitCurve explicit = EcExplicitCurve.parse(parameters.octets());
            return explicit == null || !usable(explicit.curve(), point)
                    ? null
                    : new EcKeyText(point, explicit.order().bitLength(), "", null, explicit);
        }
        String dotted = parameters.tag() == Shape.OBJECT_TAG ? ObjectNames.dotted(parameters) : null;
        NamedEcCurve named = dotted == null ? null : NamedEcCurve.find(dotted);
        if (dotted == null || named == null || !usable(named.curve(), point)) {
            return null;
        }
        return new EcKeyText(point, named.order().bitLength(), dotted, named.nistName(), null);
    }

    /** libcrypto loads the point at infinity, although it can do nothing with it, not even print it. */
    private static boolean usable(EcCurve curve, byte[] point) {
        return curve.hasPoint(point) || EcCurve.isInfinity(point);
    }

    @Override
    public int securityBits() {
        return SecurityBits.ofCurve(bits);
    }

    @Override
    public @Nullable String curve() {
        return explicit == null ? curveIdentifier : null;
    }

    @Override
    public boolean hasExplicitCurve() {
        return explicit != null;
    }

    @Override
    PublicKeyInfo onNamedCurve(PublicKeyInfo key) {
        NamedEcCurve named = explicit == null ? null : explicit.named();
        String dotted = named == null ? null : named.dotted();
        return dotted == null
                ? key
                : PublicKeyInfo.parse(Der.sequence(
                        Der.sequence(Der.oid(key.algorithmOid()), Der.oid(Oid.of(dotted))), Der.bitString(point)));
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return Sm2Signatures.CURVE.equals(curveIdentifier)
                ? Sm2Signatures.ALGORITHM.equals(signatureAlgorithm)
                : named(signatureAlgorithm, "ecdsa");
    }

    @Override
    public byte[] encoded() {
        if (EcCurve.isInfinity(point)) {
            return new byte[0];
        }
        byte[] parameters = explicit != null ? explicit.encoded() : Der.oid(Oid.of(curveIdentifier));
        return encoded(Der.sequence(Der.oid(Oid.of("1.2.840.10045.2.1")), parameters), point);
    }

    @Override
    void append(StringBuilder out, int indent) {
        if (EcCurve.isInfinity(point)) {
            return;
        }
        bitCount(out, indent, "Public-Key:", bits);
        line(out, indent, "pub:");
        NumberText.octets(out, point, indent + 4);
        if (explicit != null) {
            explicit.append(out, indent);
            return;
        }
        HexText.indent(out, indent);
        out.append("ASN1 OID: ").append(ObjectNames.shortName(curveIdentifier)).append('\n');
        if (nistName != null) {
            HexText.indent(out, indent);
            out.append("NIST CURVE: ").append(nistName).append('\n');
        }
    }

    @Override
    int bits() {
        return bits;
    }
}
