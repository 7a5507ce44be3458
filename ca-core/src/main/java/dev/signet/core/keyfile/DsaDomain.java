package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of DSA keys.
 *
 * @param order that of the subgroup
 * @param generator that of the subgroup
 * @param proof how they were made; null if that is not known, as in every file
 */
record DsaDomain(
        BigInteger prime,
        BigInteger order,
        BigInteger generator,
        @Nullable SubgroupProof proof) {
    private static final int CERTAINTY = 64;
    private static final Shape SHAPE =
            Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());

    DsaDomain(BigInteger prime, BigInteger order, BigInteger generator) {
        this(prime, order, generator, null);
    }

    /** Reads {@code Dss-Parms}. */
    static DsaDomain of(byte[] der) {
        Decoded fields = ShapeDecoder.decode(der, SHAPE);
        return new DsaDomain(unsigned(fields.get(0)), unsigned(fields.get(1)), unsigned(fields.get(2)));
    }

    private static BigInteger unsigned(Decoded integer) {
        return new BigInteger(1, integer.octets());
    }

    DsaDomain with(SubgroupProof made) {
        return new DsaDomain(prime, order, generator, made);
    }

    byte[] encoded() {
        return Der.sequence(Der.integer(prime), Der.integer(order), Der.integer(generator));
    }

    /** Returns whether arithmetic with these numbers is possible and takes no longer than a bound. */
    boolean workable(int maxBits) {
        return prime.signum() > 0
                && prime.testBit(0)
                && prime.bitLength() <= maxBits
                && order.signum() > 0
                && order.bitLength() <= maxBits
                && generator.bitLength() <= maxBits;
    }

    /** Returns whether they are parameters (FIPS 186-4 section 4.1). */
    boolean sound() {
        return generator.compareTo(BigInteger.ONE) > 0
                && generator.compareTo(prime) < 0
                && prime.subtract(BigInteger.ONE).mod(order).signum() == 0
                && generator.modPow(order, prime).equals(BigInteger.ONE)
                && order.isProbablePrime(CERTAINTY)
                && prime.isProbablePrime(CERTAINTY);
    }
}
