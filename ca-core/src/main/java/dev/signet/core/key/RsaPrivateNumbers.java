package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The numbers of an RSA private key.
 *
 * <pre>
 * RSAPrivateKey ::= SEQUENCE {          -- RFC 8017 appendix A.1.2
 *     version           Version,        -- 0; 1 means more than two primes, which is not supported
 *     modulus           INTEGER,        -- n
 *     publicExponent    INTEGER,        -- e
 *     privateExponent   INTEGER,        -- d
 *     prime1, prime2    INTEGER,        -- p, q
 *     exponent1, exponent2 INTEGER,     -- d mod (p-1), d mod (q-1)
 *     coefficient       INTEGER }       -- (inverse of q) mod p
 * </pre>
 */
record RsaPrivateNumbers(
        BigInteger modulus,
        BigInteger publicExponent,
        BigInteger privateExponent,
        BigInteger prime1,
        BigInteger prime2,
        BigInteger exponent1,
        BigInteger exponent2,
        BigInteger coefficient) {
    /** Larger keys would make the checks below slow; nobody uses them. */
    private static final int MAX_BITS = 16384;

    /**
     * @throws DerException if it is not an RSAPrivateKey
     */
    static RsaPrivateNumbers decode(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "RSAPrivateKey");
        if (reader.next(Tag.INTEGER, "version").smallInteger() != 0) {
            throw new DerException(node.offset(), "RSA keys of more than two primes are not supported");
        }
        RsaPrivateNumbers numbers = new RsaPrivateNumbers(
                number(reader, "modulus"),
                number(reader, "publicExponent"),
                number(reader, "privateExponent"),
                number(reader, "prime1"),
                number(reader, "prime2"),
                number(reader, "exponent1"),
                number(reader, "exponent2"),
                number(reader, "coefficient"));
        reader.end();
        return numbers;
    }

    private static BigInteger number(DerReader reader, String name) {
        DerNode node = reader.next(Tag.INTEGER, name);
        BigInteger number = node.integer();
        if (number.signum() <= 0 || number.bitLength() > MAX_BITS) {
            throw new DerException(node.offset(), name + " is not a positive number of at most " + MAX_BITS + " bits");
        }
        return number;
    }

    /** Returns the DER of the RSAPrivateKey: a secret. */
    byte[] encode() {
        BigInteger[] numbers = {
            modulus, publicExponent, privateExponent, prime1, prime2, exponent1, exponent2, coefficient
        };
        byte[][] parts = new byte[numbers.length + 1][];
        parts[0] = Der.integer(0);
        for (int i = 0; i < numbers.length; i++) {
            parts[i + 1] = Der.integer(numbers[i]);
        }
        byte[] encoded = Der.sequence(parts);
        for (byte[] part : parts) {
            Arrays.fill(part, (byte) 0);
        }
        return encoded;
    }

    /**
     * Returns whether the numbers make a key.
     *
     * <p>A signature made with one wrong number gives the primes away (Boneh, DeMillo and Lipton 1997), so this is looked at
     * before a key is used. That the primes are prime is not checked: it would take longer than a signature.
     */
    boolean consistent() {
        BigInteger one = BigInteger.ONE;
        BigInteger order1 = prime1.subtract(one);
        BigInteger order2 = prime2.subtract(one);
        return prime1.compareTo(one) > 0
                && prime2.compareTo(one) > 0
                && prime1.multiply(prime2).equals(modulus)
                && publicExponent.multiply(privateExponent).mod(order1).equals(one.mod(order1))
                && publicExponent.multiply(privateExponent).mod(order2).equals(one.mod(order2))
                && publicExponent.multiply(exponent1).mod(order1).equals(one.mod(order1))
                && publicExponent.multiply(exponent2).mod(order2).equals(one.mod(order2))
                && coefficient.multiply(prime2).mod(prime1).equals(one);
    }

    /** Returns nothing of the numbers. */
    @Override
    public String toString() {
        return "RSA private numbers of " + modulus.bitLength() + " bits";
    }
}
