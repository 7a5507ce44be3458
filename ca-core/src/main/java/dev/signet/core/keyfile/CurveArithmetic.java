package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.text.EcCurve;
import dev.signet.core.text.EcCurve.Point;
import java.math.BigInteger;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.WNafL2RMultiplier;
import org.jspecify.annotations.Nullable;

/** Multiplication of points, by Bouncy Castle, on any curve; loaded only where a command needs it. */
final class CurveArithmetic {
    /** Bouncy Castle's limit. */
    private static final int MAX_FACTOR_BITS = 0xffff;

    /**
     * Returns a multiple of the generator; null for the point at infinity.
     *
     * @throws DerException if one cannot calculate there, since the field is none
     */
    static @Nullable Point multiplyGenerator(EcGroup group, BigInteger factor) {
        Point generator = group.curve().decode(group.domain().generator());
        return generator == null ? null : multiply(group, generator, factor);
    }

    /**
     * Returns a multiple of a point; null for the point at infinity.
     *
     * @throws DerException if one cannot calculate there, since the field is none, or the factor is too large
     */
    static @Nullable Point multiply(EcGroup group, Point point, BigInteger factor) {
        try {
            return product(group, point, reduced(group, factor));
        } catch (ArithmeticException notInvertible) {
            throw new DerException(0, "the numbers of the curve are no field");
        }
    }

    /** As libcrypto, which does it modulo the number of points of the curve, and only for factors that are longer. */
    private static BigInteger reduced(EcGroup group, BigInteger factor) {
        BigInteger points = group.order().multiply(group.domain().cofactor());
        BigInteger small = points.signum() > 0 && factor.bitLength() > points.bitLength() ? factor.mod(points) : factor;
        if (small.bitLength() > MAX_FACTOR_BITS) {
            throw new DerException(0, "a factor of " + small.bitLength() + " bits is too large");
        }
        return small;
    }

    private static @Nullable Point product(EcGroup group, Point point, BigInteger factor) {
        ECCurve curve = curve(group);
        ECPoint base = curve.createPoint(point.x(), point.y());
        boolean ordinary = factor.signum() > 0 && factor.compareTo(group.order()) < 0 && curve.getOrder() != null;
        ECPoint product = ordinary
                ? new FixedPointCombMultiplier().multiply(base, factor).normalize()
                : new WNafL2RMultiplier().multiply(base, factor).normalize();
        return product.isInfinity()
                ? null
                : new Point(
                        product.getAffineXCoord().toBigInteger(),
                        product.getAffineYCoord().toBigInteger());
    }

    private static ECCurve curve(EcGroup group) {
        EcCurve curve = group.curve();
        BigInteger order = group.order();
        if (curve.overPrimes()) {
            return new ECCurve.Fp(curve.field(), curve.a(), curve.b(), order, null, true);
        }
        int[] exponents = new int[3];
        int count = 0;
        for (int bit = 1; bit < curve.degree(); bit++) {
            if (curve.field().testBit(bit)) {
                exponents[count++] = bit;
            }
        }
        return new ECCurve.F2m(
                curve.degree(), exponents[0], exponents[1], exponents[2], curve.a(), curve.b(), order, null);
    }

    /** Returns whether the curve has no singular point: 4a³ + 27b² is not 0, or b over a binary field. */
    static boolean soundDiscriminant(EcCurve curve) {
        if (!curve.overPrimes()) {
            return curve.b().signum() != 0;
        }
        BigInteger cube = curve.a().pow(3).shiftLeft(2);
        BigInteger square = curve.b().pow(2).multiply(BigInteger.valueOf(27));
        return cube.add(square).mod(curve.field()).signum() != 0;
    }

    private CurveArithmetic() {}
}
