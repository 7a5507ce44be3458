package dev.signet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program to start from a test, with an environment that holds nothing but what the test put there and the {@code PATH}.
 * Each {@code with} returns another program.
 */
public final class Program {
    private static final long PATIENCE_SECONDS = 180;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;
    private final byte[] input;

    private Program(List<String> command, Map<String, String> environment, Path directory, byte[] input) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.input = input;
    }

    /** Names a program by its path, or by a name on the {@code PATH}, with its first arguments. */
    public static Program of(Object name, String... firstArguments) {
        List<String> command = new ArrayList<>(List.of(name.toString()));
        command.addAll(Arrays.asList(firstArguments));
        return new Program(
                command, Map.of("PATH", System.getenv("PATH")), Path.of("").toAbsolutePath(), new byte[0]);
    }

    /** Sets a variable of the environment. */
    public Program with(String variable, Object value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value.toString());
        return new Program(command, more, directory, input);
    }

    /** Sets the working directory. */
    public Program in(Path other) {
        return new Program(command, environment, other, input);
    }

    /** Sets what the program reads from its standard input. */
    public Program reading(byte[] bytes) {
        return new Program(command, environment, directory, bytes);
    }

    /** Runs the program until it has ended and nobody can write to its output any more. */
    public Ran run(String... arguments) {
        return start(arguments).await();
    }

    /** Starts the program. */
    public Running start(String... arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input);
            }
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that was started. */
    public static final class Running {
        private final Process process;
        private final CompletableFuture<String> out;
        private final CompletableFuture<String> err;

        private Running(Process process, CompletableFuture<String> out, CompletableFuture<String> err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        /** Waits for the end of the program and of its output. */
        public Ran await() {
            try {
                String standardOutput = out.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                String standardError = err.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return new Ran(process.waitFor(), standardOutput, standardError);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                process.destroyForcibly();
                throw new AssertionError("the program did not come to its end", e);
            }
        }
    }

    private static String read(InputStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (stream) {
            stream.transferTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
