package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.FirstObject;
import dev.signet.cli.openssl.io.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the file that a command works on, or says in OpenSSL's words that it cannot be opened. */
final class MessageInput {
    private static final byte[] NOTHING = {};

    /**
     * Returns the content of a file; nothing if it can be opened but not read, as a directory; null after having said that it
     * cannot be opened.
     *
     * @param name null or a single dash for standard input
     */
    static byte @Nullable [] read(Session session, @Nullable String name) {
        return read(session, name, InputFile.read(session, "-".equals(name) ? null : name));
    }

    /** Returns the same, but of standard input only as much as it takes to have what is wanted. */
    static byte @Nullable [] read(Session session, @Nullable String name, FirstObject wanted) {
        InputFile file = name == null || name.equals("-")
                ? InputFile.readStandardInput(session, wanted)
                : InputFile.read(session, name);
        return read(session, name, file);
    }

    private static byte @Nullable [] read(Session session, @Nullable String name, InputFile file) {
        if (!file.opened() && name != null) {
            session.err().println("Can't open \"" + name + "\" for reading, " + reason(session.file(name)));
            return null;
        }
        byte[] bytes = file.bytes();
        return bytes == null ? NOTHING : bytes;
    }

    private static String reason(Path file) {
        return Files.exists(file) ? "Permission denied" : "No such file or directory";
    }

    private MessageInput() {}
}
