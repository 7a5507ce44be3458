package dev.signet.core.cipher;

import org.bouncycastle.crypto.BlockCipher;

/** Cipher feedback of one bit (NIST SP 800-38A section 6.3): the cipher runs once for each bit, the highest of an octet first. */
final class BitFeedback implements CipherComputation {
    private final BlockCipher cipher;
    private final boolean encrypting;
    private final byte[] register;
    private final byte[] encrypted;

    BitFeedback(BlockCipher cipher, boolean encrypting, byte[] iv) {
        this.cipher = cipher;
        this.encrypting = encrypting;
        this.register = iv.clone();
        this.encrypted = new byte[iv.length];
    }

    @Override
    public byte[] update(byte[] octets, int offset, int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                int in = octets[offset + i] >> bit & 1;
                int ignored = cipher.processBlock(register, 0, encrypted, 0);
                int result = in ^ encrypted[0] >> 7 & 1;
                out[i] |= (byte) (result << bit);
                shift(encrypting ? result : in);
            }
        }
        return out;
    }

    private void shift(int bit) {
        int carry = bit;
        for (int i = register.length - 1; i >= 0; i--) {
            int octet = register[i] & 0xff;
            register[i] = (byte) (octet << 1 | carry);
            carry = octet >> 7;
        }
    }

    @Override
    public byte[] finish() {
        return new byte[0];
    }
}
