package dev.signet.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a stream of issuances and revocations with SIGKILL at random moments. {@code -Dsignet.kills=200} sets how often,
 * {@code -Dsignet.seed} repeats a run.
 */
final class KillAtRandomMomentsIT {
    private static final int KILLS = Integer.getInteger("signet.kills", 12);
    private static final long SEED = Long.getLong("signet.seed", System.nanoTime());

    @Test
    void what_a_client_was_told_survives_a_kill_at_any_moment(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws IOException, InterruptedException {
        System.out.println("killing " + KILLS + " times, -Dsignet.seed=" + SEED);
        Random random = new Random(SEED);
        CrashedHome home = CrashedHome.create(directory);
        List<String> everything = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            everything.addAll(killed(home, random));
            home.check(everything);
        }
        assertThat(everything).as("what the worker got done").isNotEmpty();
    }

    /** Reads some lines, so that the worker is at work, waits for a moment shorter than one issuance, and kills. */
    private static List<String> killed(CrashedHome home, Random random) throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(home.command("stream", Long.toString(random.nextLong())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        int lines = random.nextInt(12);
        try (BufferedReader out = worker.inputReader(StandardCharsets.UTF_8)) {
            while (said.size() < lines) {
                String line = out.readLine();
                assertThat(line).as("the worker ended by itself").isNotNull();
                said.add(line);
            }
            boolean ended = worker.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS);
            assertThat(ended).as("the worker ended by itself").isFalse();
            // Not Process.destroyForcibly, which closes the pipe and with it what was said last.
            assertThat(worker.toHandle().destroyForcibly()).isTrue();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (isWhole(line)) {
                    said.add(line);
                }
            }
        }
        int exitCode = worker.waitFor();
        assertThat(exitCode).isEqualTo(137);
        return said;
    }

    /** The last line may be cut off by the kill; a whole one ends with a full stop. */
    private static boolean isWhole(String line) {
        return line.endsWith(" .");
    }
}
