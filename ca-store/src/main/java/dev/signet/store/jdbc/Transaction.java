package dev.signet.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The transaction that several callers of {@link GroupCommit} share. Rows that are only added are collected and sent together;
 * who reads, or changes what is there, calls {@link #flush} first.
 */
final class Transaction {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Set<PreparedStatement> filled = new LinkedHashSet<>();
    private final Map<String, Long> lastIds = new HashMap<>();

    Transaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
    }

    /** Returns the prepared statement of an SQL text; it is kept and must not be closed. */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    /** Queues the row whose values a statement is filled with. */
    void add(PreparedStatement statement) throws SQLException {
        statement.addBatch();
        filled.add(statement);
    }

    /** Sends what is queued. */
    void flush() throws SQLException {
        for (PreparedStatement statement : filled) {
            statement.executeBatch();
        }
        filled.clear();
    }

    /**
     * Returns the next identifier of a table. Numbers are given out here and not by the database because this is the only
     * connection that writes; those of a transaction that is rolled back are lost.
     */
    long nextId(String table) throws SQLException {
        Long last = lastIds.get(table);
        if (last == null) {
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery("SELECT MAX(id) FROM " + table)) {
                last = row.next() ? row.getLong(1) : 0;
            }
        }
        lastIds.put(table, last + 1);
        return last + 1;
    }

    void commit(Dialect dialect) throws SQLException {
        flush();
        dialect.commit(connection);
    }

    void rollBack() throws SQLException {
        for (PreparedStatement statement : filled) {
            statement.clearBatch();
        }
        filled.clear();
        connection.rollback();
    }

    void close() throws SQLException {
        connection.close();
    }
}
