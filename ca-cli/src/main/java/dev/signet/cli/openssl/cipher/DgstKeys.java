package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import org.jspecify.annotations.Nullable;

/** Signatures of {@code dgst}. */
final class DgstKeys {
    static @Nullable DgstFunction function(DgstRequest request, Session session, char @Nullable [] passphrase) {
        session.err().println("not yet");
        return null;
    }

    private DgstKeys() {}
}
