package dev.signet.core.file;

import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written piece by piece, of any size, and takes its place only when it is complete: {@link AtomicFile} for what
 * does not fit into memory.
 *
 * <p>What is written goes to a file beside; {@link #commit} moves it into place, {@link #close} without a commit throws it away.
 */
public final class StreamedFile extends OutputStream {
    private final Path target;
    private final FileAccess access;
    private final FileChannel channel;
    private final @Nullable Path temporary;
    private boolean open = true;

    private StreamedFile(Path target, FileAccess access, FileChannel channel, @Nullable Path temporary) {
        super();
        this.target = target;
        this.access = access;
        this.channel = channel;
        this.temporary = temporary;
    }

    /**
     * Begins a file.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be written
     */
    public static StreamedFile open(Path target, FileAccess access) {
        try {
            if (AtomicFile.isStream(target)) {
                return new StreamedFile(
                        target,
                        access,
                        FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
                        null);
            }
            Path file = AtomicFile.followed(target);
            return create(file, access);
        } catch (IOException failure) {
            throw AtomicFile.problem(target, failure);
        }
    }

    private static StreamedFile create(Path file, FileAccess access) throws IOException {
        FileAccess first = Files.exists(file) ? FileAccess.PRIVATE : access;
        Path temporary = Replacement.beside(file);
        try {
            return new StreamedFile(file, access, channel(temporary, first), temporary);
        } catch (AccessDeniedException closedDirectory) {
            if (!Files.isWritable(file)) {
                throw closedDirectory;
            }
            Path elsewhere = Files.createTempFile("signet", ".tmp");
            return new StreamedFile(file, access, FileChannel.open(elsewhere, StandardOpenOption.WRITE), elsewhere);
        }
    }

    private static FileChannel channel(Path path, FileAccess access) throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(access.permissions()));
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        for (ByteBuffer buffer = ByteBuffer.wrap(octets, offset, length); buffer.hasRemaining(); ) {
            if (channel.write(buffer) < 0) {
                throw new IOException("nothing more can be written");
            }
        }
    }

    /**
     * Moves the complete file into its place.
     *
     * @throws SignetException of kind {@code INPUT} if that cannot be done; the old content is then still there
     */
    public void commit() {
        open = false;
        try {
            if (temporary == null) {
                channel.close();
                return;
            }
            try {
                channel.force(true);
            } finally {
                channel.close();
            }
            Replacement.written(target, temporary, access).putWritten();
        } catch (IOException failure) {
            throw AtomicFile.problem(target, failure);
        }
    }

    /** Throws away what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            channel.close();
            if (temporary != null) {
                boolean ignored = Files.deleteIfExists(temporary);
            }
        }
    }
}
