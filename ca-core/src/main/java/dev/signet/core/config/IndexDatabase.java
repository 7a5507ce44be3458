package dev.signet.core.config;

import dev.signet.core.file.KeptFile;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An index file where it lies, with the file of its attributes beside it ({@code index.txt.attr}).
 *
 * <p>Both are replaced whole, and the versions before them kept under {@code .old}. Whoever changes them takes the turn first,
 * by a {@link dev.signet.core.file.TurnLock} on {@link #lockFile}; openssl takes none, so it must not run at the same time.
 */
public final class IndexDatabase {
    /** Ten million certificates. */
    private static final long MAX_OCTETS = 1L << 30;

    private static final String OLD = ".old";

    private final Path file;
    private final IndexFile index;
    private final boolean uniqueSubjects;

    private IndexDatabase(Path file, IndexFile index, boolean uniqueSubjects) {
        this.file = file;
        this.index = index;
        this.uniqueSubjects = uniqueSubjects;
    }

    /** Returns the file to lock while the one of this name is changed. */
    public static Path lockFile(Path file) {
        return sibling(file, ".lock");
    }

    /**
     * Reads a database, or returns null if it is not there or cannot be read.
     *
     * @param uniqueSubjects whether two valid certificates must not have the same subject, unless the attributes say otherwise
     */
    public static @Nullable IndexDatabase load(Path file, boolean uniqueSubjects) {
        byte[] content = read(file);
        IndexFile index = content == null ? null : IndexFile.parse(content);
        if (index == null) {
            return null;
        }
        byte[] attributes = read(sibling(file, ".attr"));
        boolean unique = attributes == null ? uniqueSubjects : uniqueIn(attributes, uniqueSubjects);
        return new IndexDatabase(file, index, unique);
    }

    private static byte @Nullable [] read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_OCTETS ? Files.readAllBytes(file) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static boolean uniqueIn(byte[] attributes, boolean otherwise) {
        for (String line : new String(attributes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            int comment = line.indexOf('#');
            String setting = comment < 0 ? line : line.substring(0, comment);
            int equals = setting.indexOf('=');
            if (equals > 0 && setting.substring(0, equals).strip().equals("unique_subject")) {
                return yes(setting.substring(equals + 1).strip(), true);
            }
        }
        return otherwise;
    }

    /** Returns what a word such as {@code yes}, {@code false} or {@code 1} means. */
    public static boolean yes(String word, boolean otherwise) {
        return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
            case 'f', 'F', 'n', 'N', '0' -> false;
            case 't', 'T', 'y', 'Y', '1' -> true;
            default -> otherwise;
        };
    }

    /** Returns the rows. */
    public IndexFile index() {
        return index;
    }

    /** Returns whether two valid certificates must not have the same subject. */
    public boolean uniqueSubjects() {
        return uniqueSubjects;
    }

    /**
     * Writes both files.
     *
     * @throws SignetException of kind {@code INPUT} if that fails; the old content is then still there
     */
    public void save() {
        KeptFile.write(file, index.encoded(), OLD);
        String attributes = "unique_subject = " + (uniqueSubjects ? "yes" : "no") + "\n";
        KeptFile.write(sibling(file, ".attr"), attributes.getBytes(StandardCharsets.ISO_8859_1), OLD);
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
