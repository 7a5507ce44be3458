package dev.signet.core.cipher;

import dev.signet.core.asn1.Oid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;

/** A block cipher in CBC mode with the padding of PKCS#7, as private key files use them. */
public enum CbcCipher {
    AES_128("AES-128-CBC", "2.16.840.1.101.3.4.1.2", 16, 16),
    AES_192("AES-192-CBC", "2.16.840.1.101.3.4.1.22", 24, 16),
    AES_256("AES-256-CBC", "2.16.840.1.101.3.4.1.42", 32, 16),
    /** Triple DES with three keys: for programs that know no AES. */
    DES_EDE3("DES-EDE3-CBC", "1.2.840.113549.3.7", 24, 8),
    /** Broken; for reading what is old. */
    DES("DES-CBC", "1.3.14.3.2.7", 8, 8),
    /** Broken; for reading what is old. The 40 bits are those of exported programs. */
    RC2_40("RC2-40-CBC", "1.2.840.113549.3.2", 5, 8),
    /** Broken; for reading what is old. */
    RC2_64("RC2-64-CBC", "1.2.840.113549.3.2", 8, 8),
    /** For reading what is old. */
    RC2_128("RC2-CBC", "1.2.840.113549.3.2", 16, 8);

    private final String opensslName;
    private final Oid oid;
    private final int keyLength;
    private final int blockLength;

    CbcCipher(String opensslName, String oid, int keyLength, int blockLength) {
        this.opensslName = opensslName;
        this.oid = Oid.of(oid);
        this.keyLength = keyLength;
        this.blockLength = blockLength;
    }

    /** Returns the cipher that OpenSSL calls so, such as {@code AES-256-CBC}; case does not matter. */
    public static Optional<CbcCipher> named(String opensslName) {
        String wanted = opensslName.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(cipher -> cipher.opensslName.equals(wanted))
                .findFirst();
    }

    /** Returns the cipher with an object identifier; RC2 is left out, as its parameters decide which it is. */
    static Optional<CbcCipher> of(Oid oid) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.oid.equals(oid) && !cipher.isRc2())
                .findFirst();
    }

    static boolean isRc2(Oid oid) {
        return RC2_128.oid.equals(oid);
    }

    boolean isRc2() {
        return this == RC2_40 || this == RC2_64 || this == RC2_128;
    }

    /** Returns the object identifier. */
    public Oid oid() {
        return oid;
    }

    /** Returns the length of a key in octets. */
    public int keyLength() {
        return keyLength;
    }

    /** Returns the length of a block, and of the initialisation vector, in octets. */
    public int blockLength() {
        return blockLength;
    }

    /** Returns the encrypted octets, padded. */
    public byte[] encrypt(byte[] key, byte[] iv, byte[] plain) {
        return process(true, key, iv, plain)
                .orElseThrow(() -> new IllegalStateException("encryption has no padding to find wrong"));
    }

    /** Returns the decrypted octets without their padding; empty if there is none, so that the key was a wrong one. */
    public Optional<byte[]> decrypt(byte[] key, byte[] iv, byte[] encrypted) {
        if (encrypted.length == 0 || encrypted.length % blockLength != 0) {
            throw new CipherException(
                    "the encrypted part is not a whole number of blocks of " + blockLength + " bytes");
        }
        return process(false, key, iv, encrypted);
    }

    private Optional<byte[]> process(boolean encrypting, byte[] key, byte[] iv, byte[] input) {
        PaddedBufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine()), new PKCS7Padding());
        cipher.init(encrypting, new ParametersWithIV(parameters(key), iv));
        byte[] buffer = new byte[cipher.getOutputSize(input.length)];
        try {
            int length = cipher.processBytes(input, 0, input.length, buffer, 0);
            length += cipher.doFinal(buffer, length);
            return Optional.of(Arrays.copyOf(buffer, length));
        } catch (InvalidCipherTextException badPadding) {
            return Optional.empty();
        } finally {
            if (!encrypting) {
                Arrays.fill(buffer, (byte) 0);
            }
        }
    }

    private BlockCipher engine() {
        return switch (this) {
            case AES_128, AES_192, AES_256 -> AESEngine.newInstance();
            case DES_EDE3 -> new DESedeEngine();
            case DES -> new DESEngine();
            case RC2_40, RC2_64, RC2_128 -> new RC2Engine();
        };
    }

    private CipherParameters parameters(byte[] key) {
        return isRc2() ? new RC2Parameters(key, 8 * keyLength) : new KeyParameter(key);
    }

    /** Returns OpenSSL's name, such as {@code AES-256-CBC}. */
    @Override
    public String toString() {
        return opensslName;
    }
}
