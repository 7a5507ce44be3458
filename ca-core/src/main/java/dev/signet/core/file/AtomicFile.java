package dev.signet.core.file;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes a file beside its place and moves it there when it is complete and on disk, so that whoever reads it sees the old
 * content or the new one.
 *
 * <p>A symbolic link is followed. A file that is replaced keeps its owner, and its mode unless the content is private; a new
 * one has the mode of its {@link FileAccess}, less what the umask takes away. What is no regular file (a FIFO,
 * {@code /dev/stdout}) is written directly. So is an existing file where the system allows nothing else: its directory takes no
 * new file, it is mounted by itself as in a container, or its owner could not be kept.
 */
public final class AtomicFile {
    private static final int MAX_LINKS = 40;

    /**
     * Writes or replaces a file.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be written; the old content is then still there
     */
    public static void write(Path target, byte[] content, FileAccess access) {
        try {
            if (isStream(target)) {
                DirectOutput.toStream(target, content);
            } else {
                Replacement.of(followed(target), content, access).put();
            }
        } catch (IOException failure) {
            throw problem(target, failure);
        }
    }

    /**
     * Writes a file that does not exist yet; of several processes that try, one succeeds.
     *
     * @throws SignetException of kind {@code INPUT} if it exists, or cannot be written
     */
    public static void create(Path target, byte[] content, FileAccess access) {
        try {
            if (isStream(target)) {
                DirectOutput.toStream(target, content);
            } else {
                Replacement.of(followed(target), content, access).putIfAbsent();
            }
        } catch (IOException failure) {
            throw problem(target, failure);
        }
    }

    /**
     * Returns whether a path names something that is open already or has no content to keep: a pipe, a terminal, or a file by
     * its descriptor, as /dev/stdout does. Whoever opened it must find the output there, so it cannot be replaced.
     */
    static boolean isStream(Path target) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return true;
        }
        Path file = target;
        for (int links = 0; links < MAX_LINKS && Files.isSymbolicLink(file); links++) {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && directory.toRealPath().startsWith("/proc")) {
                return true;
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return false;
    }

    static Path followed(Path target) throws IOException {
        Path file = target;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemException(target.toString(), null, "too many symbolic links");
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    /**
     * Creates a directory that only the owner may enter (mode 0700), with the parents it needs. One that exists is left as it is.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be created
     */
    public static void createPrivateDirectory(Path directory) {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            var unused = Files.createDirectories(directory, mode);
        } catch (FileAlreadyExistsException notDirectory) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot create the directory " + directory)
                            .because("there is a file of this name")
                            .fix("name another directory, or move the file away"),
                    notDirectory);
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    /**
     * Creates a directory that only the owner may enter; of several processes that try, one succeeds.
     *
     * @return whether this call created it; false if there is something of this name
     * @throws SignetException of kind {@code INPUT} if it cannot be created
     */
    public static boolean claimPrivateDirectory(Path directory) {
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            var unused = Files.createDirectory(directory, mode);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException failure) {
            throw problem(directory, failure);
        }
    }

    static SignetException problem(Path target, IOException failure) {
        Problem problem = Problem.of(Kind.INPUT, "cannot write " + target);
        if (failure instanceof FileAlreadyExistsException) {
            problem = problem.because("it exists already and would be lost").fix("name another file, or move it away");
        } else if (failure instanceof AccessDeniedException) {
            problem = problem.because("permission denied").fix("check who owns the directory and its mode");
        } else if (failure instanceof NoSuchFileException) {
            problem = problem.because("its directory does not exist").fix("create the directory first");
        } else if (failure instanceof FileSystemException system && system.getReason() != null) {
            problem = problem.because(system.getReason())
                    .fix("check the path, and that its file system is writable and not full");
        } else {
            problem = problem.because(String.valueOf(failure.getMessage()))
                    .fix("check that the file system is writable and not full");
        }
        return new SignetException(problem, failure);
    }

    private AtomicFile() {}
}
