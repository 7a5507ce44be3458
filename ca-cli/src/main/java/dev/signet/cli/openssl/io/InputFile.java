package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file that a command reads whole.
 *
 * @param opened whether there was something to read from
 * @param bytes the content; null if it could not be read
 */
@SuppressWarnings("ArrayRecordComponent")
public record InputFile(boolean opened, byte @Nullable [] bytes) {
    /** Far beyond every real input; keeps what is made of it within the memory of a small machine. */
    public static final int MAX_OCTETS = 64 << 20;

    /**
     * Reads a file, or standard input.
     *
     * @param name its name, which may begin with {@code file:}; null for standard input
     */
    public static InputFile read(Session session, @Nullable String name) {
        if (name == null) {
            return readStandardInput(session, null);
        }
        File file = find(session, name);
        if (file.isDirectory()) {
            return new InputFile(true, null);
        }
        try (InputStream in = new FileInputStream(file)) {
            return of(in.readNBytes(MAX_OCTETS + 1));
        } catch (FileNotFoundException absent) {
            return new InputFile(false, null);
        } catch (IOException unreadable) {
            return new InputFile(true, null);
        }
    }

    /** Reads as much of standard input as it takes to have an object; all of it without one. */
    public static InputFile readStandardInput(Session session, @Nullable FirstObject object) {
        try {
            return of(object == null ? session.in().readNBytes(MAX_OCTETS + 1) : object.read(session.in(), MAX_OCTETS));
        } catch (IOException unreadable) {
            return new InputFile(true, null);
        }
    }

    private static InputFile of(byte[] bytes) {
        return new InputFile(true, bytes.length > MAX_OCTETS ? null : bytes);
    }

    /**
     * A name that exists is taken as it is; only then does {@code file:} make it a URI, whose path has to be absolute and on this
     * machine.
     */
    static File find(Session session, String name) {
        File file = session.file(name).toFile();
        if (!name.startsWith("file:") || file.exists()) {
            return file;
        }
        String path = name.substring("file:".length());
        if (path.startsWith("//localhost/")) {
            path = path.substring("//localhost".length());
        } else if (path.startsWith("///")) {
            path = path.substring(2);
        }
        return path.startsWith("/") && !path.startsWith("//")
                ? session.file(path).toFile()
                : file;
    }
}
