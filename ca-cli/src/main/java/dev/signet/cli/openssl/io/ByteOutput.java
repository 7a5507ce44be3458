package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.StreamedFile;
import dev.signet.core.problem.SignetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Octets of any number to a file or standard output, for commands that do not hold them all.
 *
 * <p>A file appears, or is replaced, when it is committed; closing without that leaves it as it was.
 */
public final class ByteOutput implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Session session;
    private final @Nullable String name;
    private final @Nullable StreamedFile file;
    private final PrintStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private boolean failed;

    private ByteOutput(Session session, @Nullable String name, @Nullable StreamedFile file) {
        this.session = session;
        this.name = name;
        this.file = file;
        this.out = session.out();
    }

    /**
     * Opens a file or, if the name is null, standard output.
     *
     * @return null after having said why it cannot be written
     */
    public static @Nullable ByteOutput open(Session session, @Nullable String name) {
        return open(session, name, FileAccess.PUBLIC);
    }

    /**
     * Opens a file for a secret or something public or, if the name is null, standard output.
     *
     * @return null after having said why it cannot be written
     */
    public static @Nullable ByteOutput open(Session session, @Nullable String name, FileAccess access) {
        try {
            return new ByteOutput(session, name, name == null ? null : StreamedFile.open(session.file(name), access));
        } catch (SignetException failure) {
            session.err().println("Can't open \"" + name + "\" for writing, " + reason(failure));
            return null;
        }
    }

    private static String reason(SignetException failure) {
        return failure.getCause() instanceof IOException cause
                ? SystemWords.of(cause)
                : String.join("; ", failure.problem().why());
    }

    /** Writes octets; a failure shows in {@link #commit}. */
    public void write(byte[] octets) {
        write(octets, 0, octets.length);
    }

    /** Writes some octets; a failure shows in {@link #commit}. */
    public void write(byte[] octets, int offset, int length) {
        if (length > BUFFER - buffered) {
            flush();
        }
        if (length > BUFFER) {
            send(octets, offset, length);
            return;
        }
        System.arraycopy(octets, offset, buffer, buffered, length);
        buffered += length;
    }

    /** Writes text in UTF-8. */
    public void print(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands on what is buffered. */
    public void flush() {
        send(buffer, 0, buffered);
        buffered = 0;
    }

    private void send(byte[] octets, int offset, int length) {
        OutputStream target = file == null ? out : file;
        try {
            target.write(octets, offset, length);
        } catch (IOException failure) {
            failed = true;
        }
    }

    /** Hands out all that was written; false after having said why that failed. */
    public boolean commit() {
        flush();
        if (file == null) {
            return true;
        }
        if (failed) {
            session.err().println("error writing output file");
            return false;
        }
        try {
            file.commit();
            return true;
        } catch (SignetException failure) {
            session.err().println("Can't open \"" + name + "\" for writing, " + reason(failure));
            return false;
        }
    }

    /** Leaves the file as it was unless it was committed; what was for standard output goes there. */
    @Override
    public void close() {
        if (file == null) {
            flush();
            return;
        }
        try {
            file.close();
        } catch (IOException alreadyGone) {
            failed = true;
        }
    }
}
