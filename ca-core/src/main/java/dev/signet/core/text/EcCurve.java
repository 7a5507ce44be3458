package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An elliptic curve over a prime or a binary field, as far as needed to tell whether a point is on it. */
public final class EcCurve {
    private final boolean prime;
    private final BigInteger field;
    private final BigInteger a;
    private final BigInteger b;

    private EcCurve(boolean prime, BigInteger field, BigInteger a, BigInteger b) {
        this.prime = prime;
        this.field = field;
        this.a = a;
        this.b = b;
    }

    /** Returns y² = x³ + ax + b over the integers modulo a prime. */
    public static EcCurve overPrimeField(BigInteger prime, BigInteger a, BigInteger b) {
        return new EcCurve(true, prime, a.mod(prime), b.mod(prime));
    }

    /** Returns y² + xy = x³ + ax² + b over binary polynomials modulo an irreducible one. */
    public static EcCurve overBinaryField(BigInteger polynomial, BigInteger a, BigInteger b) {
        return new EcCurve(false, polynomial, reduce(a, polynomial), reduce(b, polynomial));
    }

    public BigInteger field() {
        return field;
    }

    public boolean sameAs(EcCurve other) {
        return prime == other.prime && field.equals(other.field) && a.equals(other.a) && b.equals(other.b);
    }

    /** Returns the number of octets of a field element. */
    public int width() {
        return (degree() + 7) / 8;
    }

    public BigInteger a() {
        return a;
    }

    public BigInteger b() {
        return b;
    }

    /** Returns the number of bits of a field element. */
    public int degree() {
        return prime ? field.bitLength() : field.bitLength() - 1;
    }

    /** Returns whether the field is that of the integers modulo a prime. */
    public boolean overPrimes() {
        return prime;
    }

    /** Returns whether octets are the point at infinity. */
    public static boolean isInfinity(byte[] octets) {
        return octets.length == 1 && octets[0] == 0;
    }

    /** Returns whether octets are a point of the curve, other than infinity, in one of the forms of X9.62 section 4.3.6. */
    public boolean hasPoint(byte[] octets) {
        if (octets.length == 0) {
            return false;
        }
        int form = octets[0] & 0xfe;
        boolean oddForm = (octets[0] & 1) != 0;
        int width = width();
        boolean compressed = form == 2;
        if (!compressed && form != 4 && form != 6
                || form == 4 && oddForm
                || octets.length != 1 + (compressed ? width : 2 * width)) {
            return false;
        }
        BigInteger x = new BigInteger(1, octets, 1, width);
        if (!inField(x)) {
            return false;
        }
        if (compressed) {
            return prime ? compressedOnPrime(x, oddForm) : compressedOnBinary(x, oddForm);
        }
        BigInteger y = new BigInteger(1, octets, 1 + width, width);
        if (!inField(y) || form == 6 && oddForm != compressionBit(x, y)) {
            return false;
        }
        return prime ? onPrimeCurve(x, y) : onBinaryCurve(x, y);
    }

    /**
     * Returns the coordinates of a point, or null for the point at infinity.
     *
     * @param octets a point of this curve, in any form
     */
    public @Nullable Point decode(byte[] octets) {
        if (isInfinity(octets)) {
            return null;
        }
        int width = width();
        BigInteger x = new BigInteger(1, octets, 1, width);
        boolean compressed = (octets[0] & 0xfe) == 2;
        return new Point(
                x,
                compressed
                        ? EcSquareRoot.y(this, x, (octets[0] & 1) != 0)
                        : new BigInteger(1, octets, 1 + width, width));
    }

    /**
     * Returns the octets of a point.
     *
     * @param point its coordinates; null for the point at infinity
     * @param form 2 for the compressed form, 4 for the uncompressed, 6 for the hybrid one
     */
    public byte[] converted(@Nullable Point point, int form) {
        if (point == null) {
            return new byte[1];
        }
        int width = width();
        byte[] octets = new byte[1 + (form == 2 ? width : 2 * width)];
        octets[0] = (byte) (form != 4 && compressionBit(point.x(), point.y()) ? form + 1 : form);
        IntegerText.copyTo(point.x(), octets, 1, width);
        if (form != 2) {
            IntegerText.copyTo(point.y(), octets, 1 + width, width);
        }
        return octets;
    }

    /** The affine coordinates of a point. */
    public record Point(BigInteger x, BigInteger y) {}

    private boolean inField(BigInteger element) {
        return prime ? element.compareTo(field) < 0 : element.bitLength() <= degree();
    }

    /** Returns the bit that stands for y in the compressed form of a point. */
    public boolean compressionBit(BigInteger x, BigInteger y) {
        if (prime) {
            return y.testBit(0);
        }
        return x.signum() != 0 && multiply(y, inverse(x)).testBit(0);
    }

    private boolean onPrimeCurve(BigInteger x, BigInteger y) {
        return y.multiply(y).mod(field).equals(rightSide(x));
    }

    BigInteger rightSide(BigInteger x) {
        return x.multiply(x).add(a).multiply(x).add(b).mod(field);
    }

    /** Euler's criterion: the right side has to be a square. */
    private boolean compressedOnPrime(BigInteger x, boolean odd) {
        BigInteger square = rightSide(x);
        if (square.signum() == 0) {
            return !odd;
        }
        return square.modPow(field.shiftRight(1), field).equals(BigInteger.ONE);
    }

    private boolean onBinaryCurve(BigInteger x, BigInteger y) {
        BigInteger left = multiply(y.xor(x), y);
        BigInteger right = multiply(multiply(x.xor(a), x), x).xor(b);
        return left.equals(right);
    }

    /** With z = y/x the curve becomes z² + z = x + a + b/x², which is solvable if the trace of the right side is 0. */
    private boolean compressedOnBinary(BigInteger x, boolean odd) {
        if (x.signum() == 0) {
            return !odd;
        }
        BigInteger inverse = inverse(x);
        BigInteger term = multiply(multiply(inverse, inverse), b).xor(a).xor(x);
        BigInteger trace = term;
        BigInteger power = term;
        for (int i = 1; i < degree(); i++) {
            power = multiply(power, power);
            trace = trace.xor(power);
        }
        return trace.signum() == 0;
    }

    BigInteger multiply(BigInteger first, BigInteger second) {
        BigInteger product = BigInteger.ZERO;
        for (int bit = second.bitLength() - 1; bit >= 0; bit--) {
            product = product.shiftLeft(1);
            if (second.testBit(bit)) {
                product = product.xor(first);
            }
            if (product.bitLength() == field.bitLength()) {
                product = product.xor(field);
            }
        }
        return product;
    }

    /** The extended Euclidean algorithm on polynomials. */
    BigInteger inverse(BigInteger element) {
        BigInteger u = element;
        BigInteger v = field;
        BigInteger g = BigInteger.ONE;
        BigInteger h = BigInteger.ZERO;
        while (u.bitLength() > 1) {
            int shift = u.bitLength() - v.bitLength();
            if (shift < 0) {
                BigInteger swap = u;
                u = v;
                v = swap;
                swap = g;
                g = h;
                h = swap;
                shift = -shift;
            }
            u = u.xor(v.shiftLeft(shift));
            g = g.xor(h.shiftLeft(shift));
        }
        return reduce(g, field);
    }

    private static BigInteger reduce(BigInteger element, BigInteger polynomial) {
        BigInteger rest = element;
        while (rest.bitLength() >= polynomial.bitLength()) {
            rest = rest.xor(polynomial.shiftLeft(rest.bitLength() - polynomial.bitLength()));
        }
        return rest;
    }
}
