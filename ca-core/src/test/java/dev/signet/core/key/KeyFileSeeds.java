package dev.signet.core.key;

import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** One key file of every kind, to be damaged. */
final class KeyFileSeeds {
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<byte[]> files(char[] passphrase) {
        EncryptionScheme pbes2 =
                new EncryptionScheme.Pbes2(CbcCipher.AES_256, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 2));
        EncryptionScheme scrypt = new EncryptionScheme.Pbes2(CbcCipher.DES_EDE3, new KeyDerivation.Scrypt(16, 8, 1));
        EncryptionScheme pkcs12 = new EncryptionScheme.Pkcs12TripleDes(2);
        List<byte[]> files = new ArrayList<>();
        for (PrivateKeyInfo key : TestKeys.all()) {
            files.add(PrivateKeyFormat.PKCS8.pem(key));
            files.add(PrivateKeyFormat.PKCS8.der(key));
            files.add(PrivateKeyFormat.encryptedDer(key, pbes2, passphrase, RANDOM));
        }
        files.add(PrivateKeyFormat.PKCS1.der(TestKeys.RSA));
        files.add(PrivateKeyFormat.SEC1.der(TestKeys.P256));
        files.add(PrivateKeyFormat.encryptedPem(TestKeys.P256, pbes2, passphrase, RANDOM));
        files.add(PrivateKeyFormat.encryptedDer(TestKeys.P256, scrypt, passphrase, RANDOM));
        files.add(PrivateKeyFormat.encryptedDer(TestKeys.P256, pkcs12, passphrase, RANDOM));
        files.add(PrivateKeyFormat.SEC1.weaklyEncryptedPem(TestKeys.P256, CbcCipher.AES_128, passphrase, RANDOM));
        files.add(PrivateKeyFormat.PKCS1.weaklyEncryptedPem(TestKeys.RSA, CbcCipher.DES_EDE3, passphrase, RANDOM));
        return files;
    }

    private KeyFileSeeds() {}
}
