package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.asn1.Latin1;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.problem.SignetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints as its result, to standard output or to the file of {@code -out}.
 *
 * <p>It is collected first, a character for each octet. A file gets all of it at once and only if the command succeeds, so that
 * a failure leaves the old content alone; standard output gets what there is.
 */
public final class Output {
    private final StringBuilder text = new StringBuilder(8192);
    private final Session session;
    private final @Nullable String file;
    private final FileAccess access;

    public Output(Session session, @Nullable String file) {
        this(session, file, FileAccess.PUBLIC);
    }

    private Output(Session session, @Nullable String file, FileAccess access) {
        this.session = session;
        this.file = file;
        this.access = access;
    }

    /** Returns an output for secrets: its file is for its owner alone. */
    public static Output ofSecrets(Session session, @Nullable String file) {
        return new Output(session, file, FileAccess.PRIVATE);
    }

    /**
     * Returns whether there is where to write to, so that no work is done in vain; false after having said why not.
     *
     * @param command the name of the command, which OpenSSL puts before what it says about files of secrets
     */
    public boolean opens(String command) {
        String reason = file == null ? null : obstacle(session.file(file));
        if (reason == null) {
            return true;
        }
        session.err()
                .println((access == FileAccess.PRIVATE ? command + ": " : "") + "Can't open \"" + file
                        + "\" for writing, " + reason);
        return false;
    }

    /** Returns what an operating system would say to somebody who opens a file for writing, or null for nothing. */
    private static @Nullable String obstacle(Path target) {
        Path directory = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            return "Is a directory";
        }
        if (directory == null || !Files.exists(directory)) {
            return "No such file or directory";
        }
        if (!Files.isDirectory(directory)) {
            return "Not a directory";
        }
        Path written = Files.exists(target) ? target : directory;
        return Files.isWritable(written) ? null : "Permission denied";
    }

    public StringBuilder text() {
        return text;
    }

    /** Hands out what was collected; false after having said why that failed. */
    public boolean finish() {
        if (file == null) {
            giveUp();
            return true;
        }
        try {
            AtomicFile.write(session.file(file), octets(), access);
            return true;
        } catch (SignetException failure) {
            session.err()
                    .println("Can't open \"" + file + "\" for writing, "
                            + String.join("; ", failure.problem().why()));
            return false;
        }
    }

    /** Hands out what was collected before a failure, unless it is for a file. */
    public void giveUp() {
        if (file == null) {
            byte[] octets = octets();
            session.out().write(octets, 0, octets.length);
        }
    }

    private byte[] octets() {
        return Latin1.octets(text.toString());
    }
}
