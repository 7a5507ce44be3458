package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes new keys. */
public final class KeyGenerator {
    private static final int MIN_RSA_BITS = 512;
    private static final int MAX_BITS = 16384;

    /** FIPS 186-5 section A.1.1 wants the primes to differ within their first 100 bits. */
    private static final int DISTANCE_BITS = 100;

    private static final int MIN_DSA_BITS = 512;
    private static final int MAX_DSA_BITS = 10000;

    /** Returns a new key on a curve: numbers are drawn until one is in the range, so that all are equally likely. */
    public static EcKey onCurve(EcKey curve, SecureRandom random) {
        return curve.generated(below(curve.group().order(), random));
    }

    private static BigInteger below(BigInteger limit, SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(limit.bitLength(), random);
        } while (number.signum() == 0 || number.compareTo(limit) >= 0);
        return number;
    }

    /** Returns a new key of octets. */
    static KeyDocument ofOctets(KeyType type, SecureRandom random) {
        byte[] secret = new byte[CurveKey.length(type)];
        random.nextBytes(secret);
        return CurveKey.of(type, secret);
    }

    /** Returns whether RSA keys of a size are made. */
    public static boolean makesRsa(int bits) {
        return bits >= MIN_RSA_BITS;
    }

    /**
     * Returns a new RSA key; null if there is none of that sort.
     *
     * @param primes how many factors the modulus is to have, usually two
     */
    public static @Nullable RsaKey rsa(
            int bits, int primes, BigInteger exponent, SecureRandom random, KeyProgress progress) {
        boolean possible = bits >= MIN_RSA_BITS
                && bits <= MAX_BITS
                && primes >= 2
                && primes <= mostPrimes(bits)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() < bits;
        if (!possible) {
            return null;
        }
        PrimeSearch search = new PrimeSearch(random, progress);
        while (true) {
            List<BigInteger> factors = factors(bits, primes, exponent, search);
            RsaKey key = product(factors).bitLength() == bits ? rsa(factors, exponent) : null;
            if (key != null) {
                return key;
            }
        }
    }

    /** With more primes each of them would be short enough to be found (RFC 8017 section 3.1 leaves that open). */
    private static int mostPrimes(int bits) {
        return bits < 1024 ? 2 : bits < 4096 ? 3 : bits < 8192 ? 4 : 5;
    }

    private static List<BigInteger> factors(int bits, int primes, BigInteger exponent, PrimeSearch search) {
        List<BigInteger> factors = new ArrayList<>();
        for (int i = 0; i < primes; i++) {
            int size = bits / primes + (i < bits % primes ? 1 : 0);
            factors.add(search.next(size, prime -> fits(prime, exponent, factors)));
        }
        factors.sort(Collections.reverseOrder());
        return factors;
    }

    private static boolean fits(BigInteger prime, BigInteger exponent, List<BigInteger> before) {
        for (BigInteger other : before) {
            int distance = other.subtract(prime).abs().bitLength();
            if (distance <= Math.max(1, prime.bitLength() - DISTANCE_BITS)) {
                return false;
            }
        }
        return prime.subtract(BigInteger.ONE).gcd(exponent).equals(BigInteger.ONE);
    }

    private static BigInteger product(List<BigInteger> factors) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger factor : factors) {
            product = product.multiply(factor);
        }
        return product;
    }

    /** FIPS 186-5 section A.1.1 wants the private exponent to be the smallest, and not too small. */
    private static @Nullable RsaKey rsa(List<BigInteger> factors, BigInteger exponent) {
        BigInteger one = BigInteger.ONE;
        BigInteger order = one;
        for (BigInteger factor : factors) {
            BigInteger next = factor.subtract(one);
            order = order.multiply(next).divide(order.gcd(next));
        }
        BigInteger modulus = product(factors);
        BigInteger secret = exponent.modInverse(order);
        if (secret.bitLength() <= modulus.bitLength() / 2) {
            return null;
        }
        BigInteger first = factors.get(0);
        BigInteger second = factors.get(1);
        List<BigInteger[]> others = new ArrayList<>();
        BigInteger before = first.multiply(second);
        for (BigInteger other : factors.subList(2, factors.size())) {
            others.add(new BigInteger[] {other, secret.mod(other.subtract(one)), before.modInverse(other)});
            before = before.multiply(other);
        }
        RsaSecrets secrets = new RsaSecrets(
                others.isEmpty() ? 0 : 1,
                secret,
                first,
                second,
                secret.mod(first.subtract(one)),
                secret.mod(second.subtract(one)),
                second.modInverse(first),
                others);
        return RsaKey.made(modulus, exponent, secrets);
    }

    /** Returns new DSA parameters; null if there are none of that size. */
    public static @Nullable KeyDocument dsaParameters(
            int bits, int orderBits, SecureRandom random, KeyProgress progress) {
        return dsaParameters(SubgroupWish.ofDsa(bits, orderBits), random, progress);
    }

    static @Nullable KeyDocument dsaParameters(SubgroupWish wish, SecureRandom random, KeyProgress progress) {
        SubgroupSearch.Found found = SubgroupSearch.find(wish, random, progress);
        return found == null
                ? null
                : DsaKey.parameters(new DsaDomain(found.prime(), found.order(), found.generator(), found.proof()));
    }

    /** Returns a new key with the parameters of another; null if they are not those of DSA or Diffie-Hellman, or unsound. */
    public static @Nullable KeyDocument withParameters(KeyDocument parameters, SecureRandom random) {
        if (parameters instanceof EcKey curve) {
            try {
                return onCurve(curve, random);
            } catch (DerException noField) {
                return null;
            }
        }
        if (parameters instanceof DsaKey dsa && dsa.domain().workable(MAX_DSA_BITS)) {
            BigInteger secret = below(dsa.domain().order(), random);
            DsaDomain domain = dsa.domain();
            return new DsaKey(domain, domain.generator().modPow(secret, domain.prime()), secret);
        }
        return parameters instanceof DhKey dh && dh.checkable() ? dh(dh.domain(), random) : null;
    }

    private static @Nullable KeyDocument dh(DhDomain domain, SecureRandom random) {
        int bits = domain.privateBits();
        if (bits < 0) {
            return null;
        }
        BigInteger secret;
        do {
            secret = new BigInteger(bits, random);
        } while (secret.bitLength() < 2 || domain.order() != null && secret.compareTo(domain.order()) >= 0);
        return new DhKey(domain, domain.generator().modPow(secret, domain.prime()), secret);
    }

    /**
     * Returns new Diffie-Hellman parameters with a safe prime; null if there are none of that sort.
     *
     * @param generator 2, 3 or 5; the prime is chosen so that this generates the subgroup of squares
     */
    public static @Nullable KeyDocument dhParameters(
            int bits, int generator, SecureRandom random, KeyProgress progress) {
        if (bits < MIN_DSA_BITS || bits > MAX_DSA_BITS || generator < 2) {
            return null;
        }
        int modulus = generator == 2 ? 24 : generator == 5 ? 60 : 12;
        BigInteger prime = new PrimeSearch(random, progress).safe(bits, modulus, modulus - 1);
        return DhKey.parameters(DhDomain.pkcs3(prime, BigInteger.valueOf(generator), 0));
    }

    /** Returns DSA parameters in the form of those of Diffie-Hellman; null if they are none. */
    public static @Nullable KeyDocument asDiffieHellman(KeyDocument parameters) {
        return parameters instanceof DsaKey dsa ? DhKey.parameters(DhDomain.of(dsa.domain())) : null;
    }

    private KeyGenerator() {}
}
