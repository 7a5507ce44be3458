package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The private numbers of an RSA key.
 *
 * @param others of the primes behind the second each the prime, its exponent and its coefficient (RFC 8017 appendix A.1.2)
 */
record RsaSecrets(
        int version,
        BigInteger exponent,
        BigInteger prime1,
        BigInteger prime2,
        BigInteger exponent1,
        BigInteger exponent2,
        BigInteger coefficient,
        List<BigInteger[]> others) {
    private static final int CERTAINTY = 64;

    /** libcrypto checks numbers of more bits no further than this takes time; so do we, against keys made to be slow. */
    private static final int MAX_BITS = 16384;

    RsaSecrets {
        others = List.copyOf(others);
    }

    /** Returns the DER of the RSAPrivateKey. */
    byte[] encode(BigInteger modulus, BigInteger publicExponent) {
        byte[][] fields = {
            Der.integer(version),
            Der.integer(modulus),
            Der.integer(publicExponent),
            Der.integer(exponent),
            Der.integer(prime1),
            Der.integer(prime2),
            Der.integer(exponent1),
            Der.integer(exponent2),
            Der.integer(coefficient),
            others.isEmpty() ? new byte[0] : encodeOthers()
        };
        return Der.sequence(fields);
    }

    private byte[] encodeOthers() {
        List<byte[]> encoded = new ArrayList<>();
        for (BigInteger[] other : others) {
            encoded.add(Der.sequence(Der.integer(other[0]), Der.integer(other[1]), Der.integer(other[2])));
        }
        return Der.sequence(encoded);
    }

    /** Returns whether the numbers make a key, as {@code RSA_check_key} sees it. */
    boolean fit(BigInteger modulus, BigInteger publicExponent) {
        BigInteger one = BigInteger.ONE;
        boolean sizes = modulus.bitLength() <= MAX_BITS
                && prime1.bitLength() <= MAX_BITS
                && prime2.bitLength() <= MAX_BITS
                && publicExponent.bitLength() <= MAX_BITS
                && exponent.bitLength() <= MAX_BITS;
        if (!sizes || prime1.compareTo(one) <= 0 || prime2.compareTo(one) <= 0) {
            return false;
        }
        if (publicExponent.equals(one) || !publicExponent.testBit(0)) {
            return false;
        }
        BigInteger product = prime1.multiply(prime2);
        BigInteger order = leastCommonMultiple(prime1.subtract(one), prime2.subtract(one));
        for (BigInteger[] other : version == 1 ? others : List.<BigInteger[]>of()) {
            if (other[0].compareTo(one) <= 0 || other[0].bitLength() > MAX_BITS || !fits(other, product)) {
                return false;
            }
            product = product.multiply(other[0]);
            order = leastCommonMultiple(order, other[0].subtract(one));
        }
        return product.equals(modulus)
                && exponent.multiply(publicExponent).mod(order).equals(one)
                && exponent.mod(prime1.subtract(one)).equals(exponent1)
                && exponent.mod(prime2.subtract(one)).equals(exponent2)
                && isInverse(coefficient, prime2, prime1)
                && prime1.isProbablePrime(CERTAINTY)
                && prime2.isProbablePrime(CERTAINTY);
    }

    private boolean fits(BigInteger[] other, BigInteger before) {
        return exponent.mod(other[0].subtract(BigInteger.ONE)).equals(other[1])
                && isInverse(other[2], before, other[0])
                && other[0].isProbablePrime(CERTAINTY);
    }

    private static boolean isInverse(BigInteger inverse, BigInteger of, BigInteger modulus) {
        return inverse.signum() > 0
                && inverse.compareTo(modulus) < 0
                && inverse.multiply(of).mod(modulus).equals(BigInteger.ONE);
    }

    private static BigInteger leastCommonMultiple(BigInteger first, BigInteger second) {
        return first.multiply(second).divide(first.gcd(second));
    }

    /** Nothing of the numbers. */
    @Override
    public String toString() {
        return "RSA secrets";
    }
}
