package dev.signet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the process, which remembers why it could not be written to: {@link java.io.PrintStream} keeps that to
 * itself.
 */
final class StandardOutput extends OutputStream {
    /** What a shell says of a program that SIGPIPE has ended: 128 and the signal's number. */
    static final int BROKEN_PIPE = 141;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException failure;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        try {
            out.write(octets, offset, length);
        } catch (IOException closed) {
            failure = closed;
            throw closed;
        }
    }

    /** Returns why the last attempt to write failed, or null if none has. */
    @Nullable IOException failure() {
        return failure;
    }

    /** Returns whether nobody reads any more, as behind {@code | head}: no mistake of anybody's, and nothing to tell. */
    boolean isBrokenPipe() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }
}
