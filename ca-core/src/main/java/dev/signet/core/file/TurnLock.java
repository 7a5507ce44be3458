package dev.signet.core.file;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one command with a set of files: a lock of the operating system on a file that lies beside them.
 *
 * <p>It ends with the process however that ends, so nothing has to be cleared up after a crash, and the kernel queues those who
 * wait. The file stays, empty: if it were deleted, one process could lock the file that is gone and another the new one.
 */
public final class TurnLock implements AutoCloseable {
    /** Within one process a lock belongs to all threads, and Java refuses a second one instead of waiting. */
    private static final long RETRY_MILLISECONDS = 5;

    private final FileChannel channel;

    private TurnLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the turn.
     *
     * @param waiting is run once if the turn is another's at first
     * @throws SignetException of kind {@code STORE} if the lock file cannot be made or locked, or the thread is interrupted; that it
     *     was, it then still knows
     */
    public static TurnLock acquire(Path file, Runnable waiting) {
        FileChannel channel = open(file);
        boolean locked = false;
        try {
            FileLock first = attempt(channel);
            if (first == null) {
                waiting.run();
                lock(channel);
            }
            locked = true;
            return new TurnLock(channel);
        } catch (ClosedByInterruptException | FileLockInterruptionException interrupted) {
            throw interrupted(file, interrupted);
        } catch (IOException failure) {
            throw problem(file, failure);
        } finally {
            if (!locked) {
                close(channel);
            }
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(FileAccess.PUBLIC.permissions()));
        } catch (IOException failure) {
            throw problem(file, failure);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                FileLock ignored = channel.lock();
                return;
            } catch (OverlappingFileLockException heldHere) {
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLISECONDS);
        } catch (InterruptedException waitedLongEnough) {
            Thread.currentThread().interrupt();
            throw new FileLockInterruptionException();
        }
    }

    private static SignetException interrupted(Path file, IOException interrupted) {
        return new SignetException(
                Problem.of(Kind.STORE, "stopped waiting for " + file)
                        .because("the wait was interrupted while another held the lock")
                        .fix("try again; nothing was changed"),
                interrupted);
    }

    private static SignetException problem(Path file, IOException failure) {
        return new SignetException(
                Problem.of(Kind.STORE, "cannot lock " + file)
                        .because(String.valueOf(failure.getMessage()))
                        .fix("check who owns the directory and its mode"),
                failure);
    }

    /** Ends the turn. */
    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException unlockedAnyway) {
            return;
        }
    }
}
