package dev.signet.core.cipher;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeWrapEngine;
import org.bouncycastle.crypto.engines.RFC3394WrapEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * Key wrapping: RFC 3394, RFC 5649 (padded), RFC 3217 (Triple DES).
 *
 * <p>It works on a key as a whole; of what is longer than any key, OpenSSL's {@code enc} wraps each {@value #CHUNK} octets.
 */
final class WrapComputation implements CipherComputation {
    private static final int CHUNK = 4096;
    private static final int SMALLEST = 16;

    private final NamedCipher cipher;
    private final boolean wrapping;
    private final CipherParameters parameters;
    private final byte[] chunk = new byte[CHUNK];
    private int length;

    WrapComputation(NamedCipher cipher, boolean wrapping, byte[] key, byte[] iv) {
        this.cipher = cipher;
        this.wrapping = wrapping;
        CipherParameters keyed = new KeyParameter(key);
        if (cipher.family() == NamedCipher.Family.AES) {
            parameters = new ParametersWithIV(keyed, iv);
        } else {
            parameters = wrapping ? new ParametersWithRandom(keyed, new SecureRandom()) : keyed;
        }
    }

    @Override
    public byte[] update(byte[] octets, int offset, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int taken = 0; taken < count; ) {
            int more = Math.min(count - taken, CHUNK - length);
            System.arraycopy(octets, offset + taken, chunk, length, more);
            taken += more;
            length += more;
            if (length == CHUNK) {
                out.writeBytes(processed());
            }
        }
        return out.toByteArray();
    }

    @Override
    public byte[] finish() {
        return length == 0 ? new byte[0] : processed();
    }

    private byte[] processed() {
        int count = length;
        length = 0;
        boolean triple = cipher.family() == NamedCipher.Family.DES_EDE;
        boolean padding = padded() && wrapping;
        boolean fits = padding || count % 8 == 0 && (triple || count >= SMALLEST);
        if (!fits) {
            throw new CipherException("the input is of no length that can be wrapped");
        }
        try {
            Wrapper engine = engine();
            engine.init(wrapping, parameters);
            return wrapping ? engine.wrap(chunk, 0, count) : engine.unwrap(chunk, 0, count);
        } catch (InvalidCipherTextException | RuntimeException wrong) {
            throw new CipherException("the key does not unwrap");
        } finally {
            Arrays.fill(chunk, 0, count, (byte) 0);
        }
    }

    private boolean padded() {
        return cipher.printedName().contains("PAD");
    }

    private Wrapper engine() {
        if (cipher.family() == NamedCipher.Family.DES_EDE) {
            return new DESedeWrapEngine();
        }
        BlockCipher aes = AESEngine.newInstance();
        BlockCipher block = cipher.printedName().endsWith("INV") ? new Inverse(aes) : aes;
        return padded() ? new RFC5649WrapEngine(block) : new RFC3394WrapEngine(block);
    }

    /** Decrypts where it is to encrypt, and the other way round (NIST SP 800-38F section 5.1). */
    private record Inverse(BlockCipher cipher) implements BlockCipher {
        @Override
        public void init(boolean encrypting, CipherParameters parameters) {
            cipher.init(!encrypting, parameters);
        }

        @Override
        public String getAlgorithmName() {
            return cipher.getAlgorithmName();
        }

        @Override
        public int getBlockSize() {
            return cipher.getBlockSize();
        }

        @Override
        public int processBlock(byte[] in, int inOffset, byte[] out, int outOffset) {
            return cipher.processBlock(in, inOffset, out, outOffset);
        }

        @Override
        public void reset() {
            cipher.reset();
        }
    }
}
