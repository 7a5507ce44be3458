package dev.signet.store.jdbc;

import dev.signet.core.problem.SignetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What databases disagree about. */
public interface Dialect {
    /** Returns what the words of the migration scripts stand for: {@code bytes} for up to a mebibyte. */
    Map<String, String> words();

    /** Commits, and returns when the disk has what was committed. */
    void commit(Connection connection) throws SQLException;

    /** Returns whether a failure says that a row with such a key is there already. */
    boolean isDuplicate(SQLException failure);

    /** Returns a failure of the database as a problem of kind {@code STORE} that says which store, and what to try. */
    SignetException problem(SQLException failure);
}
