package dev.signet.store.migration;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The schema of one database: which version it has, and the way to the newest. */
public final class Schema {
    private final Connection connection;
    private final String store;

    /**
     * Looks at a database.
     *
     * @param store what to call it in problems, such as the name of its file
     */
    public Schema(Connection connection, String store) {
        this.connection = connection;
        this.store = store;
    }

    /** Returns the version that this Signet works with. */
    public static int newestVersion() {
        return Migration.newestVersion();
    }

    /**
     * Returns the version of the database.
     *
     * @throws SQLException also if the database has no table of versions, because it is no store of Signet
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if a newer Signet has written it
     */
    public int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
            int version = row.next() ? row.getInt(1) : 0;
            if (version > newestVersion()) {
                throw Problem.of(Kind.STORE, "a newer Signet has written " + store)
                        .because("its schema has version " + version + ", this Signet knows versions up to "
                                + newestVersion())
                        .fix("use the newer Signet, or restore the copy it made before it upgraded the store")
                        .exception();
            }
            return version;
        }
    }

    /** Makes the table of versions in an empty database. */
    public void initialize() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name VARCHAR NOT NULL,"
                    + " checksum VARCHAR NOT NULL, applied_at BIGINT NOT NULL)");
        }
    }

    /**
     * Runs the scripts that the database does not have yet.
     *
     * <p>Not every database can take back a change of its schema. The caller sees to it that a failure half-way loses nothing:
     * by a transaction where that helps, else by working on a copy.
     *
     * @param words what {@code ${word}} in a script stands for
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if a script that was run is not the one we know
     */
    public void upgrade(Map<String, String> words, Instant now) throws SQLException {
        int version = version();
        List<Migration> migrations = Migration.all();
        for (Migration migration : migrations.subList(0, version)) {
            checkUnchanged(migration);
        }
        for (Migration migration : migrations.subList(version, migrations.size())) {
            apply(migration, words, now);
        }
    }

    private void checkUnchanged(Migration migration) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT checksum FROM schema_version WHERE version = ?")) {
            query.setInt(1, migration.version());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(migration.checksum())) {
                    throw Problem.of(Kind.STORE, "cannot upgrade " + store)
                            .because("version " + migration.version() + " of its schema (" + migration.name()
                                    + ") was made by another script than the one in this Signet")
                            .fix("upgrade it with a released Signet; this store was written by a modified one")
                            .exception();
                }
            }
        }
    }

    private void apply(Migration migration, Map<String, String> words, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement done =
                        connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?, ?)")) {
            for (String sql : migration.statements(words)) {
                statement.execute(sql);
            }
            done.setInt(1, migration.version());
            done.setString(2, migration.name());
            done.setString(3, migration.checksum());
            done.setLong(4, now.toEpochMilli() * 1000);
            done.executeUpdate();
        }
    }
}
