package dev.signet.core.testing;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Random values for property tests, with a taste for the edges where bugs live. */
public final class Samples {
    private final Random random;

    /** Starts a sequence of samples that is the same for the same seed. */
    public Samples(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true every {@code n}th time or so. */
    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Returns one of some values. */
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns one of some values. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns that many random octets. */
    public byte[] octets(int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    /** Returns an integer of up to that many bits, either sign; often around a power of two. */
    public BigInteger integer(int maximumBits) {
        int bits = random.nextInt(maximumBits + 1);
        BigInteger magnitude = oneIn(2)
                ? new BigInteger(bits, random)
                : BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(random.nextInt(3) - 1));
        return random.nextBoolean() ? magnitude : magnitude.negate();
    }

    /** Returns a text of up to that many characters out of an alphabet. */
    public String text(int maximumLength, String alphabet) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maximumLength + 1); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
