package dev.signet.core.key;

import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * EMSA-PSS (RFC 8017 section 9.1): a digest with a salt, masked.
 *
 * @param digest the function of the digest
 * @param mask the function of the mask
 */
record PssEncoding(NamedDigest digest, NamedDigest mask) {
    private static final byte TRAILER = (byte) 0xbc;
    private static final int PREFIX = 8;

    /** Returns an encoding as long as the modulus. */
    byte[] encode(byte[] hash, int modulusBits, int saltLength, SecureRandom random) {
        int bits = modulusBits - 1;
        int length = (bits + 7) / 8;
        int longest = length - hash.length - 2;
        int salted = switch (saltLength) {
            case KeyOptions.SALT_LIKE_DIGEST -> hash.length;
            case KeyOptions.SALT_ANY, KeyOptions.SALT_LONGEST -> longest;
            default -> saltLength;
        };
        if (salted < 0 || salted > longest) {
            throw new CipherException("the key is too small for the salt");
        }
        byte[] salt = new byte[salted];
        random.nextBytes(salt);
        byte[] inner = inner(hash, salt);
        byte[] block = new byte[length - hash.length - 1];
        block[block.length - salted - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salted, salted);
        xor(block, inner);
        block[0] &= (byte) (0xff >> 8 * length - bits);
        byte[] encoded = new byte[(modulusBits + 7) / 8];
        int start = encoded.length - length;
        System.arraycopy(block, 0, encoded, start, block.length);
        System.arraycopy(inner, 0, encoded, start + block.length, inner.length);
        encoded[encoded.length - 1] = TRAILER;
        return encoded;
    }

    /** Returns whether an encoding is one of a digest. */
    boolean matches(byte[] hash, byte[] padded, int modulusBits, int saltLength) {
        int bits = modulusBits - 1;
        int length = (bits + 7) / 8;
        byte[] encoded = Arrays.copyOfRange(padded, padded.length - length, padded.length);
        int blockLength = length - hash.length - 1;
        boolean leading = padded.length > length && padded[0] != 0;
        if (blockLength < 1
                || leading
                || encoded[length - 1] != TRAILER
                || (encoded[0] & ~(0xff >> 8 * length - bits) & 0xff) != 0) {
            return false;
        }
        byte[] block = Arrays.copyOf(encoded, blockLength);
        byte[] inner = Arrays.copyOfRange(encoded, blockLength, length - 1);
        xor(block, inner);
        block[0] &= (byte) (0xff >> 8 * length - bits);
        int one = 0;
        while (one < blockLength && block[one] == 0) {
            one++;
        }
        if (one == blockLength || block[one] != 1) {
            return false;
        }
        byte[] salt = Arrays.copyOfRange(block, one + 1, blockLength);
        boolean fits = switch (saltLength) {
            case KeyOptions.SALT_ANY -> true;
            case KeyOptions.SALT_LIKE_DIGEST -> salt.length == hash.length;
            case KeyOptions.SALT_LONGEST -> salt.length == length - hash.length - 2;
            default -> salt.length == saltLength;
        };
        return fits && MessageDigest.isEqual(inner, inner(hash, salt));
    }

    private byte[] inner(byte[] hash, byte[] salt) {
        DigestComputation computation = digest.start();
        computation.update(new byte[PREFIX]);
        computation.update(hash);
        computation.update(salt);
        return computation.finish();
    }

    /** MGF1 (RFC 8017 appendix B.2.1). */
    private void xor(byte[] block, byte[] seed) {
        DigestComputation computation = mask.start();
        for (int at = 0, counter = 0; at < block.length; counter++) {
            computation.update(seed);
            computation.update(
                    new byte[] {(byte) (counter >> 24), (byte) (counter >> 16), (byte) (counter >> 8), (byte) counter});
            for (byte octet : computation.finish()) {
                if (at < block.length) {
                    block[at++] ^= octet;
                }
            }
        }
    }
}
