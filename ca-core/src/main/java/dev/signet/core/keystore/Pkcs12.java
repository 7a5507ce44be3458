package dev.signet.core.keystore;

import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;

/** PKCS#12 files (RFC 7292), in which browsers, Windows, macOS and Java take keys with their certificates. */
public final class Pkcs12 {
    /**
     * Returns a PKCS#12 file. Keys and certificates are encrypted and sealed under one passphrase, as all programs expect.
     *
     * @param passphrase an empty one is possible, and protects nothing
     */
    public static byte[] write(
            KeyStoreContents contents, char[] passphrase, Pkcs12Protection protection, SecureRandom random) {
        return new Pkcs12Writer(passphrase, protection, random).write(contents);
    }

    /**
     * Reads a PKCS#12 file as anybody writes them.
     *
     * <p>A certificate belongs to a key if its public key does, whatever the file says, and the certificates above it are found
     * by their names.
     *
     * @param source its name, for messages
     * @param passphrases asked once
     * @throws SignetException of kind INPUT if it is damaged, of a sort that is not supported, or would take too much work; of
     *     kind KEY if the passphrase is wrong
     */
    public static KeyStoreContents read(byte[] file, String source, PassphraseSource passphrases) {
        return Pkcs12Reader.read(file, source, passphrases);
    }

    private Pkcs12() {}
}
