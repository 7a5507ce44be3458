package dev.signet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnLockTest {
    @TempDir
    private Path directory;

    /** What became of a wait, and whether the thread still knew of the interruption. */
    private record Outcome(String words, boolean interrupted) {}

    private static Outcome wait(Path file, Runnable waiting) {
        try (TurnLock turn = TurnLock.acquire(file, waiting)) {
            return new Outcome("got " + (turn != null), Thread.currentThread().isInterrupted());
        } catch (SignetException refused) {
            return new Outcome(
                    String.valueOf(refused.getMessage()), Thread.currentThread().isInterrupted());
        }
    }

    private Outcome interruptedWait(Path file) throws InterruptedException, ExecutionException {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> outcome.complete(wait(file, waits::countDown)));
        thread.start();
        waits.await();
        thread.interrupt();
        return outcome.get();
    }

    @Test
    void saysThatTheWaitWasInterruptedWhereThisProcessHasTheTurn() throws Exception {
        Path file = directory.resolve("index.lock");
        try (TurnLock mine = TurnLock.acquire(file, () -> {})) {
            Outcome outcome = interruptedWait(file);

            assertThat(mine).isNotNull();
            assertThat(outcome.words()).contains("stopped waiting for " + file);
            assertThat(outcome.interrupted()).isTrue();
        }
    }

    @Test
    void saysThatTheWaitWasInterruptedWhereAnotherProcessHasTheTurn() throws Exception {
        Path file = directory.resolve("index.lock");
        Process other = another(file);
        try {
            assertThat(other.getInputStream().read()).isEqualTo('x');
            Outcome outcome = interruptedWait(file);

            assertThat(outcome.words()).contains("stopped waiting for " + file);
            assertThat(outcome.interrupted()).isTrue();
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        }
    }

    @Test
    void anInterruptedWaitLeavesTheTurnToTheNext() throws Exception {
        Path file = directory.resolve("index.lock");
        try (TurnLock mine = TurnLock.acquire(file, () -> {})) {
            assertThat(mine).isNotNull();
            assertThat(interruptedWait(file).words()).doesNotContain("got");
        }

        assertThat(wait(file, () -> {})).isEqualTo(new Outcome("got true", false));
    }

    private static Process another(Path file) throws IOException {
        return new ProcessBuilder(
                        "python3",
                        "-c",
                        "import fcntl,sys\nf=open(sys.argv[1],'a+')\nfcntl.lockf(f,fcntl.LOCK_EX)\n"
                                + "print('x',end='',flush=True)\nsys.stdin.read()",
                        file.toString())
                .start();
    }
}
