package dev.signet.core.cipher;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encryption inside PEM blocks, with every cipher that OpenSSL takes for it: what {@link DekInfo} is for the few that key files
 * should have.
 *
 * @param cipher the cipher
 * @param iv the initialisation vector; its first eight octets are also the salt
 */
@SuppressWarnings("ArrayRecordComponent")
public record PemEncryption(NamedCipher cipher, byte[] iv) {
    private static final int SALT_LENGTH = 8;
    private static final String PROC_TYPE = "Proc-Type:";
    private static final String DEK_INFO = "DEK-Info:";
    private static final String DIGITS = "0123456789ABCDEF";

    /**
     * Returns an encryption with a new initialisation vector.
     *
     * @throws CipherException if the cipher cannot be used so
     */
    public static PemEncryption create(NamedCipher cipher, SecureRandom random) {
        if (!usable(cipher)) {
            throw new CipherException(cipher.printedName() + " is not supported");
        }
        byte[] iv = new byte[cipher.ivLength()];
        random.nextBytes(iv);
        return new PemEncryption(cipher, iv);
    }

    private static boolean usable(@Nullable NamedCipher cipher) {
        return cipher != null
                && !cipher.legacy()
                && cipher.ivLength() >= SALT_LENGTH
                && cipher.mode() != NamedCipher.Mode.AEAD
                && cipher.mode() != NamedCipher.Mode.WRAP
                && cipher.mode() != NamedCipher.Mode.XTS;
    }

    /**
     * Returns what headers say, read as OpenSSL does.
     *
     * @param headers the lines, with line feeds between them
     * @throws CipherException if they say nothing, or what is not supported
     */
    public static PemEncryption of(String headers) {
        String rest = headers.stripLeading();
        if (!rest.startsWith(PROC_TYPE)) {
            throw new CipherException("there is no Proc-Type");
        }
        rest = rest.substring(PROC_TYPE.length()).stripLeading();
        if (!rest.startsWith("4")) {
            throw new CipherException("the Proc-Type is not 4,ENCRYPTED");
        }
        rest = rest.substring(1).stripLeading();
        rest = rest.startsWith(",") ? rest.substring(1).stripLeading() : "";
        if (!rest.startsWith("ENCRYPTED")) {
            throw new CipherException("the Proc-Type is not 4,ENCRYPTED");
        }
        int lineEnd = rest.indexOf('\n');
        rest = lineEnd < 0 ? "" : rest.substring(lineEnd + 1);
        if (!rest.startsWith(DEK_INFO)) {
            throw new CipherException("there is no DEK-Info");
        }
        rest = rest.substring(DEK_INFO.length()).stripLeading();
        int end = 0;
        while (end < rest.length() && " \t,".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        NamedCipher cipher = NamedCipher.find(rest.substring(0, end));
        rest = rest.substring(end).stripLeading();
        if (cipher == null || !usable(cipher) || !rest.startsWith(",")) {
            throw new CipherException("the DEK-Info is not supported");
        }
        return new PemEncryption(cipher, hexadecimal(rest.substring(1), cipher.ivLength()));
    }

    private static byte[] hexadecimal(String text, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < 2 * length; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new CipherException("the initialisation vector is cut off");
            }
            octets[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return octets;
    }

    /** Returns the lines that go into the PEM block. */
    public List<String> headers() {
        StringBuilder info =
                new StringBuilder("DEK-Info: ").append(cipher.printedName()).append(',');
        for (byte octet : iv) {
            info.append(DIGITS.charAt(octet >> 4 & 15)).append(DIGITS.charAt(octet & 15));
        }
        return List.of("Proc-Type: 4,ENCRYPTED", info.toString());
    }

    /** Returns the encrypted octets. */
    public byte[] encrypt(byte[] plain, char[] passphrase) {
        return run(true, plain, passphrase);
    }

    /** Returns the decrypted octets, which the caller overwrites when done; empty if the passphrase is certainly wrong. */
    public Optional<byte[]> decrypt(byte[] encrypted, char[] passphrase) {
        try {
            return Optional.of(run(false, encrypted, passphrase));
        } catch (CipherException wrong) {
            return Optional.empty();
        }
    }

    private byte[] run(boolean encrypting, byte[] input, char[] passphrase) {
        byte[] key = key(passphrase);
        try {
            return cipher.run(encrypting, key, iv, input);
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
