package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;

/** Writes files that hold secrets, for their owner only. */
final class Secrets {
    private Secrets() {}

    /** Returns whether the file could be written. */
    static boolean write(Session session, String name, String text) {
        try {
            AtomicFile.write(session.file(name), text.getBytes(StandardCharsets.US_ASCII), FileAccess.PRIVATE);
            return true;
        } catch (SignetException unwritable) {
            return false;
        }
    }
}
