package dev.signet.core.key;

import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import org.bouncycastle.crypto.ExtendedDigest;

/** One of our digests where Bouncy Castle wants one of its own. */
final class DigestAdapter implements ExtendedDigest {
    private final NamedDigest digest;
    private DigestComputation computation;

    DigestAdapter(NamedDigest digest) {
        this.digest = digest;
        this.computation = digest.start();
    }

    @Override
    public String getAlgorithmName() {
        return digest.toString();
    }

    @Override
    public int getDigestSize() {
        return digest.length();
    }

    @Override
    public int getByteLength() {
        return digest.blockLength();
    }

    @Override
    public void update(byte in) {
        computation.update(new byte[] {in});
    }

    @Override
    public void update(byte[] in, int offset, int length) {
        computation.update(in, offset, length);
    }

    @Override
    public int doFinal(byte[] out, int offset) {
        byte[] value = computation.finish();
        System.arraycopy(value, 0, out, offset, value.length);
        return value.length;
    }

    @Override
    public void reset() {
        computation = digest.start();
    }
}
