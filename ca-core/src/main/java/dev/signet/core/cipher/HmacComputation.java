package dev.signet.core.cipher;

import java.util.Arrays;

/** HMAC (RFC 2104) with any digest. */
public final class HmacComputation implements DigestComputation {
    private final byte[] innerPad;
    private final byte[] outerPad;
    private final DigestComputation digest;

    /** Starts one; the key may be of any length. */
    public HmacComputation(NamedDigest digest, byte[] key) {
        byte[] block =
                Arrays.copyOf(key.length > digest.blockLength() ? digest.digest(key) : key, digest.blockLength());
        this.digest = digest.start();
        innerPad = padded(block, (byte) 0x36);
        outerPad = padded(block, (byte) 0x5c);
        Arrays.fill(block, (byte) 0);
        this.digest.update(innerPad);
    }

    private static byte[] padded(byte[] block, byte pad) {
        byte[] padded = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        digest.update(octets, offset, length);
    }

    @Override
    public byte[] finish() {
        byte[] inner = digest.finish();
        digest.update(outerPad);
        digest.update(inner);
        byte[] value = digest.finish();
        digest.update(innerPad);
        return value;
    }
}
