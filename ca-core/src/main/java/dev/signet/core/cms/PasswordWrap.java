package dev.signet.core.cms;

import java.security.SecureRandom;
import java.util.Arrays;

/** Encrypts keys with a key made from a password (RFC 3211 section 2.3). */
final class PasswordWrap {
    static byte[] wrap(ContentCipher cipher, byte[] wrappingKey, byte[] iv, byte[] key, SecureRandom random) {
        int block = cipher.blockLength();
        int length = Math.max(2 * block, (key.length + 4 + block - 1) / block * block);
        byte[] padded = new byte[length];
        random.nextBytes(padded);
        padded[0] = (byte) key.length;
        for (int i = 1; i <= 3; i++) {
            padded[i] = (byte) ~key[i - 1];
        }
        System.arraycopy(key, 0, padded, 4, key.length);
        byte[] once = cipher.blocks(true, wrappingKey, iv, padded);
        return cipher.blocks(true, wrappingKey, Arrays.copyOfRange(once, length - block, length), once);
    }

    static byte[] unwrap(ContentCipher cipher, byte[] wrappingKey, byte[] iv, byte[] wrapped) {
        int block = cipher.blockLength();
        int length = wrapped.length;
        if (length < 2 * block || length % block != 0) {
            throw new CmsException("a wrapped key of " + length + " octets");
        }
        // The last block of the first pass is the vector of the second, and decrypts with the one before it.
        byte[] lastIv = Arrays.copyOfRange(wrapped, length - 2 * block, length - block);
        byte[] last = cipher.blocks(false, wrappingKey, lastIv, Arrays.copyOfRange(wrapped, length - block, length));
        byte[] once = cipher.blocks(false, wrappingKey, last, wrapped);
        byte[] padded = cipher.blocks(false, wrappingKey, iv, once);
        int keyLength = padded[0] & 0xff;
        boolean right = keyLength >= 3 && keyLength + 4 <= length;
        for (int i = 1; i <= 3; i++) {
            right &= (padded[i] ^ padded[i + 3]) == -1;
        }
        if (!right) {
            throw new CmsException("the password does not unwrap the key");
        }
        return Arrays.copyOfRange(padded, 4, 4 + keyLength);
    }

    private PasswordWrap() {}
}
