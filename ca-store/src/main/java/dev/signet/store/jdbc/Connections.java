package dev.signet.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The connections of a store: opened when they are needed, kept for the next who needs one. */
public final class Connections implements AutoCloseable {
    private final Source source;
    private final Dialect dialect;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Opens no connection yet. */
    public Connections(Source source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Opens a connection. */
    @FunctionalInterface
    public interface Source {
        /** Opens a connection. */
        Connection open() throws SQLException;
    }

    /** Does something with a connection. */
    @FunctionalInterface
    public interface Use<T> {
        /** Does it. */
        T with(Connection connection) throws SQLException;
    }

    /** Does something with a connection that has no result. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void with(Connection connection) throws SQLException;
    }

    /**
     * Lends a connection that commits each statement, as reading needs it.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if the database fails
     */
    public <T> T read(Use<T> use) {
        try {
            Connection connection = take();
            try {
                return use.with(connection);
            } finally {
                giveBack(connection);
            }
        } catch (SQLException failure) {
            throw dialect.problem(failure);
        }
    }

    /**
     * Lends a connection as {@link #read} does.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if the database fails
     */
    public void run(Action action) {
        boolean done = read(connection -> {
            action.with(connection);
            return true;
        });
        assert done;
    }

    /** Takes a connection out for good; who takes it closes it. */
    Connection take() throws SQLException {
        Optional<Connection> free = Optional.ofNullable(idle.pollFirst());
        return free.isPresent() ? free.get() : source.open();
    }

    private void giveBack(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    /** Closes the connections that are not lent; the others are closed when they come back. */
    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
