package dev.signet.core.keyfile;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** Draws random primes and tells how it goes. */
final class PrimeSearch {
    private static final int CERTAINTY = 100;
    private static final int SMALL = 2000;
    private static final int[] SMALL_PRIMES = smallPrimes();

    private final SecureRandom random;
    private final KeyProgress progress;

    PrimeSearch(SecureRandom random, KeyProgress progress) {
        this.random = random;
        this.progress = progress;
    }

    /** Which primes will do. */
    interface Condition {
        boolean holds(BigInteger prime);
    }

    /**
     * Returns a random prime whose two highest bits are set, so that the product of two has twice as many bits.
     *
     * @param bits at least 16
     */
    BigInteger next(int bits, Condition condition) {
        while (true) {
            BigInteger candidate = new BigInteger(bits, random)
                    .setBit(bits - 1)
                    .setBit(bits - 2)
                    .setBit(0);
            if (hasSmallFactor(candidate)) {
                continue;
            }
            progress.candidate();
            if (condition.holds(candidate) && candidate.isProbablePrime(CERTAINTY)) {
                progress.prime();
                return candidate;
            }
        }
    }

    /**
     * Returns a random prime p for which (p-1)/2 is a prime too.
     *
     * @param modulus what p is to be congruent by
     * @param rest what it leaves
     */
    BigInteger safe(int bits, int modulus, int rest) {
        BigInteger step = BigInteger.valueOf(modulus);
        while (true) {
            BigInteger start = new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2);
            BigInteger candidate = start.subtract(start.mod(step)).add(BigInteger.valueOf(rest));
            for (int i = 0; i < 1 << 12 && candidate.bitLength() == bits; i++, candidate = candidate.add(step)) {
                BigInteger half = candidate.shiftRight(1);
                if (hasSmallFactor(candidate) || hasSmallFactor(half)) {
                    continue;
                }
                progress.candidate();
                if (half.isProbablePrime(2)
                        && candidate.isProbablePrime(CERTAINTY)
                        && half.isProbablePrime(CERTAINTY)) {
                    progress.prime();
                    return candidate;
                }
            }
        }
    }

    /** Returns whether a number has a factor that is quickly found. */
    static boolean hasSmallFactor(BigInteger candidate) {
        for (int prime : SMALL_PRIMES) {
            if (candidate.mod(BigInteger.valueOf(prime)).signum() == 0) {
                return candidate.bitLength() > 16 || candidate.intValue() != prime;
            }
        }
        return false;
    }

    private static int[] smallPrimes() {
        int[] primes = new int[SMALL];
        int count = 0;
        for (int candidate = 3; candidate < SMALL; candidate += 2) {
            boolean prime = true;
            for (int i = 0; i < count && prime && primes[i] * primes[i] <= candidate; i++) {
                prime = candidate % primes[i] != 0;
            }
            if (prime) {
                primes[count++] = candidate;
            }
        }
        return Arrays.copyOf(primes, count);
    }
}
