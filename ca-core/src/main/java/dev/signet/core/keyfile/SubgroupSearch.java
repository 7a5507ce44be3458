package dev.signet.core.keyfile;

import dev.signet.core.cipher.NamedDigest;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Derives a prime, the prime order of a subgroup, and its generator from a seed: as FIPS 186-4 appendix A.1.1.2 has it, or FIPS
 * 186-2 appendix 2.2, in the readings of OpenSSL's {@code ffc_params_generate.c}.
 */
final class SubgroupSearch {
    private static final int CERTAINTY = 100;
    private static final byte[] GENERATOR_LABEL = "ggen".getBytes(StandardCharsets.US_ASCII);

    /** FIPS 186-2 knew no hash function but SHA-1, whose length OpenSSL counts with whatever the function. */
    private static final int OLD_HASH_BITS = 160;

    private final SubgroupWish wish;
    private final NamedDigest digest;
    private final int bits;
    private final int orderLength;
    private final SecureRandom random;
    private final KeyProgress progress;

    /** What was found. */
    record Found(BigInteger prime, BigInteger order, BigInteger generator, SubgroupProof proof) {}

    private SubgroupSearch(SubgroupWish wish, NamedDigest digest, SecureRandom random, KeyProgress progress) {
        this.wish = wish;
        this.digest = digest;
        this.random = random;
        this.progress = progress;
        bits = wish.old() ? (wish.bits() + 63) / 64 * 64 : wish.bits();
        orderLength = wish.orderBits() / 8;
    }

    /** Returns what a wish leads to; null if nothing is made of such sizes, or the seed that is given leads nowhere. */
    static @Nullable Found find(SubgroupWish wish, SecureRandom random, KeyProgress progress) {
        NamedDigest digest = wish.function();
        return digest == null || !wish.possible() ? null : new SubgroupSearch(wish, digest, random, progress).find();
    }

    private @Nullable Found find() {
        byte[] given = wish.seed();
        boolean fixed = given != null;
        byte[] seed = given != null ? given : new byte[wish.old() ? orderLength : digest.length()];
        if (seed.length < orderLength) {
            return null;
        }
        if (wish.old()) {
            seed = Arrays.copyOf(seed, orderLength);
        }
        while (true) {
            if (!fixed) {
                random.nextBytes(seed);
            }
            BigInteger order = wish.old() ? oldOrder(seed) : order(seed);
            progress.candidate();
            boolean prime = order.isProbablePrime(CERTAINTY);
            Found found = prime ? withOrder(seed, order) : null;
            if (found != null || fixed && !wish.old()) {
                return found;
            }
            // Where the old way is given a seed that leads nowhere, OpenSSL goes on with one of its own.
            fixed = false;
        }
    }

    private BigInteger order(byte[] seed) {
        byte[] hash = digest.digest(seed);
        int surplus = Math.max(0, hash.length - orderLength);
        return odd(Arrays.copyOfRange(hash, surplus, surplus + orderLength));
    }

    private BigInteger oldOrder(byte[] seed) {
        byte[] hash = Arrays.copyOf(digest.digest(seed), orderLength);
        byte[] other = Arrays.copyOf(digest.digest(successor(seed)), orderLength);
        for (int i = 0; i < orderLength; i++) {
            hash[i] ^= other[i];
        }
        return odd(hash);
    }

    /** With the first and the last bit set. */
    private static BigInteger odd(byte[] octets) {
        octets[0] |= (byte) 0x80;
        octets[octets.length - 1] |= 1;
        return new BigInteger(1, octets);
    }

    /** Returns a number plus one; what is carried beyond the first octet is lost. */
    private static byte[] successor(byte[] number) {
        byte[] next = number.clone();
        int place = next.length - 1;
        while (place >= 0 && ++next[place] == 0) {
            place--;
        }
        return next;
    }

    private @Nullable Found withOrder(byte[] seed, BigInteger order) {
        progress.prime();
        byte[] offset = wish.old() ? successor(seed) : seed;
        int last = (bits - 1) / (wish.old() ? OLD_HASH_BITS : digest.length() * 8);
        BigInteger top = BigInteger.ONE.shiftLeft(bits - 1);
        BigInteger twice = order.shiftLeft(1);
        for (int counter = 0; counter < 4 * bits; counter++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i <= last; i++) {
                offset = successor(offset);
                sum = sum.add(new BigInteger(1, digest.digest(offset)).shiftLeft(digest.length() * 8 * i));
            }
            BigInteger start = sum.mod(top).add(top);
            BigInteger prime = start.subtract(start.mod(twice)).add(BigInteger.ONE);
            if (prime.bitLength() != bits || PrimeSearch.hasSmallFactor(prime)) {
                continue;
            }
            progress.candidate();
            if (prime.isProbablePrime(CERTAINTY)) {
                progress.prime();
                return withGenerator(seed, order, prime, counter);
            }
        }
        return null;
    }

    private @Nullable Found withGenerator(byte[] seed, BigInteger order, BigInteger prime, int counter) {
        BigInteger factor = prime.subtract(BigInteger.ONE).divide(order);
        if (wish.index() >= 0 && !wish.old()) {
            BigInteger generator = canonical(seed, prime, factor);
            return generator == null
                    ? null
                    : new Found(prime, order, generator, new SubgroupProof(seed, counter, wish.index(), 0));
        }
        int base = 2;
        BigInteger generator = power(base, factor, prime);
        while (generator.compareTo(BigInteger.ONE) <= 0) {
            generator = power(++base, factor, prime);
        }
        return new Found(prime, order, generator, new SubgroupProof(seed, counter, wish.index(), base));
    }

    private static BigInteger power(int base, BigInteger exponent, BigInteger prime) {
        return BigInteger.valueOf(base).modPow(exponent, prime);
    }

    /** FIPS 186-4 appendix A.2.3. */
    private @Nullable BigInteger canonical(byte[] seed, BigInteger prime, BigInteger factor) {
        for (int count = 1; count <= 0xffff; count++) {
            byte[] input = ByteBuffer.allocate(seed.length + GENERATOR_LABEL.length + 3)
                    .put(seed)
                    .put(GENERATOR_LABEL)
                    .put((byte) wish.index())
                    .putShort((short) count)
                    .array();
            BigInteger generator = new BigInteger(1, digest.digest(input)).modPow(factor, prime);
            if (generator.compareTo(BigInteger.ONE) > 0) {
                return generator;
            }
        }
        return null;
    }
}
