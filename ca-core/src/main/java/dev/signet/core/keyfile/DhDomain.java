package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.DhGroups;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of Diffie-Hellman keys.
 *
 * @param x942 whether they are those of X9.42, which name the order of the subgroup
 * @param factor the cofactor, where it is given
 * @param proof how they were made; null if that is not known
 * @param privateLength how many bits a private key should have; 0 if nothing is said
 */
record DhDomain(
        boolean x942,
        BigInteger prime,
        BigInteger generator,
        @Nullable BigInteger order,
        @Nullable BigInteger factor,
        @Nullable SubgroupProof proof,
        int privateLength) {
    private static final byte[] NONE = {};
    private static final int CERTAINTY = 64;
    private static final Shape PKCS3 =
            Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.SMALL_NUMBER.optional());
    private static final Shape VALIDATION = Shape.sequence(Shape.BIT_STRING.field(), Shape.BIG_NUMBER.field());
    private static final Shape X942 = Shape.sequence(
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.optional(),
            VALIDATION.optional());

    static DhDomain of(byte[] der, boolean x942) {
        Decoded fields = ShapeDecoder.decode(der, x942 ? X942 : PKCS3);
        BigInteger prime = unsigned(fields.get(0));
        BigInteger generator = unsigned(fields.get(1));
        if (!x942) {
            return pkcs3(prime, generator, fields.has(2) ? fields.get(2).smallNumber() : 0);
        }
        return new DhDomain(
                true,
                prime,
                generator,
                unsigned(fields.get(2)),
                fields.has(3) ? unsigned(fields.get(3)) : null,
                fields.has(4) ? proof(fields.get(4)) : null,
                0);
    }

    private static SubgroupProof proof(Decoded validation) {
        BigInteger counter = unsigned(validation.get(1));
        int known = counter.bitLength() < Integer.SIZE ? counter.intValue() : -1;
        return new SubgroupProof(validation.get(0).octets(), known, -1, 0);
    }

    static DhDomain pkcs3(BigInteger prime, BigInteger generator, int privateLength) {
        return new DhDomain(false, prime, generator, null, null, null, privateLength);
    }

    /** Returns a group that has a name, such as {@code ffdhe2048}; null if there is none. */
    static @Nullable DhDomain named(String name, boolean x942) {
        BigInteger[] group = DhGroups.find(name);
        if (group == null) {
            return null;
        }
        return x942
                ? new DhDomain(true, group[0], group[2], group[1], null, null, 0)
                : new DhDomain(false, group[0], group[2], null, null, null, 0);
    }

    static DhDomain of(DsaDomain dsa) {
        return new DhDomain(true, dsa.prime(), dsa.generator(), dsa.order(), null, dsa.proof(), 0);
    }

    static DhDomain of(SubgroupSearch.Found found) {
        return new DhDomain(true, found.prime(), found.generator(), found.order(), null, found.proof(), 0);
    }

    DhDomain with(@Nullable SubgroupProof made, int length) {
        return new DhDomain(x942, prime, generator, order, factor, made, length);
    }

    /**
     * Returns how many bits a private key gets, at least twice the strength of a prime that is known (RFC 7919 section 5.2); -1
     * if it cannot have as many as it should.
     */
    int privateBits() {
        int bits = prime.bitLength();
        if (DhGroups.name(prime, order, generator) != null || DhGroups.name(prime, null, generator) != null) {
            int most = order == null ? bits - 1 : order.bitLength();
            int usual = order == null ? usualBits(bits) : most;
            int wanted = privateLength > 0 ? privateLength : usual;
            return wanted < 2 * strength(bits) || wanted > most ? -1 : wanted;
        }
        if (order != null) {
            return order.bitLength();
        }
        return privateLength >= bits ? -1 : privateLength > 0 ? Math.min(privateLength, bits - 2) : bits - 2;
    }

    private static int usualBits(int bits) {
        return bits <= 2048 ? 225 : bits <= 3072 ? 275 : bits <= 4096 ? 325 : bits <= 6144 ? 375 : 400;
    }

    /** SP 800-57 part 1 table 2, and OpenSSL's numbers between its rows. */
    private static int strength(int bits) {
        return bits <= 1024 ? 80 : bits <= 1536 ? 96 : bits <= 2048 ? 112 : bits <= 3072 ? 128 : longStrength(bits);
    }

    private static int longStrength(int bits) {
        return bits <= 4096 ? 152 : bits <= 6144 ? 176 : 200;
    }

    private static BigInteger unsigned(Decoded integer) {
        return new BigInteger(1, integer.octets());
    }

    byte[] encoded() {
        if (!x942 || order == null) {
            byte[] length = privateLength > 0 ? Der.integer(privateLength) : NONE;
            return Der.sequence(Der.integer(prime), Der.integer(generator), length);
        }
        return Der.sequence(
                Der.integer(prime),
                Der.integer(generator),
                Der.integer(order),
                factor == null ? NONE : Der.integer(factor),
                proof == null ? NONE : proof.encoded());
    }

    void append(StringBuilder out) {
        String group = DhGroups.name(prime, order, generator);
        if (group != null) {
            out.append("GROUP: ").append(group).append('\n');
        } else {
            NumberText.append(out, "P:   ", prime, 0);
            if (order != null) {
                NumberText.append(out, "Q:   ", order, 0);
            }
            NumberText.append(out, "G:   ", generator, 0);
            appendProof(out);
        }
        if (privateLength > 0) {
            out.append("recommended-private-length: ").append(privateLength).append(" bits\n");
        }
    }

    private void appendProof(StringBuilder out) {
        if (factor != null) {
            NumberText.append(out, "J:   ", factor, 0);
        }
        if (proof != null) {
            proof.append(out);
        }
    }

    /** Returns whether the prime is a safe one, or the generator has the order that is given. */
    boolean sound() {
        BigInteger one = BigInteger.ONE;
        if (generator.compareTo(one) <= 0 || generator.compareTo(prime.subtract(one)) >= 0) {
            return false;
        }
        if (DhGroups.name(prime, order, generator) != null) {
            return true;
        }
        if (!prime.isProbablePrime(CERTAINTY)) {
            return false;
        }
        if (order == null) {
            return prime.shiftRight(1).isProbablePrime(CERTAINTY);
        }
        return order.signum() > 0
                && order.bitLength() <= prime.bitLength()
                && order.isProbablePrime(CERTAINTY)
                && generator.modPow(order, prime).equals(one)
                && prime.subtract(one).mod(order).signum() == 0;
    }
}
