package dev.signet.core.keyfile;

import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.PasswordEncryption;
import dev.signet.core.cipher.PemEncryption;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;

/** Encrypts private keys as OpenSSL does unless something else is asked for: with few rounds, so that every program can open them. */
public final class KeyEncryption {
    private static final String LABEL = "ENCRYPTED PRIVATE KEY";

    /**
     * Returns PKCS#8 under PBES2.
     *
     * @throws CipherException if the cipher cannot be used so
     */
    public static PemBlock pkcs8(byte[] pkcs8, NamedCipher cipher, char[] passphrase, SecureRandom random) {
        return pkcs8(pkcs8, cipher, KeyDerivation.OPENSSL, passphrase, random);
    }

    /**
     * Returns PKCS#8 under PBES2 with a given derivation of the key.
     *
     * @throws CipherException if the cipher cannot be used so
     */
    public static PemBlock pkcs8(
            byte[] pkcs8, NamedCipher cipher, KeyDerivation derivation, char[] passphrase, SecureRandom random) {
        EncryptedOctets encrypted = PasswordEncryption.pbes2(cipher, derivation, pkcs8, passphrase, random);
        return new PemBlock(LABEL, encrypted.encoded());
    }

    /**
     * Returns PKCS#8 under one of the schemes older than PBES2.
     *
     * @param scheme its object identifier in dotted form
     * @throws CipherException if there is no such scheme
     */
    public static PemBlock oldScheme(
            byte[] pkcs8, String scheme, int iterations, char[] passphrase, SecureRandom random) {
        EncryptedOctets encrypted = PasswordEncryption.pkcs12(scheme, iterations, pkcs8, passphrase, random);
        return new PemBlock(LABEL, encrypted.encoded());
    }

    /**
     * Returns a block with the encryption inside PEM.
     *
     * @throws CipherException if the cipher cannot be used so
     */
    public static PemBlock traditional(PemBlock block, NamedCipher cipher, char[] passphrase, SecureRandom random) {
        PemEncryption encryption = PemEncryption.create(cipher, random);
        return new PemBlock(block.label(), encryption.headers(), encryption.encrypt(block.bytes(), passphrase), 1);
    }

    private KeyEncryption() {}
}
