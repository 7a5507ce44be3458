package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.core.config.IndexDatabase;
import dev.signet.core.config.IndexFile;
import dev.signet.core.config.IndexRow;
import dev.signet.core.file.TurnLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The index file of an authority, read and checked, for as long as it is this command's turn. */
final class CaDatabase implements AutoCloseable {
    private final Session session;
    private final String name;
    private final IndexDatabase database;
    private final @Nullable TurnLock turn;

    private CaDatabase(Session session, String name, IndexDatabase database, @Nullable TurnLock turn) {
        this.session = session;
        this.name = name;
        this.database = database;
        this.turn = turn;
    }

    /** Reads the file to look something up in it; null after having said what is wrong. */
    static @Nullable CaDatabase look(Session session, String name, boolean uniqueSubjects) {
        IndexDatabase database = IndexDatabase.load(session.file(name), uniqueSubjects);
        return database == null ? unreadable(session, name) : new CaDatabase(session, name, database, null).indexed();
    }

    /** Waits for the turn and reads the file; null after having said what is wrong. */
    static @Nullable CaDatabase open(
            Session session, String name, boolean uniqueSubjects, CaSettings settings, boolean verbose) {
        Path file = session.file(name);
        if (!Files.isRegularFile(file)) {
            return unreadable(session, name);
        }
        TurnLock turn =
                TurnLock.acquire(IndexDatabase.lockFile(real(file)), () -> sayThatOthersAreAtWork(session, name));
        CaDatabase opened = null;
        try {
            IndexDatabase database = IndexDatabase.load(file, uniqueSubjects);
            if (database == null) {
                return unreadable(session, name);
            }
            opened = new CaDatabase(session, name, database, turn).checked(settings, verbose);
            return opened;
        } finally {
            if (opened == null) {
                turn.close();
            }
        }
    }

    private static void sayThatOthersAreAtWork(Session session, String name) {
        if (session.explains()) {
            session.err().println("waiting for another signet that works on " + name);
        }
    }

    private static @Nullable CaDatabase unreadable(Session session, String name) {
        session.err().println("Problem with index file: " + name + " (could not load/parse file)");
        return null;
    }

    private @Nullable CaDatabase checked(CaSettings settings, boolean verbose) {
        String defect = database.index().defect(settings::object);
        if (defect != null) {
            session.err().println(defect);
            return null;
        }
        if (verbose) {
            byte[] rows = database.index().encoded();
            session.out().write(rows, 0, rows.length);
            session.err().println(database.index().rows().size() + " entries loaded from the database");
            session.err().println("generating index");
        }
        return indexed();
    }

    private @Nullable CaDatabase indexed() {
        String clash = database.index().clash(database.uniqueSubjects());
        if (clash != null) {
            session.err().println(clash);
            return null;
        }
        return this;
    }

    IndexFile index() {
        return database.index();
    }

    boolean uniqueSubjects() {
        return database.uniqueSubjects();
    }

    void save() {
        database.save();
    }

    /** Marks what has ended as expired. */
    void update(boolean verbose) {
        if (verbose) {
            session.err().println("Updating " + name + " ...");
        }
        List<IndexRow> expired = database.index().expire(Instant.now());
        for (IndexRow row : expired) {
            session.err().println(row.serial() + "=Expired");
        }
        if (!expired.isEmpty()) {
            save();
        }
        if (verbose) {
            session.err()
                    .println(
                            expired.isEmpty()
                                    ? "No entries found to mark expired"
                                    : "Done. " + expired.size() + " entries marked as expired");
        }
    }

    /** Says what has become of the certificate with a serial number. */
    void sayStatus(String serial) {
        String padded = (serial.length() % 2 == 0 ? serial : "0" + serial).toUpperCase(Locale.ROOT);
        IndexRow row = index().withSerial(padded);
        if (row == null) {
            session.err().println("Serial " + padded + " not present in db.");
            session.err().println("Error verifying serial " + serial + "!");
            return;
        }
        char letter = row.letter();
        String word = switch (letter) {
            case 'V' -> "Valid";
            case 'R' -> "Revoked";
            case 'E' -> "Expired";
            case 'S' -> "Suspended";
            default -> "Unknown";
        };
        boolean known = !word.equals("Unknown");
        session.err().println(padded + "=" + word + " (" + letter + ")" + (known ? "" : "."));
        if (!known) {
            session.err().println("Error verifying serial " + serial + "!");
        }
    }

    /** Ends the turn. */
    @Override
    public void close() {
        if (turn != null) {
            turn.close();
        }
    }

    /** Two names of one file, one of them a link, must lead to one lock. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file;
        }
    }
}
