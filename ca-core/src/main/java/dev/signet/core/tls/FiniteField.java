package dev.signet.core.tls;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A group for temporary Diffie-Hellman keys, up to TLS 1.2.
 *
 * @param prime the modulus
 * @param generator the generator
 * @param privateBits how many bits private keys have, or null where the parameters say nothing
 */
public record FiniteField(
        BigInteger prime, BigInteger generator, @Nullable Integer privateBits) {
    private static final BigInteger MOST_BITS = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final int[] PRIME_BITS = {15360, 7680, 3072, 2048, 1024};
    private static final int[] STRENGTHS = {256, 192, 128, 112, 80};

    /**
     * Reads parameters (PKCS #3 section 9).
     *
     * @throws dev.signet.core.asn1.DerException if they are malformed
     */
    public static FiniteField parse(byte[] der) {
        DerReader fields = DerNode.parse(der).reader();
        BigInteger prime = unsigned(fields.next(Tag.INTEGER, "prime"));
        BigInteger generator = unsigned(fields.next(Tag.INTEGER, "base"));
        Integer bits = fields.hasNext()
                ? unsigned(fields.next(Tag.INTEGER, "privateValueLength"))
                        .min(MOST_BITS)
                        .intValue()
                : null;
        return new FiniteField(prime, generator, bits);
    }

    /** libcrypto reads these without a sign, as some programs leave out the octet that says there is none. */
    private static BigInteger unsigned(DerNode integer) {
        return new BigInteger(1, integer.content());
    }

    /** Returns how many bits of strength keys of this group have, as OpenSSL counts: {@code BN_security_bits}. */
    public int strength() {
        int strength = 0;
        for (int i = 0; i < PRIME_BITS.length && strength == 0; i++) {
            strength = prime.bitLength() >= PRIME_BITS[i] ? STRENGTHS[i] : 0;
        }
        if (privateBits == null) {
            return strength;
        }
        return privateBits / 2 < 80 ? 0 : Math.min(privateBits / 2, strength);
    }
}
