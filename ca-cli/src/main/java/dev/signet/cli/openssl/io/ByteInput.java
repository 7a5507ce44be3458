package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Octets of any number from a file or standard input, for commands that do not hold them all. */
public final class ByteInput {
    /**
     * Opens a file; a directory opens too, as in C, and fails when it is read.
     *
     * @param name its name; null for standard input, which closing leaves open
     * @return null after having said why it cannot be opened
     */
    public static @Nullable InputStream open(Session session, @Nullable String name) {
        if (name == null) {
            return new StandardInput(session.in());
        }
        try {
            return open(session.file(name).toFile());
        } catch (IOException failure) {
            session.err().println("Can't open \"" + name + "\" for reading, " + SystemWords.of(failure));
            return null;
        }
    }

    /**
     * Opens a file; a directory opens too, and fails when it is read.
     *
     * @throws IOException if it does not open
     */
    public static InputStream open(File file) throws IOException {
        return file.isDirectory() ? new Directory() : new FileInputStream(file);
    }

    private static final class StandardInput extends FilterInputStream {
        StandardInput(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Not ours to close.
        }
    }

    private static final class Directory extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Is a directory");
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            throw new IOException("Is a directory");
        }
    }

    private ByteInput() {}
}
