package dev.signet.core.keyfile;

import java.math.BigInteger;

/** What can be told about a public RSA key alone (NIST SP 800-56B section 6.4.2.2), with the tolerance of OpenSSL. */
final class RsaPublicCheck {
    private static final int MAX_BITS = 16384;
    private static final int CERTAINTY = 10;
    private static final int SMALL_FACTOR = 752;

    /** Below this a random number shares a factor with the modulus too often to mean anything. */
    private static final int MIN_BITS = 512;

    static boolean sound(BigInteger modulus, BigInteger exponent) {
        if (modulus.bitLength() > MAX_BITS || !modulus.testBit(0)) {
            return false;
        }
        if (!exponent.testBit(0) || exponent.compareTo(BigInteger.ONE) <= 0) {
            return false;
        }
        for (int factor = 3; factor < SMALL_FACTOR; factor += 2) {
            if (modulus.mod(BigInteger.valueOf(factor)).signum() == 0) {
                return false;
            }
        }
        return modulus.compareTo(BigInteger.valueOf(3)) > 0
                && !modulus.isProbablePrime(CERTAINTY)
                && (modulus.bitLength() < MIN_BITS || !isPowerOfPrime(modulus));
    }

    /** Fermat's little theorem, turned around: of a power of a prime the greatest common divisor is never 1. */
    private static boolean isPowerOfPrime(BigInteger number) {
        BigInteger one = BigInteger.ONE;
        BigInteger power = BigInteger.TWO.modPow(number.subtract(one), number);
        return !power.subtract(one).gcd(number).equals(one);
    }

    private RsaPublicCheck() {}
}
