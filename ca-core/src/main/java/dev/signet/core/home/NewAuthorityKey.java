package dev.signet.core.home;

import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFormat;
import dev.signet.core.key.PrivateKeyInfo;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/** Puts the new key of an authority into its home, encrypted. */
final class NewAuthorityKey {
    /**
     * Writes the key's file, which must not exist.
     *
     * @param authority the name of the authority, for the prompt
     */
    static SealedKey seal(
            Path file, String authority, PrivateKeyInfo key, PassphraseSource passphrase, SecureRandom random) {
        char[] secret = passphrase.passphrase("the key of the authority \"" + authority + "\"");
        try {
            byte[] encrypted = PrivateKeyFormat.encryptedPem(key, EncryptionScheme.DEFAULT, secret, random);
            AtomicFile.create(file, encrypted, FileAccess.PRIVATE);
            return SealedKey.justMade(key, encrypted, file.toString());
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private NewAuthorityKey() {}
}
