package dev.signet.core.key;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed448;

/**
 * The arithmetic of curves, done by Bouncy Castle.
 *
 * <p>The parameters of each curve are made once and shared, because the tables that speed up multiplication of the base point
 * hang on them.
 */
final class CurvePoints {
    private static final Map<NamedCurve, ECDomainParameters> DOMAINS =
            Collections.synchronizedMap(new EnumMap<>(NamedCurve.class));

    /** The keys that checked signatures last: Bouncy Castle makes tables for a point that is used again, and then takes a third of the time. */
    private static final LastUsed<EncodedPoint, ECPublicKeyParameters> VERIFYING = new LastUsed<>(64);

    static ECDomainParameters domain(NamedCurve curve) {
        return DOMAINS.computeIfAbsent(curve, CurvePoints::load);
    }

    private static ECDomainParameters load(NamedCurve curve) {
        ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier(curve.oid().dotted());
        X9ECParameters parameters = CustomNamedCurves.getByOID(oid);
        if (parameters == null) {
            parameters = ECNamedCurveTable.getByOID(oid);
        }
        return new ECDomainParameters(parameters);
    }

    /** Returns the uncompressed point that belongs to a private number (SEC 1 section 3.2.1). */
    static byte[] multiplyBase(NamedCurve curve, BigInteger privateNumber) {
        ECDomainParameters domain = domain(curve);
        return new FixedPointCombMultiplier()
                .multiply(domain.getG(), privateNumber)
                .normalize()
                .getEncoded(false);
    }

    /**
     * Returns the key at a point, compressed or not.
     *
     * @throws IllegalArgumentException if there is no such point on the curve, or it is the point at infinity
     */
    static ECPublicKeyParameters publicKey(NamedCurve curve, byte[] encodedPoint) {
        ECDomainParameters domain = domain(curve);
        boolean hybrid = encodedPoint.length > 0 && (encodedPoint[0] == 6 || encodedPoint[0] == 7);
        if (hybrid) {
            throw new IllegalArgumentException("RFC 5480 section 2.2 allows no hybrid points");
        }
        ECPoint point = domain.getCurve().decodePoint(encodedPoint);
        return new ECPublicKeyParameters(domain.validatePublicPoint(point), domain);
    }

    /**
     * Returns the key at a point, for checking many signatures: the same one again, if it was asked for lately.
     *
     * @throws IllegalArgumentException as for {@link #publicKey}
     */
    static ECPublicKeyParameters verifyingKey(NamedCurve curve, byte[] encodedPoint) {
        return VERIFYING.get(
                new EncodedPoint(curve, ByteBuffer.wrap(encodedPoint)), point -> publicKey(curve, encodedPoint));
    }

    private record EncodedPoint(NamedCurve curve, ByteBuffer point) {}

    static boolean valid(KeyAlgorithm algorithm, byte[] encodedPoint) {
        if (algorithm == KeyAlgorithm.Edwards.ED25519) {
            return Ed25519.validatePublicKeyFull(encodedPoint, 0);
        }
        if (algorithm == KeyAlgorithm.Edwards.ED448) {
            return Ed448.validatePublicKeyFull(encodedPoint, 0);
        }
        try {
            return publicKey(((KeyAlgorithm.Ec) algorithm).curve(), encodedPoint) != null;
        } catch (IllegalArgumentException notOnTheCurve) {
            return false;
        }
    }

    private CurvePoints() {}
}
