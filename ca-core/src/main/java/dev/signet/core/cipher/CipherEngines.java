package dev.signet.core.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.BlowfishEngine;
import org.bouncycastle.crypto.engines.CAST5Engine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.engines.SEEDEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.OFBBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;

/** What does the work of a {@link NamedCipher}. */
final class CipherEngines {
    static CipherComputation start(NamedCipher cipher, boolean encrypting, byte[] key, byte[] iv, boolean padded) {
        return switch (cipher.mode()) {
            case ECB -> blocks(engine(cipher), encrypting, parameters(cipher, key), padded);
            case CBC ->
                blocks(
                        CBCBlockCipher.newInstance(engine(cipher)),
                        encrypting,
                        new ParametersWithIV(parameters(cipher, key), iv),
                        padded);
            case CFB -> stream(CFBBlockCipher.newInstance(engine(cipher), 8 * iv.length), encrypting, cipher, key, iv);
            case CFB8 -> stream(CFBBlockCipher.newInstance(engine(cipher), 8), encrypting, cipher, key, iv);
            case CFB1 -> {
                BlockCipher engine = engine(cipher);
                engine.init(true, parameters(cipher, key));
                yield new BitFeedback(engine, encrypting, iv);
            }
            case OFB -> stream(new OFBBlockCipher(engine(cipher), 8 * iv.length), encrypting, cipher, key, iv);
            case CTR -> stream(SICBlockCipher.newInstance(engine(cipher)), encrypting, cipher, key, iv);
            case STREAM -> streamCipher(cipher, encrypting, key, iv);
            case WRAP -> new WrapComputation(cipher, encrypting, key, iv);
            case XTS, AEAD -> throw new CipherException(cipher.printedName() + " does not encrypt a stream of octets");
        };
    }

    static BlockCipher engine(NamedCipher cipher) {
        return switch (cipher.family()) {
            case AES -> AESEngine.newInstance();
            case ARIA -> new ARIAEngine();
            case CAMELLIA -> new CamelliaEngine();
            case SM4 -> new SM4Engine();
            case DES_EDE -> new DESedeEngine();
            case BLOWFISH -> new BlowfishEngine();
            case CAST5 -> new CAST5Engine();
            case DES -> new DESEngine();
            case DESX -> new WhitenedDes();
            case RC2 -> new RC2Engine();
            case SEED -> new SEEDEngine();
            case CHACHA20, RC4, NULL -> throw new IllegalArgumentException(cipher.printedName() + " has no blocks");
        };
    }

    private static CipherParameters parameters(NamedCipher cipher, byte[] key) {
        return cipher.family() == NamedCipher.Family.RC2
                ? new RC2Parameters(key, 8 * key.length)
                : new KeyParameter(key);
    }

    private static CipherComputation blocks(
            BlockCipher mode, boolean encrypting, CipherParameters parameters, boolean padded) {
        BufferedBlockCipher buffered =
                padded ? new PaddedBufferedBlockCipher(mode, new PKCS7Padding()) : new DefaultBufferedBlockCipher(mode);
        buffered.init(encrypting, parameters);
        return new Blocks(buffered);
    }

    private static CipherComputation stream(
            StreamCipher mode, boolean encrypting, NamedCipher cipher, byte[] key, byte[] iv) {
        mode.init(encrypting, new ParametersWithIV(parameters(cipher, key), iv));
        return new Stream(mode);
    }

    private static CipherComputation streamCipher(NamedCipher cipher, boolean encrypting, byte[] key, byte[] iv) {
        switch (cipher.family()) {
            case RC4 -> {
                StreamCipher engine = new RC4Engine();
                engine.init(encrypting, new KeyParameter(key));
                return new Stream(engine);
            }
            case CHACHA20 -> {
                return new Stream(CountedChaCha.start(key, iv));
            }
            default -> {
                return new Unchanged();
            }
        }
    }

    private record Blocks(BufferedBlockCipher cipher) implements CipherComputation {
        @Override
        public byte[] update(byte[] octets, int offset, int length) {
            byte[] out = new byte[cipher.getUpdateOutputSize(length)];
            int count = cipher.processBytes(octets, offset, length, out, 0);
            return count == out.length ? out : Arrays.copyOf(out, count);
        }

        @Override
        public byte[] finish() {
            byte[] out = new byte[cipher.getOutputSize(0)];
            try {
                return Arrays.copyOf(out, finish(out));
            } catch (DataLengthException notWhole) {
                throw new CipherException("the input is not a whole number of blocks");
            } catch (CryptoException wrongPadding) {
                throw new CipherException("the padding is wrong");
            }
        }

        private int finish(byte[] out) throws CryptoException {
            return cipher.doFinal(out, 0);
        }
    }

    private record Stream(StreamCipher cipher) implements CipherComputation {
        @Override
        public byte[] update(byte[] octets, int offset, int length) {
            byte[] out = new byte[length];
            int ignored = cipher.processBytes(octets, offset, length, out, 0);
            return out;
        }

        @Override
        public byte[] finish() {
            return new byte[0];
        }
    }

    private record Unchanged() implements CipherComputation {
        @Override
        public byte[] update(byte[] octets, int offset, int length) {
            return Arrays.copyOfRange(octets, offset, offset + length);
        }

        @Override
        public byte[] finish() {
            return new byte[0];
        }
    }

    private CipherEngines() {}
}
