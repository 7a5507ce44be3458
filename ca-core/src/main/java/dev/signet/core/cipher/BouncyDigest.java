package dev.signet.core.cipher;

import org.bouncycastle.crypto.ExtendedDigest;

/** A digest that the JDK lacks and Bouncy Castle has. */
record BouncyDigest(ExtendedDigest digest) implements DigestComputation {
    @Override
    public void update(byte[] octets, int offset, int length) {
        digest.update(octets, offset, length);
    }

    @Override
    public byte[] finish() {
        byte[] value = new byte[digest.getDigestSize()];
        int ignored = digest.doFinal(value, 0);
        return value;
    }
}
