package dev.signet.store.h2;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.store.jdbc.CertificatePages;
import dev.signet.store.migration.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.engine.Constants;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * The file of an embedded store, and how it comes into being.
 *
 * <p>H2 cannot take back a change of the schema. So a new store is made, and an old one upgraded, in a file of another name
 * that takes the store's place in one step when it is complete; whatever interrupts that, the store is the old one or the new.
 */
final class StoreFile {
    static final String NAME = "store";
    private static final String SUFFIX = ".mv.db";
    /** How H2's format of the major version 2 begins. */
    private static final String HEADER = "H:2,";

    private static final long SMALLEST_TO_COMPACT = 64L * 1024 * 1024;
    private static final int COMPACT_BELOW_PERCENT = 35;

    private final Path home;

    StoreFile(Path home) {
        this.home = home.toAbsolutePath();
    }

    Path path() {
        return home.resolve(NAME + SUFFIX);
    }

    Path home() {
        return home;
    }

    boolean exists() {
        return Files.exists(path());
    }

    long size() {
        try {
            return Files.size(path());
        } catch (IOException failure) {
            throw problem("look at", failure);
        }
    }

    /**
     * Checks that the file is what H2 writes. What is not would be taken for a new database, or fail with words that help nobody.
     *
     * @throws SignetException of kind {@code STORE} if it is not, or cannot be read
     */
    void requireStore() {
        byte[] start = HEADER.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(path())) {
            if (!Arrays.equals(in.readNBytes(start.length), start)) {
                throw Problem.of(Kind.STORE, "cannot read the store " + path())
                        .because(
                                size() == 0 ? "the file is empty" : "it is no store of Signet, or its start is damaged")
                        .fix("restore the file from a backup; this one is left as it is")
                        .exception();
            }
        } catch (IOException failure) {
            throw problem("read", failure);
        }
    }

    /** Opens a connection; the first one opens the file, the last one to be closed closes it. */
    Connection connect(StoreAccess.Mode mode) throws SQLException {
        return connect(NAME, mode);
    }

    private Connection connect(String name, StoreAccess.Mode mode) throws SQLException {
        StringBuilder url =
                new StringBuilder("jdbc:h2:file:").append(home).append('/').append(name);
        url.append(";IFEXISTS=TRUE") // never make an empty store in the place of one that is lost
                .append(";WRITE_DELAY=0") // a commit writes the file at once
                .append(";DB_CLOSE_ON_EXIT=FALSE") // no shutdown hook
                .append(";MAX_COMPACT_TIME=0") // no tidying when a command ends
                .append(";REUSE_SPACE=FALSE") // only append: see compactIfWorthwhile
                .append(";ANALYZE_AUTO=0") // no statistics taken in the middle of issuing
                .append(";LAZY_QUERY_EXECUTION=1") // lists stream
                .append(";TRACE_LEVEL_FILE=0"); // no files besides the store
        if (mode == StoreAccess.Mode.READ) {
            url.append(";ACCESS_MODE_DATA=r")
                    .append(";CACHE_SIZE=2048"); // kilobytes: what a list read is not read again, and would only be in
            // the way
        }
        return new Driver().connect(url.toString(), new Properties());
    }

    /** Makes a store with an empty schema. */
    void create(H2Dialect dialect) throws SQLException {
        try {
            String name = NAME + ".new";
            Path fresh = emptyFile(name);
            try (Connection connection = connect(name, StoreAccess.Mode.WRITE)) {
                Schema schema = new Schema(connection, path().toString());
                schema.initialize();
                schema.upgrade(dialect.words(), Instant.now());
            }
            force(fresh);
            Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
            force(home);
        } catch (IOException failure) {
            throw problem("make", failure);
        }
    }

    /** Returns whether this user may put another file in the place of the store, and read and write this one. */
    boolean canBeReplaced() {
        return Files.isWritable(home) && Files.isWritable(path());
    }

    /** Upgrades the store, and keeps the old file beside it under a name with its version. */
    void upgrade(int version, H2Dialect dialect) throws SQLException {
        try {
            String name = NAME + ".upgrade";
            Path fresh = emptyFile(name);
            Files.copy(path(), fresh, StandardCopyOption.REPLACE_EXISTING);
            try (Connection connection = connect(name, StoreAccess.Mode.WRITE)) {
                new Schema(connection, path().toString()).upgrade(dialect.words(), Instant.now());
                CertificatePages.packAll(connection);
            }
            force(fresh);
            Path kept = home.resolve(NAME + ".version" + version + SUFFIX);
            if (!Files.exists(kept)) {
                keep(kept);
            }
            Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(home);
        } catch (IOException failure) {
            throw problem("upgrade", failure);
        }
    }

    private void keep(Path kept) throws IOException {
        try {
            Files.createLink(kept, path());
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Path copy = emptyFile(NAME + ".kept");
            Files.copy(path(), copy, StandardCopyOption.REPLACE_EXISTING);
            force(copy);
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Returns whether the file is so large that putting it in order may be worth the time. */
    boolean isLarge() {
        return size() >= SMALLEST_TO_COMPACT;
    }

    /**
     * Writes a closed store anew without what is outdated in it, if that is most of it.
     *
     * <p>H2 is told never to write over outdated parts of the file: with that allowed, H2 2.5.252 came up after a kill with an
     * older state than the one it had forced to disk, in one of about ten kills. So the file only grows, and is put in order
     * here, in a file of another name that takes its place in one step. If that fails, on a disk that is nearly full for
     * example, the store is as good as before, and the next command tries again: what the command was about is done.
     *
     * @param use how much of the file is not outdated, in percent
     */
    void compactIfWorthwhile(int use) {
        if (use > COMPACT_BELOW_PERCENT) {
            return;
        }
        Path fresh = home.resolve(NAME + ".compact" + SUFFIX);
        try {
            Files.copy(path(), emptyFile(NAME + ".compact"), StandardCopyOption.REPLACE_EXISTING);
            MVStoreTool.compact(fresh.toString(), false);
            // The tool exchanges the file for one of its own making.
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            force(fresh);
            Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(home);
        } catch (IOException | MVStoreException failure) {
            removeLeftOvers(fresh);
        }
    }

    /** The tool works on files beside the one it is given. */
    private static void removeLeftOvers(Path fresh) {
        for (String suffix : List.of("", Constants.SUFFIX_MV_STORE_TEMP_FILE, Constants.SUFFIX_MV_STORE_NEW_FILE)) {
            try {
                Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + suffix));
            } catch (IOException stays) {
                return; // the next attempt replaces it
            }
        }
    }

    /** Makes an empty file that is private from its first moment; one that an earlier attempt left behind goes. */
    private Path emptyFile(String name) throws IOException {
        Path file = home.resolve(name + SUFFIX);
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private SignetException problem(String verb, IOException failure) {
        return new SignetException(
                Problem.of(Kind.STORE, "cannot " + verb + " the store " + path())
                        .because(IoReason.of(failure))
                        .fix("check that " + home + " is writable and its file system not full"),
                failure);
    }
}
