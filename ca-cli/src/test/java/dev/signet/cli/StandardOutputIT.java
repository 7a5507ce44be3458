package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a result that nobody takes. */
class StandardOutputIT {
    /** More than a pipe holds, so that it is written after the reader has gone. */
    private static final String MUCH = "rand 300000";

    @TempDir
    private Path directory;

    private Ran shell(String script) {
        return Program.of("/bin/sh", "-c")
                .in(directory)
                .run(script.replace("SIGNET", Checkout.ofThisBuild().launcher().toString()));
    }

    @Test
    void behind_a_pipe_that_was_closed_it_ends_quietly_and_as_if_by_the_signal() throws Exception {
        Ran ran = shell("(SIGNET " + MUCH + "; echo $? >status) | true");

        assertThat(ran.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("status"))).isEqualTo("141\n");
    }

    @Test
    void on_a_full_disk_it_says_so_and_does_not_end_well() {
        Ran ran = shell("SIGNET " + MUCH + " >/dev/full");

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).startsWith("signet: cannot write the result to standard output\n  why: No space left");
    }
}
