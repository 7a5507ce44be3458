package dev.signet.core.cipher;

import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.macs.KMAC;

/** KMAC (NIST SP 800-185) of any length, which goes into the value unless it is used as an extendable function. */
record SizedKmac(KMAC mac, int size, boolean extendable) implements Mac {
    @Override
    public void init(CipherParameters parameters) {
        mac.init(parameters);
    }

    @Override
    public String getAlgorithmName() {
        return mac.getAlgorithmName();
    }

    @Override
    public int getMacSize() {
        return size;
    }

    @Override
    public void update(byte in) {
        mac.update(in);
    }

    @Override
    public void update(byte[] in, int offset, int length) {
        mac.update(in, offset, length);
    }

    @Override
    public int doFinal(byte[] out, int offset) {
        return extendable ? mac.doOutput(out, offset, size) : mac.doFinal(out, offset, size);
    }

    @Override
    public void reset() {
        mac.reset();
    }
}
