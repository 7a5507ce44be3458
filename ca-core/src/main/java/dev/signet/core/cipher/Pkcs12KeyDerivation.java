package dev.signet.core.cipher;

import java.security.MessageDigest;
import java.util.Arrays;

/** The key derivation of PKCS#12 (RFC 7292 appendix B.2), for old encryption and for the MAC over the whole file. */
final class Pkcs12KeyDerivation {
    /** What the octets are for (RFC 7292 appendix B.3). */
    enum Purpose {
        KEY(1),
        IV(2),
        MAC(3);

        private final byte id;

        Purpose(int id) {
            this.id = (byte) id;
        }
    }

    /**
     * @param passphrase as {@link PassphraseOctets#bmp} gives it
     */
    static byte[] derive(
            HashAlgorithm hash, Purpose purpose, byte[] passphrase, byte[] salt, int iterations, int length) {
        int block = hash.blockLength();
        byte[] diversifier = new byte[block];
        Arrays.fill(diversifier, purpose.id);
        byte[] input = new byte[roundUp(salt.length, block) + roundUp(passphrase.length, block)];
        fill(input, 0, roundUp(salt.length, block), salt);
        fill(input, roundUp(salt.length, block), input.length, passphrase);

        byte[] derived = new byte[length];
        for (int at = 0; at < length; at += hash.length()) {
            MessageDigest digest = hash.newDigest();
            digest.update(diversifier);
            byte[] value = digest.digest(input);
            for (int i = 1; i < iterations; i++) {
                value = digest.digest(value);
            }
            System.arraycopy(value, 0, derived, at, Math.min(value.length, length - at));
            for (int start = 0; start < input.length; start += block) {
                addOneAnd(value, input, start, block);
            }
        }
        Arrays.fill(input, (byte) 0);
        return derived;
    }

    private static int roundUp(int length, int block) {
        return (length + block - 1) / block * block;
    }

    private static void fill(byte[] target, int from, int to, byte[] pattern) {
        for (int i = from; i < to; i++) {
            target[i] = pattern[(i - from) % pattern.length];
        }
    }

    /** Adds the value, repeated to the length of a block, and one to a block of the input, as big-endian numbers. */
    private static void addOneAnd(byte[] value, byte[] input, int start, int block) {
        int carry = 1;
        for (int i = block - 1; i >= 0; i--) {
            carry += (input[start + i] & 0xff) + (value[i % value.length] & 0xff);
            input[start + i] = (byte) carry;
            carry >>= 8;
        }
    }

    private Pkcs12KeyDerivation() {}
}
