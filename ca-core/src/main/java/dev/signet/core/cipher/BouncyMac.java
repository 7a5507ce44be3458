package dev.signet.core.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.Mac;

/** A code that Bouncy Castle computes, cut to a length. */
record BouncyMac(Mac mac, int size) implements DigestComputation {
    @Override
    public void update(byte[] octets, int offset, int length) {
        mac.update(octets, offset, length);
    }

    @Override
    public byte[] finish() {
        byte[] value = new byte[mac.getMacSize()];
        int ignored = mac.doFinal(value, 0);
        return value.length == size ? value : Arrays.copyOf(value, size);
    }
}
