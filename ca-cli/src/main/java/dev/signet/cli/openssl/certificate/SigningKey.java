package dev.signet.cli.openssl.certificate;

import dev.signet.core.key.FileSigner;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keyfile.KeyDocument;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private key that a command signs with: one of a file that the user names, or a new one.
 *
 * @param pkcs8 the key, a secret
 * @param file where it is from; null for a new one
 * @param publicKey its public part
 */
@SuppressWarnings("ArrayRecordComponent")
record SigningKey(byte[] pkcs8, @Nullable Path file, PublicKeyInfo publicKey) {
    static SigningKey of(KeyDocument key) {
        return new SigningKey(key.pkcs8(), key.file().orElse(null), key.publicKey());
    }

    FileSigner signer(@Nullable String digest, List<String> options) {
        return FileSigner.of(pkcs8, file, digest, options);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "a private key of " + publicKey;
    }
}
