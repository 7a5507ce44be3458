package dev.signet.core.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.ChaChaEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Pack;

/** ChaCha20 with the block counter in the first octets of its initialisation vector, as OpenSSL has it. */
final class CountedChaCha extends ChaChaEngine {
    private static final int COUNTER_LENGTH = 8;
    private static final int COUNTER_WORD = 12;

    private final int[] counter;

    private CountedChaCha(int[] counter) {
        super(20);
        this.counter = counter;
    }

    /** Returns the generator for a vector of 16 octets: 64 bits of counter, 64 bits of nonce. */
    static CountedChaCha start(byte[] key, byte[] iv) {
        int[] counter = {Pack.littleEndianToInt(iv, 0), Pack.littleEndianToInt(iv, 4)};
        CountedChaCha cipher = new CountedChaCha(counter);
        byte[] nonce = Arrays.copyOfRange(iv, COUNTER_LENGTH, iv.length);
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        return cipher;
    }

    @Override
    protected void resetCounter() {
        engineState[COUNTER_WORD] = counter[0];
        engineState[COUNTER_WORD + 1] = counter[1];
    }
}
