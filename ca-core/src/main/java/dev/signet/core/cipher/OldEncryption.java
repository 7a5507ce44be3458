package dev.signet.core.cipher;

import dev.signet.core.cipher.Pkcs12KeyDerivation.Purpose;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * The schemes of before PBES2: PBES1 (RFC 8018 section 6.1), and those of PKCS#12 (RFC 7292 appendix C).
 *
 * @param pbes1 the hash function of PBES1; null for the schemes of PKCS#12
 * @param cipher the cipher; null for RC4
 * @param keyLength the length of a key in octets
 */
record OldEncryption(
        @Nullable HashAlgorithm pbes1, @Nullable CbcCipher cipher, int keyLength) {
    private static final String PBES1_ARC = "1.2.840.113549.1.5.";
    private static final String PKCS12_ARC = "1.2.840.113549.1.12.1.";

    static Optional<OldEncryption> of(String oid) {
        return Optional.ofNullable(
                switch (oid) {
                    case PBES1_ARC + "3" -> new OldEncryption(HashAlgorithm.MD5, CbcCipher.DES, 8);
                    case PBES1_ARC + "6" -> new OldEncryption(HashAlgorithm.MD5, CbcCipher.RC2_64, 8);
                    case PBES1_ARC + "10" -> new OldEncryption(HashAlgorithm.SHA1, CbcCipher.DES, 8);
                    case PBES1_ARC + "11" -> new OldEncryption(HashAlgorithm.SHA1, CbcCipher.RC2_64, 8);
                    case PKCS12_ARC + "1" -> new OldEncryption(null, null, 16);
                    case PKCS12_ARC + "2" -> new OldEncryption(null, null, 5);
                    case PKCS12_ARC + "3" -> new OldEncryption(null, CbcCipher.DES_EDE3, 24);
                    case PKCS12_ARC + "4" -> new OldEncryption(null, CbcCipher.DES_EDE3, 16);
                    case PKCS12_ARC + "5" -> new OldEncryption(null, CbcCipher.RC2_128, 16);
                    case PKCS12_ARC + "6" -> new OldEncryption(null, CbcCipher.RC2_40, 5);
                    default -> null;
                });
    }

    /** What of it is in OpenSSL's legacy provider; null if nothing is. */
    @Nullable String legacyAlgorithm() {
        if (pbes1 != null) {
            return "PBKDF1";
        }
        if (cipher == null) {
            return keyLength == 5 ? "RC4-40" : "RC4";
        }
        return cipher == CbcCipher.RC2_128 ? "RC2-CBC" : cipher == CbcCipher.RC2_40 ? "RC2-40-CBC" : null;
    }

    byte[] encrypt(byte[] plain, char[] passphrase, byte[] salt, int iterations) {
        byte[] octets = pbes1 == null ? PassphraseOctets.bmp(passphrase) : PassphraseOctets.of(passphrase);
        return process(true, plain, octets, salt, iterations).orElseThrow();
    }

    /** Returns the plain octets; empty if the passphrase is certainly wrong. */
    Optional<byte[]> decrypt(byte[] encrypted, char[] passphrase, byte[] salt, int iterations) {
        if (pbes1 != null) {
            return process(false, encrypted, PassphraseOctets.of(passphrase), salt, iterations);
        }
        Optional<byte[]> decrypted = process(false, encrypted, PassphraseOctets.bmp(passphrase), salt, iterations);
        return decrypted.isPresent() || passphrase.length > 0
                ? decrypted
                : process(false, encrypted, new byte[0], salt, iterations); // how some write "no passphrase"
    }

    private Optional<byte[]> process(boolean encrypting, byte[] input, byte[] octets, byte[] salt, int iterations) {
        int ivLength = cipher == null ? 0 : cipher.blockLength();
        byte[] both = pbes1 == null ? new byte[0] : pbkdf1(pbes1, octets, salt, iterations);
        byte[] key = pbes1 == null
                ? Pkcs12KeyDerivation.derive(HashAlgorithm.SHA1, Purpose.KEY, octets, salt, iterations, keyLength)
                : Arrays.copyOf(both, keyLength);
        byte[] iv = pbes1 == null
                ? Pkcs12KeyDerivation.derive(HashAlgorithm.SHA1, Purpose.IV, octets, salt, iterations, ivLength)
                : Arrays.copyOfRange(both, keyLength, keyLength + ivLength);
        try {
            if (cipher == null) {
                return Optional.of(rc4(key, input));
            }
            return encrypting ? Optional.of(cipher.encrypt(key, iv, input)) : cipher.decrypt(key, iv, input);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    /** The first octets are the key, the last the initialisation vector. */
    private static byte[] pbkdf1(HashAlgorithm hash, byte[] octets, byte[] salt, int iterations) {
        byte[] input = Arrays.copyOf(octets, octets.length + salt.length);
        System.arraycopy(salt, 0, input, octets.length, salt.length);
        byte[] derived = hash.digest(input);
        for (int i = 1; i < iterations; i++) {
            derived = hash.digest(derived);
        }
        Arrays.fill(input, (byte) 0);
        return derived;
    }

    private static byte[] rc4(byte[] key, byte[] input) {
        StreamCipher engine = new RC4Engine();
        engine.init(true, new KeyParameter(key));
        byte[] output = new byte[input.length];
        int ignored = engine.processBytes(input, 0, input.length, output, 0);
        return output;
    }
}
