package dev.signet.core.text;

import java.math.BigInteger;

/** Finds the second coordinate of a compressed point (X9.62 section 4.2). */
final class EcSquareRoot {
    /**
     * Returns y.
     *
     * @param x the first coordinate of a point of the curve
     * @param odd the bit that tells the two points with this coordinate apart
     */
    static BigInteger y(EcCurve curve, BigInteger x, boolean odd) {
        if (!curve.overPrimes()) {
            return binary(curve, x, odd);
        }
        BigInteger root = modulo(curve.rightSide(x), curve.field());
        return root.testBit(0) == odd || root.signum() == 0
                ? root
                : curve.field().subtract(root);
    }

    /** The algorithm of Tonelli and Shanks; for most primes its loop is not entered. */
    private static BigInteger modulo(BigInteger square, BigInteger prime) {
        BigInteger one = BigInteger.ONE;
        if (square.signum() == 0) {
            return square;
        }
        int twos = prime.subtract(one).getLowestSetBit();
        BigInteger odd = prime.shiftRight(twos);
        BigInteger root = square.modPow(odd.add(one).shiftRight(1), prime);
        BigInteger rest = square.modPow(odd, prime);
        BigInteger factor = twos == 1 ? one : nonSquare(prime).modPow(odd, prime);
        int order = twos;
        while (!rest.equals(one)) {
            int exponent = 0;
            for (BigInteger power = rest; !power.equals(one) && exponent < order; exponent++) {
                power = power.multiply(power).mod(prime);
            }
            if (exponent == order) {
                return BigInteger.ZERO; // no square: the prime is none
            }
            for (int i = 0; i < order - exponent - 1; i++) {
                factor = factor.multiply(factor).mod(prime);
            }
            root = root.multiply(factor).mod(prime);
            factor = factor.multiply(factor).mod(prime);
            rest = rest.multiply(factor).mod(prime);
            order = exponent;
        }
        return root;
    }

    private static BigInteger nonSquare(BigInteger prime) {
        BigInteger half = prime.shiftRight(1);
        BigInteger candidate = BigInteger.TWO;
        for (int tries = 0; tries < 1000 && candidate.modPow(half, prime).equals(BigInteger.ONE); tries++) {
            candidate = candidate.add(BigInteger.ONE);
        }
        return candidate;
    }

    /** With z = y/x the curve is z² + z = x + a + b/x². */
    private static BigInteger binary(EcCurve curve, BigInteger x, boolean odd) {
        if (x.signum() == 0) {
            BigInteger root = curve.b();
            for (int i = 1; i < curve.degree(); i++) {
                root = curve.multiply(root, root);
            }
            return root;
        }
        BigInteger inverse = curve.inverse(x);
        BigInteger term = curve.multiply(curve.multiply(inverse, inverse), curve.b())
                .xor(curve.a())
                .xor(x);
        BigInteger z = curve.degree() % 2 == 0 ? evenDegree(curve, term) : halfTrace(curve, term);
        z = z.testBit(0) == odd ? z : z.xor(BigInteger.ONE);
        return curve.multiply(x, z);
    }

    private static BigInteger halfTrace(EcCurve curve, BigInteger term) {
        BigInteger z = term;
        for (int i = 1; i <= (curve.degree() - 1) / 2; i++) {
            z = curve.multiply(z, z);
            z = curve.multiply(z, z).xor(term);
        }
        return z;
    }

    /** X9.62 appendix D.1.6, with the powers of the polynomial's root in place of random elements. */
    private static BigInteger evenDegree(EcCurve curve, BigInteger term) {
        for (int power = 0; power < curve.degree(); power++) {
            BigInteger element = BigInteger.ONE.shiftLeft(power);
            BigInteger z = BigInteger.ZERO;
            BigInteger w = term;
            for (int i = 1; i < curve.degree(); i++) {
                BigInteger square = curve.multiply(w, w);
                z = curve.multiply(z, z).xor(curve.multiply(square, element));
                w = square.xor(term);
            }
            if (curve.multiply(z, z).xor(z).equals(term)) {
                return z;
            }
        }
        return BigInteger.ZERO; // the term has no such root: the point was none
    }

    private EcSquareRoot() {}
}
