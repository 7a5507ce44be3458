package dev.signet.bench.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line to run as a process of its own.
 *
 * @param name what the report calls it
 * @param words the program and its arguments
 * @param directory where it runs
 * @param environment variables beside those of this process
 */
public record Line(String name, List<String> words, Path directory, Map<String, String> environment) {
    private static final int LONGEST_SECONDS = 300;

    public Line {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** Returns a line without variables of its own. */
    public static Line of(String name, Path directory, String... words) {
        return new Line(name, List.of(words), directory, Map.of());
    }

    /** Returns the same line with a variable more. */
    public Line with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Line(name, words, directory, more);
    }

    /**
     * Runs it to its end, its output thrown away.
     *
     * @return how long that took, in milliseconds
     * @throws IllegalStateException if it fails: the time of a failure says nothing
     */
    public double milliseconds() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(directory.toFile());
        builder.environment().putAll(environment);
        File errors = File.createTempFile("bench", ".err");
        try {
            builder.redirectInput(new File("/dev/null"));
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.redirectError(errors);
            long start = System.nanoTime();
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " ran for more than " + LONGEST_SECONDS + " s");
            }
            double taken = (System.nanoTime() - start) / 1e6;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        name + " ended with " + process.exitValue() + ": " + Files.readString(errors.toPath()));
            }
            return taken;
        } finally {
            boolean unused = errors.delete();
        }
    }
}
