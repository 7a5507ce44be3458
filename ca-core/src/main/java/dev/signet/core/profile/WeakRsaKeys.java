package dev.signet.core.profile;

import dev.signet.core.key.PublicKeyInfo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /**
     * If the factors are close, one of the first numbers above the root of the modulus, squared and less the modulus, is a
     * square. Most that are not show it by their remainders, which takes no arithmetic on large numbers.
     */
    private static boolean hasClosePrimes(BigInteger modulus) {
        BigInteger root = floorOfRoot(modulus);
        BigInteger first = root.multiply(root).equals(modulus) ? root : root.add(BigInteger.ONE);
        long candidate = first.mod(SIEVE_MODULUS).longValue();
        long remainder = modulus.mod(SIEVE_MODULUS).longValue();
        for (int round = 0; round < FERMAT_ROUNDS; round++) {
            if (mayBeSquare(candidate + round, remainder) && isSquare(first.add(BigInteger.valueOf(round)), modulus)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same as {@link BigInteger#sqrt}, in a tenth of its time: Newton's method, where each step works on no more leading
     * bits than it gets right, twice as many as the one before.
     */
    static BigInteger floorOfRoot(BigInteger number) {
        int bits = (number.bitLength() - 1) / 2;
        BigInteger root = BigInteger.ONE;
        int right = 0;
        for (int step = 32 - Integer.numberOfLeadingZeros(bits) - 1; step >= 0; step--) {
            int before = right;
            right = bits >> step;
            BigInteger leading = number.shiftRight(2 * bits - before - right + 1);
            root = root.shiftLeft(right - before - 1).add(leading.divide(root));
        }
        return root.multiply(root).compareTo(number) > 0 ? root.subtract(BigInteger.ONE) : root;
    }

    private static boolean mayBeSquare(long candidate, long remainder) {
        for (int i = 0; i < SIEVE.length; i++) {
            int modulus = SIEVE[i];
            long root = candidate % modulus;
            if (!SQUARES.get(i).get((int) ((root * root + modulus - remainder % modulus) % modulus))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSquare(BigInteger candidate, BigInteger modulus) {
        BigInteger rest = candidate.multiply(candidate).subtract(modulus);
        return rest.sqrtAndRemainder()[1].signum() == 0;
    }

    /** Without common factors; one in a thousand numbers is a square modulo each and still none. */
    private static final int[] SIEVE = {64, 63, 65, 11, 17, 19, 23, 29, 31};

    /** The product of them, which fits into 63 bits. */
    private static final BigInteger SIEVE_MODULUS =
            BigInteger.valueOf(IntStream.of(SIEVE).asLongStream().reduce(1, (left, right) -> left * right));

    private static final List<BitSet> SQUARES =
            IntStream.of(SIEVE).mapToObj(WeakRsaKeys::squares).toList();

    private static BitSet squares(int modulus) {
        BitSet squares = new BitSet(modulus);
        for (int i = 0; i < modulus; i++) {
            squares.set(i * i % modulus);
        }
        return squares;
    }

    private WeakRsaKeys() {}
}
