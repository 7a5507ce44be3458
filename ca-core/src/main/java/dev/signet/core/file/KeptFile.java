package dev.signet.core.file;

import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file of which one older version is kept beside it.
 *
 * <p>The old content gets its second name before the new takes its place, so the file is there at every moment, whole, whatever
 * happens between the two.
 */
public final class KeptFile {
    /**
     * Replaces the content of a file; what it was goes by its name and a further suffix from now on.
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be written; the old content is then still there
     */
    public static void write(Path file, byte[] content, String oldSuffix) {
        Path actual = actual(file);
        if (Files.isRegularFile(actual)) {
            keep(actual, file.resolveSibling(file.getFileName() + oldSuffix));
        }
        AtomicFile.write(actual, content, FileAccess.PUBLIC);
    }

    private static Path actual(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException absent) {
            return file;
        }
    }

    private static void keep(Path file, Path old) {
        Path link = old.resolveSibling(
                ".signet-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            Files.createLink(link, file);
            Files.move(link, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | IOException noLinks) {
            AtomicFile.write(old, InputFile.read(file, Integer.MAX_VALUE - 8), FileAccess.PUBLIC);
        } finally {
            delete(link);
        }
    }

    /** A rename between two names of one file leaves both, so there may be something to tidy up. */
    private static void delete(Path link) {
        try {
            boolean ignored = Files.deleteIfExists(link);
        } catch (IOException left) {
            // A second name of a file that is kept anyway; it harms nobody.
            return;
        }
    }

    private KeptFile() {}
}
