package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * RSASSA-PKCS1-v1_5 verification to the letter (RFC 8017 section 8.2.2): the message is encoded anew and compared.
 *
 * <p>The JDK takes the encoded message apart, and lets pass one whose hash identifier has no parameters, which OpenSSL, BoringSSL and
 * Go refuse. All numbers here are public, so that nothing depends on the time the arithmetic takes.
 */
record RsaVerification(BigInteger modulus, BigInteger exponent, HashAlgorithm hash) implements SignatureVerifier {
    private static final int MIN_PADDING = 11;
    /** The JDK counts whole octets. */
    private static final int MIN_BITS = 505;

    private static final int MAX_BITS = 16384;
    private static final int LARGE_BITS = 3072;
    private static final int MAX_EXPONENT_BITS_OF_LARGE = 64;
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(3);

    /** Returns nothing for a key that the JDK refuses too: too short, too long, or with an exponent that costs too much. */
    static Optional<SignatureVerifier> with(PublicKeyInfo.RsaNumbers numbers, HashAlgorithm hash) {
        BigInteger modulus = numbers.modulus();
        BigInteger exponent = numbers.exponent();
        int bits = modulus.bitLength();
        boolean refused = bits < MIN_BITS
                || bits > MAX_BITS
                || bits > LARGE_BITS && exponent.bitLength() > MAX_EXPONENT_BITS_OF_LARGE
                || exponent.compareTo(MIN_EXPONENT) < 0
                || exponent.compareTo(modulus) >= 0;
        return refused ? Optional.empty() : Optional.of(new RsaVerification(modulus, exponent, hash));
    }

    @Override
    public boolean verify(byte[] data, byte[] signature) {
        int length = (modulus.bitLength() + 7) / 8;
        BigInteger number = new BigInteger(1, signature);
        byte[] digestInfo =
                Der.sequence(Der.sequence(Der.oid(hash.oid()), Der.nul()), Der.octetString(hash.digest(data)));
        if (signature.length != length || number.compareTo(modulus) >= 0 || length < digestInfo.length + MIN_PADDING) {
            return false;
        }
        byte[] encoded = new byte[length];
        encoded[1] = 1;
        int separator = length - digestInfo.length - 1;
        Arrays.fill(encoded, 2, separator, (byte) 0xff);
        System.arraycopy(digestInfo, 0, encoded, separator + 1, digestInfo.length);
        return MessageDigest.isEqual(encoded, octets(number.modPow(exponent, modulus), length));
    }

    private static byte[] octets(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        byte[] octets = new byte[length];
        int count = Math.min(signed.length, length);
        System.arraycopy(signed, signed.length - count, octets, length - count, count);
        return octets;
    }
}
