package dev.signet.core.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** DESX: DES between two masks. Its key holds the key of DES, the mask of the input, and that of the output. */
final class WhitenedDes implements BlockCipher {
    private static final int BLOCK = 8;

    private final DESEngine des = new DESEngine();
    private boolean encrypting;
    private byte[] before = {};
    private byte[] after = {};

    @Override
    public void init(boolean forEncryption, CipherParameters parameters) {
        byte[] key = ((KeyParameter) parameters).getKey();
        des.init(forEncryption, new KeyParameter(key, 0, BLOCK));
        byte[] first = Arrays.copyOfRange(key, BLOCK, 2 * BLOCK);
        byte[] second = Arrays.copyOfRange(key, 2 * BLOCK, 3 * BLOCK);
        encrypting = forEncryption;
        before = encrypting ? first : second;
        after = encrypting ? second : first;
    }

    @Override
    public String getAlgorithmName() {
        return "DESX";
    }

    @Override
    public int getBlockSize() {
        return BLOCK;
    }

    @Override
    public int processBlock(byte[] in, int inOffset, byte[] out, int outOffset) {
        byte[] block = Arrays.copyOfRange(in, inOffset, inOffset + BLOCK);
        mask(block, 0, before);
        int length = des.processBlock(block, 0, out, outOffset);
        mask(out, outOffset, after);
        return length;
    }

    private static void mask(byte[] block, int offset, byte[] mask) {
        for (int i = 0; i < BLOCK; i++) {
            block[offset + i] ^= mask[i];
        }
    }

    @Override
    public void reset() {
        des.reset();
    }
}
