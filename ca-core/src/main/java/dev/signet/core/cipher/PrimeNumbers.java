package dev.signet.core.cipher;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Prime numbers: telling them from others, and making them. */
public final class PrimeNumbers {
    /** A composite number passes with a probability below 2 to the minus this. */
    private static final int CERTAINTY = 128;

    /** The product of the odd primes to 47: one division sorts out three candidates of four. */
    private static final BigInteger SMALL_PRIMES = BigInteger.valueOf(307_444_891_294_245_705L);

    /** Returns whether a number is prime, with negligible doubt. */
    public static boolean isPrime(BigInteger number) {
        return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
    }

    /** Returns whether there are primes of so many bits with the two highest set, safe ones if they are wanted. */
    public static boolean possible(int bits, boolean safe) {
        return bits >= 2 && (!safe || bits >= 6 || bits == 3);
    }

    /**
     * Returns a random prime with its two highest bits set, as keys for RSA are made of.
     *
     * @param bits its length, for which {@link #possible} holds
     * @param safe whether half of it, rounded down, is to be prime too, which takes far longer
     */
    public static BigInteger generate(int bits, boolean safe, RandomGenerator random) {
        while (true) {
            BigInteger candidate = candidate(bits, safe, random);
            if (likely(candidate, bits) && (!safe || likely(candidate.shiftRight(1), bits - 1))) {
                boolean prime = candidate.isProbablePrime(1)
                        && (!safe || candidate.shiftRight(1).isProbablePrime(CERTAINTY))
                        && isPrime(candidate);
                if (prime) {
                    return candidate;
                }
            }
        }
    }

    private static BigInteger candidate(int bits, boolean safe, RandomGenerator random) {
        byte[] octets = new byte[(bits + 7) / 8];
        random.nextBytes(octets);
        BigInteger candidate = new BigInteger(1, octets).mod(BigInteger.ONE.shiftLeft(bits));
        candidate = candidate.setBit(bits - 1).setBit(bits - 2);
        if (bits > 2) {
            candidate = candidate.setBit(0);
        }
        return safe && bits > 3 ? candidate.setBit(1) : candidate;
    }

    private static boolean likely(BigInteger candidate, int bits) {
        return bits <= 64 || candidate.gcd(SMALL_PRIMES).equals(BigInteger.ONE);
    }

    private PrimeNumbers() {}
}
