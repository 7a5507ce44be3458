package dev.signet.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the process at each single step of the gate, of delivery, of revocation and of publication. */
final class HaltAtEachStepIT {
    private static final int MOST_STEPS = 100;
    private static final int AT_ONCE = 2;

    @Test
    void a_halt_at_any_step_loses_nothing_that_was_said_and_lets_nothing_out_that_is_not_on_record(
            @TempDir Path directory) throws Exception {
        CrashedHome untouched = CrashedHome.create(Files.createDirectory(directory.resolve("untouched")));
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean finished = new AtomicBoolean();
        Callable<Void> steps = () -> {
            while (!finished.get()) {
                int step = next.getAndIncrement();
                assertThat(step)
                        .as("steps of issuing, renewing, revoking and publishing")
                        .isLessThan(MOST_STEPS);
                Path place = Files.createDirectory(directory.resolve("step" + step));
                if (ranToItsEnd(untouched.copiedTo(place), step, place.resolve("said"))) {
                    finished.set(true);
                }
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(AT_ONCE, steps))) {
                assertThat(done.get()).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(next.get()).as("steps that were tried").isGreaterThan(20);
    }

    /** Halts a worker at a step and checks what is left; returns whether it had fewer steps than that. */
    private static boolean ranToItsEnd(CrashedHome home, int step, Path output)
            throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(home.command("once", Integer.toString(step)))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exitCode = worker.waitFor();
        List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
        boolean finished = said.contains("done");
        assertThat(exitCode).as("step " + step).isEqualTo(finished ? 0 : 137);
        home.check(said);
        return finished;
    }
}
