package dev.signet.core.cipher;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC (RFC 2104) with the key's two blocks hashed once and for all.
 *
 * <p>The JDK's own HMAC hashes them again for each value, which makes PBKDF2 a third slower on Java 17.
 */
final class HmacKey {
    private final HashAlgorithm hash;
    private final MessageDigest inner;
    private final MessageDigest outer;

    HmacKey(HashAlgorithm hash, byte[] key) {
        this.hash = hash;
        byte[] block = Arrays.copyOf(key.length > hash.blockLength() ? hash.digest(key) : key, hash.blockLength());
        inner = padded(block, (byte) 0x36);
        outer = padded(block, (byte) 0x5c);
        Arrays.fill(block, (byte) 0);
    }

    private MessageDigest padded(byte[] block, byte pad) {
        byte[] padded = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        MessageDigest digest = hash.newDigest();
        digest.update(padded);
        Arrays.fill(padded, (byte) 0);
        return digest;
    }

    /** Computes the HMAC of {@code message} into {@code out}, which may be the same array. */
    void compute(byte[] message, byte[] out) {
        try {
            MessageDigest digest = (MessageDigest) inner.clone();
            digest.update(message);
            digest.digest(out, 0, hash.length());
            digest = (MessageDigest) outer.clone();
            digest.update(out, 0, hash.length());
            digest.digest(out, 0, hash.length());
        } catch (CloneNotSupportedException | DigestException theJdksDigestsCanDoThis) {
            throw new IllegalStateException(theJdksDigestsCanDoThis);
        }
    }
}
