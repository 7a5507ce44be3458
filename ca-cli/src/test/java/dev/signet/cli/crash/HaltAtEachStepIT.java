package dev.signet.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the process at each single step of the gate, of delivery, of revocation and of publication. */
final class HaltAtEachStepIT {
    private static final int MOST_STEPS = 100;

    @Test
    void a_halt_at_any_step_loses_nothing_that_was_said_and_lets_nothing_out_that_is_not_on_record(
            @TempDir Path directory) throws IOException, InterruptedException {
        int step = 0;
        boolean finished = false;
        while (!finished) {
            assertThat(step)
                    .as("steps of issuing, renewing, revoking and publishing")
                    .isLessThan(MOST_STEPS);
            CrashedHome home = CrashedHome.create(Files.createDirectory(directory.resolve("step" + step)));
            Path output = directory.resolve("said" + step);
            Process worker = new ProcessBuilder(home.command("once", Integer.toString(step)))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int exitCode = worker.waitFor();
            List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
            finished = said.contains("done");
            assertThat(exitCode).as("step " + step).isEqualTo(finished ? 0 : 137);
            home.check(said);
            step++;
        }
        assertThat(step).as("steps that were tried").isGreaterThan(20);
    }
}
