package dev.signet.store.jdbc;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets callers on several threads share a transaction and its wait for the disk.
 *
 * <p>There is no thread of its own: of the callers that wait, one leads. It takes what has queued up, puts it into one
 * transaction, commits, wakes the others, and leaves the lead to the next. A caller alone therefore pays for no hand-over.
 *
 * <p>What one caller does wrong does not harm the others: if the transaction fails, it is taken back, and each caller gets one
 * for itself.
 */
public final class GroupCommit implements AutoCloseable {
    private static final int LARGEST_GROUP = 512;

    private final Connections connections;
    private final Dialect dialect;
    private final ConcurrentLinkedQueue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore lead = new Semaphore(1);
    /** Opened by the first leader, used by whoever leads. */
    private Optional<Transaction> transaction = Optional.empty();

    /** After a commit that failed nobody knows what the disk has; nothing more is written until the store is opened again. */
    private Optional<SignetException> broken = Optional.empty();

    /** Starts with nothing to do; the connection is taken when there is. */
    public GroupCommit(Connections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    /** What a caller wants to be written. It may be done again after it was taken back. */
    @FunctionalInterface
    interface Write {
        /**
         * Writes.
         *
         * @throws SignetException to refuse, before anything was written
         */
        void into(Transaction transaction) throws SQLException;
    }

    /** A write that has a result. */
    @FunctionalInterface
    interface Computation<T> {
        /**
         * Writes.
         *
         * @throws SignetException to refuse, before anything was written
         */
        T into(Transaction transaction) throws SQLException;
    }

    /**
     * Returns when the write is committed and forced to disk.
     *
     * @throws SignetException what the write has thrown, or of kind {@code STORE} if the database failed; it is then not written
     */
    void write(Write write) {
        write(new Pending(write, Optional.empty()));
    }

    /**
     * Returns when the write is committed and forced to disk.
     *
     * @param duplicate what to say if a row with the same key is there already
     * @throws SignetException as {@link #write} does
     */
    void writeUnique(Write write, Problem duplicate) {
        write(new Pending(write, Optional.of(duplicate)));
    }

    /**
     * Returns when the write is committed and forced to disk.
     *
     * @throws SignetException as {@link #write} does
     */
    <T> T compute(Computation<T> computation) {
        List<T> result = new ArrayList<>();
        write(transaction -> {
            result.clear();
            result.add(computation.into(transaction));
        });
        return result.get(0);
    }

    private void write(Pending pending) {
        queue.add(pending);
        boolean interrupted = false;
        while (!pending.done) {
            if (lead.tryAcquire()) {
                try {
                    commitNext();
                } finally {
                    lead.release();
                    appointNext();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        pending.throwFailure();
    }

    private void appointNext() {
        Pending next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    private void commitNext() {
        List<Pending> group = new ArrayList<>();
        for (Pending next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        try {
            commit(group);
        } catch (RuntimeException | Error fault) {
            SignetException problem = new SignetException(
                    Problem.of(Kind.BUG, "a write that shared a transaction with this one failed"), fault);
            group.forEach(pending -> pending.fail(problem));
            throw fault;
        } finally {
            group.forEach(pending -> pending.finish(Thread.currentThread()));
        }
    }

    private void commit(List<Pending> group) {
        if (broken.isPresent()) {
            group.forEach(pending -> pending.fail(broken.get()));
            return;
        }
        boolean committed = false;
        Optional<SQLException> failed = Optional.empty();
        try {
            Transaction shared = transaction();
            for (Pending pending : group) {
                pending.run(shared);
            }
            shared.flush();
            commit(shared);
            committed = true;
        } catch (SQLException failure) {
            failed = Optional.of(failure);
        } finally {
            if (!committed) {
                takeBack();
            }
        }
        if (failed.isPresent() && group.size() == 1) {
            group.get(0).fail(failed.get(), dialect);
        } else if (failed.isPresent()) {
            group.forEach(pending -> commit(List.of(pending)));
        }
    }

    private void commit(Transaction shared) throws SQLException {
        try {
            shared.commit(dialect);
        } catch (SQLException failure) {
            broken = Optional.of(dialect.problem(failure));
            throw failure;
        }
    }

    private void takeBack() {
        try {
            if (transaction.isPresent()) {
                transaction.get().rollBack();
            }
        } catch (SQLException failure) {
            broken = Optional.of(broken.orElse(dialect.problem(failure)));
        }
    }

    private Transaction transaction() throws SQLException {
        if (transaction.isEmpty()) {
            Connection connection = connections.take();
            transaction = Optional.of(new Transaction(connection));
        }
        return transaction.get();
    }

    /** Closes the connection; a write that comes later fails. */
    @Override
    public void close() throws SQLException {
        lead.acquireUninterruptibly();
        try {
            broken = Optional.of(
                    Problem.of(Kind.STORE, "the store is closed already").exception());
            if (transaction.isPresent()) {
                transaction.get().close();
            }
        } finally {
            lead.release();
            appointNext();
        }
    }

    /** One caller, its write, and what came of it. */
    private static final class Pending {
        private final Thread caller = Thread.currentThread();
        private final Write write;
        private final Optional<Problem> duplicate;
        private Optional<SignetException> failure = Optional.empty();
        private volatile boolean done;

        Pending(Write write, Optional<Problem> duplicate) {
            this.write = write;
            this.duplicate = duplicate;
        }

        void run(Transaction transaction) throws SQLException {
            failure = Optional.empty();
            try {
                write.into(transaction);
            } catch (SignetException refusal) {
                failure = Optional.of(refusal);
            }
        }

        void fail(SQLException cause, Dialect dialect) {
            boolean known = duplicate.isPresent() && dialect.isDuplicate(cause);
            failure = Optional.of(known ? new SignetException(duplicate.get(), cause) : dialect.problem(cause));
        }

        void fail(SignetException problem) {
            failure = Optional.of(problem);
        }

        void finish(Thread leader) {
            done = true;
            if (caller != leader) {
                LockSupport.unpark(caller);
            }
        }

        void throwFailure() {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }
}
