package dev.signet.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** New content for a regular file, written to a file beside it that takes its place. */
final class Replacement {
    private final Path file;
    private final Content content;
    private final FileAccess access;
    private final boolean exists;
    private final Path temporary;

    private Replacement(Path file, Content content, FileAccess access, Path temporary) {
        this.file = file;
        this.content = content;
        this.access = access;
        this.exists = Files.exists(file);
        this.temporary = temporary;
    }

    static Replacement of(Path file, byte[] content, FileAccess access) {
        return new Replacement(file, new Content.Octets(content), access, beside(file));
    }

    /** Returns the replacement of a file by one that is written already. */
    static Replacement written(Path file, Path temporary, FileAccess access) {
        return new Replacement(file, new Content.OfFile(temporary), access, temporary);
    }

    /** Returns a new name in the directory of a file. */
    static Path beside(Path file) {
        // Not made from the file's name, which may be as long as names can be; and not from a SecureRandom, which a
        // command
        // would wait for: a name that somebody has taken only fails to be created.
        String name = ".signet-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
        return file.resolveSibling(name);
    }

    Path temporary() {
        return temporary;
    }

    void put() throws IOException {
        try {
            writeTemporary();
            moveOrWriteOver();
        } catch (AccessDeniedException closedDirectory) {
            if (!exists || !Files.isWritable(file)) {
                throw closedDirectory;
            }
            DirectOutput.over(file, content, access);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncDirectory();
    }

    /** Puts what is written already in its place. */
    void putWritten() throws IOException {
        try {
            moveOrWriteOver();
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncDirectory();
    }

    private void moveOrWriteOver() throws IOException {
        try {
            if (exists) {
                adoptModeAndOwner();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException refused) {
            // Not ours to give away, or a mount point. The content is on the disk once, so there is room for it.
            if (!exists || !Files.isWritable(file)) {
                throw refused;
            }
            DirectOutput.over(file, content, access);
        }
    }

    void putIfAbsent() throws IOException {
        try {
            writeTemporary();
            linkOrCreate();
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncDirectory();
    }

    /** A hard link, unlike a move, fails if the name is taken; some file systems have none. */
    private void linkOrCreate() throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            writeNew(file, access.permissions());
        }
    }

    /** Writes the file beside; nobody but the owner can read it if the content is private, from its first moment on. */
    void writeTemporary() throws IOException {
        // The mode of the file that is replaced may be tighter than it looks here, or another's: so none but the
        // owner's at first.
        writeNew(temporary, exists ? FileAccess.PRIVATE.permissions() : access.permissions());
    }

    private void writeNew(Path path, Set<PosixFilePermission> mode) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(mode))) {
            content.writeTo(channel);
            channel.force(true);
        }
    }

    private void adoptModeAndOwner() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        PosixFileAttributes fresh = view.readAttributes();
        PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
        if (!old.owner().equals(fresh.owner())) {
            view.setOwner(old.owner());
        }
        if (!old.group().equals(fresh.group())) {
            view.setGroup(old.group());
        }
        Set<PosixFilePermission> mode = access == FileAccess.PRIVATE ? access.permissions() : old.permissions();
        if (!mode.equals(fresh.permissions())) {
            view.setPermissions(mode);
        }
    }

    /** Forces the entry of a new or renamed file to disk; without it a power failure could take the name back. */
    private void syncDirectory() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isReadable(directory)) {
            // What may be written but not listed cannot be opened, and so not be forced either.
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
