package dev.signet.core.profile;

import dev.signet.core.key.PublicKeyInfo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Recognises RSA keys whose private part can be computed, as the CA/Browser Forum's Baseline Requirements ask in section 6.1.1.3.
 */
final class WeakRsaKeys {
    /** The Baseline Requirements' number of rounds. */
    private static final int FERMAT_ROUNDS = 100;

    private static final BigInteger GENERATOR = BigInteger.valueOf(65537);

    /** For each small prime the remainders that a power of 65537 can have. */
    private static final List<BitSet> POWERS = new ArrayList<>();

    private static final List<BigInteger> PRIMES = new ArrayList<>();

    static {
        for (int prime = 3; prime <= 167; prime += 2) {
            if (BigInteger.valueOf(prime).isProbablePrime(20)) {
                BitSet powers = new BitSet(prime);
                int generator = GENERATOR.mod(BigInteger.valueOf(prime)).intValue();
                for (int power = 1; !powers.get(power); power = power * generator % prime) {
                    powers.set(power);
                }
                PRIMES.add(BigInteger.valueOf(prime));
                POWERS.add(powers);
            }
        }
    }

    static Optional<String> weakness(PublicKeyInfo.RsaNumbers numbers) {
        if (hasPatternOfRoca(numbers.modulus())) {
            return Optional.of("it was made by the faulty Infineon library (ROCA, CVE-2017-15361)");
        }
        return hasClosePrimes(numbers.modulus())
                ? Optional.of("its prime factors are close together (Fermat's method finds them)")
                : Optional.empty();
    }

    /**
     * The faulty library made primes of the form k·M + (65537^a mod M), M a product of small primes, so that the modulus is a power
     * of 65537 modulo each of them. One in 2^27 sound keys looks like that by chance.
     */
    private static boolean hasPatternOfRoca(BigInteger modulus) {
        for (int i = 0; i < PRIMES.size(); i++) {
            if (!POWERS.get(i).get(modulus.mod(PRIMES.get(i)).intValue())) {
                return false;
            }
        }
        return true;
    }

    /** If the factors are close, one of the first numbers above the root of the modulus squared, less the modulus, is a square. */
    private static boolean hasClosePrimes(BigInteger modulus) {
        BigInteger root = modulus.sqrt();
        BigInteger candidate = root.multiply(root).equals(modulus) ? root : root.add(BigInteger.ONE);
        BigInteger rest = candidate.multiply(candidate).subtract(modulus);
        for (int round = 0; round < FERMAT_ROUNDS; round++) {
            if (isSquare(rest)) {
                return true;
            }
            rest = rest.add(candidate.shiftLeft(1)).add(BigInteger.ONE);
            candidate = candidate.add(BigInteger.ONE);
        }
        return false;
    }

    private static boolean isSquare(BigInteger number) {
        // Squares end in 0, 1, 4, 9, 16, 17, 25, 33, 36, 41, 49 or 57 modulo 64; this spares most of the costly roots.
        long last = number.longValue() & 63;
        if ((SQUARES_MODULO_64 >> last & 1) == 0
                || !SQUARES_MODULO_3465.get(number.mod(MODULUS_3465).intValue())) {
            return false;
        }
        BigInteger[] root = number.sqrtAndRemainder();
        return root[1].signum() == 0;
    }

    private static final long SQUARES_MODULO_64 = squaresModulo64();
    /** 63 × 55, which has no factor in common with 64. */
    private static final BigInteger MODULUS_3465 = BigInteger.valueOf(3465);

    private static final BitSet SQUARES_MODULO_3465 = squaresModulo3465();

    private static long squaresModulo64() {
        long squares = 0;
        for (int i = 0; i < 64; i++) {
            squares |= 1L << (i * i & 63);
        }
        return squares;
    }

    private static BitSet squaresModulo3465() {
        BitSet squares = new BitSet(3465);
        for (int i = 0; i < 3465; i++) {
            squares.set(i * i % 3465);
        }
        return squares;
    }

    private WeakRsaKeys() {}
}
