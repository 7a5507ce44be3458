package dev.signet.core.cipher;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The encryption of older private key files, named in headers inside the PEM block (RFC 1421 section 4.6.1.3):
 *
 * <pre>
 * Proc-Type: 4,ENCRYPTED
 * DEK-Info: AES-256-CBC,2B7E151628AED2A6ABF7158809CF4F3C
 * </pre>
 *
 * <p>The key comes from one round of MD5, so that guessing a passphrase is cheap: PKCS#8 is the better choice.
 *
 * @param cipher the cipher
 * @param iv the initialisation vector; its first eight octets are also the salt
 */
public record DekInfo(CbcCipher cipher, byte[] iv) {
    private static final int SALT_LENGTH = 8;

    /** Returns a new one. */
    public static DekInfo create(CbcCipher cipher, SecureRandom random) {
        byte[] iv = new byte[cipher.blockLength()];
        random.nextBytes(iv);
        return new DekInfo(cipher, iv);
    }

    /**
     * Returns what the headers of a PEM block say; empty if it is not encrypted.
     *
     * @throws CipherException if it is, in a way that is not supported
     */
    public static Optional<DekInfo> of(List<String> headers) {
        Optional<String> procType = value(headers, "Proc-Type");
        Optional<String> dekInfo = value(headers, "DEK-Info");
        if (dekInfo.isEmpty()) {
            if (procType.isPresent() && procType.get().endsWith("ENCRYPTED")) {
                throw new CipherException("there is no DEK-Info header that says how it is encrypted");
            }
            return Optional.empty();
        }
        String text = dekInfo.get();
        int comma = text.indexOf(',');
        String name = comma < 0 ? text : text.substring(0, comma).strip();
        CbcCipher cipher = CbcCipher.named(name)
                .filter(candidate -> !candidate.isRc2())
                .orElseThrow(() -> new CipherException("the cipher " + name + " is not supported"));
        return Optional.of(new DekInfo(
                cipher, iv(cipher, comma < 0 ? "" : text.substring(comma + 1).strip())));
    }

    private static Optional<String> value(List<String> headers, String name) {
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(header -> header.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static byte[] iv(CbcCipher cipher, String hex) {
        try {
            byte[] iv = HexFormat.of().parseHex(hex);
            if (iv.length == cipher.blockLength()) {
                return iv;
            }
        } catch (IllegalArgumentException notHex) {
            throw new CipherException("the initialisation vector in the DEK-Info header is not hexadecimal");
        }
        throw new CipherException("the initialisation vector in the DEK-Info header does not have the "
                + cipher.blockLength() + " bytes of " + cipher);
    }

    /** Returns the lines that go into the PEM block. */
    public List<String> headers() {
        String hex = HexFormat.of().withUpperCase().formatHex(iv);
        return List.of("Proc-Type: 4,ENCRYPTED", "DEK-Info: " + cipher + "," + hex);
    }

    /** Returns the encrypted octets. */
    public byte[] encrypt(byte[] plain, char[] passphrase) {
        byte[] key = key(passphrase);
        try {
            return cipher.encrypt(key, iv, plain);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Returns the decrypted octets, which the caller overwrites when done; empty if the passphrase is certainly wrong.
     *
     * @throws CipherException if {@code encrypted} is not a whole number of blocks
     */
    public Optional<byte[]> decrypt(byte[] encrypted, char[] passphrase) {
        byte[] key = key(passphrase);
        try {
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** OpenSSL's EVP_BytesToKey: MD5 over the last hash, the passphrase and the salt, until there are octets enough. */
    private byte[] key(char[] passphrase) {
        byte[] octets = PassphraseOctets.of(passphrase);
        byte[] key = new byte[cipher.keyLength()];
        byte[] last = {};
        for (int at = 0; at < key.length; at += last.length) {
            MessageDigest digest = HashAlgorithm.MD5.newDigest();
            digest.update(last);
            digest.update(octets);
            digest.update(iv, 0, SALT_LENGTH);
            last = digest.digest();
            System.arraycopy(last, 0, key, at, Math.min(last.length, key.length - at));
        }
        Arrays.fill(octets, (byte) 0);
        Arrays.fill(last, (byte) 0);
        return key;
    }
}
