package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.keyfile.KeyDocument;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Keys for use, from keys as they are read. */
final class Keys {
    /** Returns the key, or null after having said {@code refusal} if nothing can be done with one of its sort. */
    static @Nullable AsymmetricKey of(KeyDocument document, boolean isPrivate, Session session, String refusal) {
        SecureRandom random = new SecureRandom();
        try {
            return isPrivate
                    ? AsymmetricKey.ofPrivate(
                            document.pkcs8(),
                            document.publicKey(),
                            document.file().orElse(null),
                            random)
                    : AsymmetricKey.ofPublic(document.publicKey(), random);
        } catch (CipherException unusable) {
            session.err().println(refusal);
            return null;
        }
    }

    private Keys() {}
}
