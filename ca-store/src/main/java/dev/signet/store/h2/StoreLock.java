package dev.signet.store.h2;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The turn of one process with a home's store: one that writes, or several that read.
 *
 * <p>It is a lock of the operating system on the file {@code store.lock}, so it ends with the process however that ends. The
 * kernel queues those who wait: none of them polls. The file says who has it, for the message of whoever waits too long. Within
 * one process the lock of a file belongs to all threads; there a semaphore per file lets one store be open at a time.
 */
final class StoreLock implements AutoCloseable {
    private static final Map<Path, Semaphore> OPEN_HERE = new ConcurrentHashMap<>();
    private static final String FILE = "store.lock";
    private static final int LONGEST_HOLDER = 200;

    private final Semaphore here;
    private final Optional<FileChannel> channel;
    private final boolean exclusive;

    private StoreLock(Semaphore here, Optional<FileChannel> channel, boolean exclusive) {
        this.here = here;
        this.channel = channel;
        this.exclusive = exclusive;
    }

    /**
     * Waits for the turn.
     *
     * @throws SignetException of kind {@code STORE} if it does not come in time, or the lock file cannot be made
     */
    static StoreLock acquire(Path home, StoreAccess access) {
        Path file = home.resolve(FILE);
        long deadline = System.nanoTime() + access.patience().toNanos();
        Semaphore here = OPEN_HERE.computeIfAbsent(file.normalize(), path -> new Semaphore(1, true));
        if (!acquire(here, access.patience())) {
            throw held(
                    home, access, "this process (pid " + ProcessHandle.current().pid() + ") has it open");
        }
        boolean locked = false;
        try {
            StoreLock lock = new StoreLock(here, lockedChannel(home, file, access, deadline), isExclusive(access));
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                here.release();
            }
        }
    }

    private static boolean isExclusive(StoreAccess access) {
        return access.mode() == StoreAccess.Mode.WRITE;
    }

    private static boolean acquire(Semaphore here, Duration patience) {
        try {
            return here.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<FileChannel> lockedChannel(Path home, Path file, StoreAccess access, long deadline) {
        Optional<FileChannel> opened = open(home, file, access);
        if (opened.isEmpty()) {
            return opened;
        }
        FileChannel channel = opened.get();
        boolean locked = false;
        try {
            locked = lock(channel, isExclusive(access), deadline);
            if (!locked) {
                throw held(home, access, holder(channel));
            }
            if (isExclusive(access)) {
                sign(channel, access.purpose());
            }
            return opened;
        } catch (IOException failure) {
            throw cannotLock(home, failure);
        } finally {
            if (!locked) {
                closeQuietly(channel);
            }
        }
    }

    /** Opens the lock file. Where a home cannot be written nobody can write the store, and reading needs no turn. */
    private static Optional<FileChannel> open(Path home, Path file, StoreAccess access) {
        try {
            return Optional.of(FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        } catch (IOException failure) {
            if (isExclusive(access)) {
                throw cannotLock(home, failure);
            }
            return openForReading(file);
        }
    }

    private static Optional<FileChannel> openForReading(Path file) {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException nothingToLock) {
            return Optional.empty();
        }
    }

    private static boolean lock(FileChannel channel, boolean exclusive, long deadline) throws IOException {
        FileLock free = channel.tryLock(0, Long.MAX_VALUE, !exclusive);
        return free != null || lockInTime(channel, exclusive, deadline);
    }

    /** Waits in a thread that can be left behind: it ends when the channel is closed. */
    private static boolean lockInTime(FileChannel channel, boolean exclusive, long deadline) throws IOException {
        CompletableFuture<FileLock> turn = new CompletableFuture<>();
        Thread waiting = new Thread(
                () -> {
                    try {
                        turn.complete(channel.lock(0, Long.MAX_VALUE, !exclusive));
                    } catch (IOException failure) {
                        turn.completeExceptionally(failure);
                    }
                },
                "waiting for the store");
        waiting.setDaemon(true);
        waiting.start();
        try {
            return turn.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .isValid();
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    /** Says who has it, for those who wait. On a full disk they are not told: what matters there fails with better words. */
    private static void sign(FileChannel channel, String purpose) {
        String text = purpose + " (pid " + ProcessHandle.current().pid() + ")\n";
        try {
            channel.truncate(0);
            int written = channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            assert written > 0;
        } catch (IOException unimportant) {
            // The lock is held all the same.
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_HOLDER);
        int length = channel.read(buffer, 0);
        String text = length <= 0 ? "" : new String(buffer.array(), 0, length, StandardCharsets.UTF_8).strip();
        return (text.isEmpty() ? "another process" : "`" + text + "`") + " has it open";
    }

    private static SignetException held(Path home, StoreAccess access, String reason) {
        return Problem.of(Kind.STORE, "the store in " + home + " is in use")
                .because(reason + ", and did not finish within "
                        + access.patience().toSeconds() + " s")
                .fix("wait for it to finish, or end it, and try again")
                .exception();
    }

    private static SignetException cannotLock(Path home, IOException failure) {
        Problem problem = Problem.of(Kind.STORE, "cannot lock the store in " + home)
                .because(home.resolve(FILE) + ": " + IoReason.of(failure));
        return new SignetException(
                Files.isDirectory(home)
                        ? problem.fix("check that the directory is writable for you and its file system not full")
                        : problem.fix("create the home with `signet init`, or name another with --home"),
                failure);
    }

    /** Passes the turn on. */
    @Override
    public void close() {
        try {
            if (channel.isPresent() && exclusive) {
                channel.get().truncate(0);
            }
        } catch (IOException unimportant) {
            // The text that stays behind names a process that has gone; the next one to write replaces it.
        } finally {
            channel.ifPresent(StoreLock::closeQuietly);
            here.release();
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException unimportant) {
            // Nothing was written that matters, and the lock is gone either way.
        }
    }
}
