package dev.signet.core.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Runs other people's programs, whose word decides in integration tests. */
public final class Peer {
    private static final int LIMIT_SECONDS = 120;

    /** What a program answered. */
    public record Answer(int exitCode, byte[] output, String errors) {
        /** Returns what it wrote to its standard output. */
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    /** Leaves the test out, with the reason in the report, if a program is not installed. */
    public static void assumeInstalled(String program) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program))),
                program + " is not installed");
    }

    /** Runs a program in a directory, and returns what it answered, whatever that was. */
    public static Answer run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "peer", ".out");
        Path errors = Files.createTempFile(directory, "peer", ".err");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(String.join(" ", command) + " did not end");
        }
        return new Answer(process.exitValue(), Files.readAllBytes(output), Files.readString(errors));
    }

    /** Runs a program that has to succeed, and returns what it wrote to its standard output. */
    @CanIgnoreReturnValue
    public static byte[] mustRun(Path directory, String... command) throws IOException, InterruptedException {
        Answer answer = run(directory, command);
        assertThat(answer.exitCode())
                .as("%s%n%s%s", String.join(" ", command), answer.text(), answer.errors())
                .isZero();
        return answer.output();
    }

    private Peer() {}
}
