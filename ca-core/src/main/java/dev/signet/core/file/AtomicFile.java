package dev.signet.core.file;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file beside its place and moves it there when it is complete and on disk, so that whoever reads it sees the old
 * content or the new one.
 *
 * <p>A symbolic link is followed. A file that is replaced keeps its owner, and its mode unless the content is private. What is
 * no regular file (a FIFO, {@code /dev/stdout}) is written directly.
 */
public final class AtomicFile {
    /**
     * Writes or replaces a file.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be written; the old content is then still there
     */
    public static void write(Path target, byte[] content, FileAccess access) {
        write(target, content, access, true);
    }

    /**
     * Writes a file that does not exist yet; of several processes that try, one succeeds.
     *
     * @throws SignetException of kind {@code INPUT} if it exists, or cannot be written
     */
    public static void create(Path target, byte[] content, FileAccess access) {
        write(target, content, access, false);
    }

    private static void write(Path target, byte[] content, FileAccess access, boolean replace) {
        try {
            Path file = followed(target);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeDirectly(file, content);
                return;
            }
            Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                writeTemporary(temporary, content);
                adoptModeAndOwner(file, temporary, access);
                if (replace) {
                    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.createLink(file, temporary);
                }
            } finally {
                Files.deleteIfExists(temporary);
            }
            syncDirectory(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw problem(target, failure);
        }
    }

    private static Path followed(Path target) throws IOException {
        Path file = target;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == 40) {
                throw new FileSystemException(target.toString(), null, "too many symbolic links");
            }
            Path link = Files.readSymbolicLink(file);
            file = file.resolveSibling(link);
        }
        return file;
    }

    private static void writeDirectly(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writeAll(channel, content);
        }
    }

    private static void writeTemporary(Path temporary, byte[] content) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(FileAccess.PRIVATE.permissions());
        try (FileChannel channel =
                FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            writeAll(channel, content);
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            int written = channel.write(buffer);
            if (written < 0) {
                throw new IOException("nothing more can be written");
            }
        }
    }

    private static void adoptModeAndOwner(Path file, Path temporary, FileAccess access) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (!Files.exists(file)) {
            view.setPermissions(access.permissions());
            return;
        }
        PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
        PosixFileAttributes fresh = view.readAttributes();
        if (!old.owner().equals(fresh.owner()) || !old.group().equals(fresh.group())) {
            view.setOwner(old.owner());
            view.setGroup(old.group());
        }
        view.setPermissions(access == FileAccess.PRIVATE ? access.permissions() : old.permissions());
    }

    /** Forces the entry of a new or renamed file to disk; without it a power failure could take the name back. */
    private static void syncDirectory(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Creates a directory that only the owner may enter (mode 0700), with the parents it needs.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be created
     */
    public static void createPrivateDirectory(Path directory) {
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Path created = Files.createDirectories(directory, mode);
            if (!Files.isDirectory(created)) {
                throw new FileSystemException(directory.toString(), null, "it is not a directory");
            }
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    private static SignetException problem(Path target, IOException failure) {
        Problem problem = Problem.of(Kind.INPUT, "cannot write " + target);
        if (failure instanceof FileAlreadyExistsException) {
            problem = problem.because("it exists already and would be lost").fix("name another file, or move it away");
        } else if (failure instanceof AccessDeniedException) {
            problem = problem.because("permission denied").fix("check who owns the directory and its mode");
        } else if (failure instanceof NoSuchFileException) {
            problem = problem.because("its directory does not exist").fix("create the directory first");
        } else if (failure instanceof FileSystemException system && system.getReason() != null) {
            problem = problem.because(system.getReason()).fix("check that the file system is writable and not full");
        } else {
            problem = problem.because(String.valueOf(failure.getMessage()))
                    .fix("check that the file system is writable and not full");
        }
        return new SignetException(problem, failure);
    }

    private AtomicFile() {}
}
