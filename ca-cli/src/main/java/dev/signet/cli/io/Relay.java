package dev.signet.cli.io;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes values on to a consumer on another thread, in their order: a long list is printed while it is still being read. A short
 * one is passed on at the end by the caller's own thread, so that it costs no other.
 *
 * <p>For use by one thread. What waits is bounded.
 */
public final class Relay<T> implements Consumer<T>, AutoCloseable {
    private static final int BATCH = 256;
    private static final int BATCHES_WAITING = 4;

    private final Consumer<T> consumer;
    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private List<T> batch = new ArrayList<>(BATCH);
    private @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    /** Starts with nothing to pass on. */
    public Relay(Consumer<T> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void accept(T value) {
        batch.add(value);
        if (batch.size() == BATCH) {
            if (thread == null) {
                thread = new Thread(this::passOn, "relay");
                thread.setDaemon(true);
                thread.start();
            }
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(List<T> values) {
        boolean interrupted = false;
        for (boolean done = false; !done; ) {
            try {
                queue.put(values);
                done = true;
            } catch (InterruptedException waitOn) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends with an empty batch; after a failure it only makes room, so that the caller is not left waiting. */
    private void passOn() {
        try {
            for (List<T> next = queue.take(); !next.isEmpty(); next = queue.take()) {
                if (failure == null) {
                    passOn(next);
                }
            }
        } catch (InterruptedException nobodyDoes) {
            failure = nobodyDoes;
        }
    }

    private void passOn(List<T> values) {
        try {
            values.forEach(consumer);
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    /**
     * Waits until all was passed on.
     *
     * @throws RuntimeException what the consumer has thrown
     */
    @Override
    public void close() {
        if (thread == null) {
            batch.forEach(consumer);
            return;
        }
        if (!batch.isEmpty()) {
            put(batch);
        }
        put(List.of());
        join(thread);
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        for (boolean done = false; !done; ) {
            try {
                thread.join();
                done = true;
            } catch (InterruptedException waitOn) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
