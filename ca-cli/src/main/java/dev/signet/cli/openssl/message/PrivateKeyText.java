package dev.signet.cli.openssl.message;

import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Private keys as PKCS #8 in PEM. */
final class PrivateKeyText {
    private static final int ITERATIONS = 2048;

    /** Returns a key without encryption; null if it is none. */
    static @Nullable PemBlock plain(byte[] pkcs8) {
        byte[] key = normal(pkcs8);
        return key == null ? null : new PemBlock("PRIVATE KEY", key);
    }

    /** Returns a key under a passphrase; null if it is none, or the cipher is not one for keys. */
    static @Nullable PemBlock encrypted(byte[] pkcs8, String cipher, char[] passphrase) {
        byte[] key = normal(pkcs8);
        NamedCipher named = NamedCipher.find(cipher);
        Optional<CbcCipher> chained = named == null ? Optional.empty() : CbcCipher.named(named.printedName());
        if (key == null || chained.isEmpty() || chained.get() == CbcCipher.DES) {
            return null;
        }
        EncryptionScheme scheme =
                new EncryptionScheme.Pbes2(chained.get(), new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, ITERATIONS));
        return new PemBlock(
                "ENCRYPTED PRIVATE KEY",
                scheme.encrypt(key, passphrase, new SecureRandom()).encoded());
    }

    /** The form that OpenSSL writes, without attributes. */
    private static byte @Nullable [] normal(byte[] pkcs8) {
        KeyDocument key = KeyDocumentReader.pkcs8(pkcs8);
        return key == null ? null : key.pkcs8();
    }

    private PrivateKeyText() {}
}
