package dev.signet.cli.openssl;

import dev.signet.cli.Main;
import dev.signet.cli.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The corpus of OpenSSL inputs and commands beside the repository ({@code -Dsignet.conformance=DIR} names another place), and
 * both programs to run them with: ours in this process, the real one beside it.
 */
final class ConformanceCorpus {
    private static final Path OPENSSL = Path.of("/usr/bin/openssl");
    private static final Map<String, String> VARIABLES = Map.of(
            "OPENSSL_CONF",
            "c/openssl.cnf",
            "PW_ENV",
            "secret-env",
            "LC_ALL",
            "C.UTF-8",
            "TZ",
            "UTC",
            "PATH",
            "/usr/bin:/bin");

    private final Path directory;

    private ConformanceCorpus(Path directory) {
        this.directory = directory;
    }

    /** Returns the corpus, if it and the real openssl are on this machine. */
    static Optional<ConformanceCorpus> find() {
        String place = System.getProperty("signet.conformance", "../../shared/conformance");
        Path directory = Path.of(place).resolve("openssl").toAbsolutePath().normalize();
        boolean there = Files.isRegularFile(directory.resolve("LIST")) && Files.isExecutable(OPENSSL);
        return there ? Optional.of(new ConformanceCorpus(directory)) : Optional.empty();
    }

    /** Returns all checks of the list. */
    List<ConformanceLine> lines() {
        try (Stream<String> lines = Files.lines(directory.resolve("LIST"))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ConformanceLine::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the directory of the input files. */
    Path files() {
        return directory.resolve("files");
    }

    /** What a program answered; output as octets, a character for each. */
    record Answer(int exitCode, String out, String err) {}

    /** What is left of a check: the last answer, and the files in the scratch directory. */
    record Outcome(Answer answer, Map<String, WrittenFile> files) {}

    /** A file that a command wrote: octets, a character for each, and the mode as {@code ls} shows it. */
    record WrittenFile(String octets, String mode) {}

    /** Runs the commands of a check with a program, each in the same scratch directory. */
    Outcome run(ConformanceLine line, Program program) {
        try {
            Path scratch = Files.createTempDirectory("signet-conformance");
            try {
                for (String form : line.forms('d')) {
                    copy(files().resolve(form.substring(2)), scratch);
                }
                Files.createSymbolicLink(scratch.resolve("c"), files());
                Answer answer = new Answer(0, "", "");
                for (List<String> command : line.commands()) {
                    answer = program.run(command, scratch);
                }
                return new Outcome(answer, written(line, scratch));
            } finally {
                delete(scratch);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, WrittenFile> written(ConformanceLine line, Path scratch) throws IOException {
        Map<String, WrittenFile> files = new HashMap<>();
        for (char letter : new char[] {'f', 'c', 'n', 'k'}) {
            for (String form : line.forms(letter)) {
                Path file = scratch.resolve(form.substring(2));
                if (Files.isRegularFile(file)) {
                    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    files.put(form.substring(2), new WrittenFile(text(Files.readAllBytes(file)), mode));
                }
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Runs a command line in a directory. */
    interface Program {
        Answer run(List<String> command, Path directory) throws IOException, InterruptedException;
    }

    /** Runs a command in this process. */
    static Answer signet(List<String> command, Path directory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                VARIABLES,
                directory);
        int exitCode = Main.run(command.toArray(String[]::new), session);
        session.out().flush();
        session.err().flush();
        return new Answer(exitCode, text(out.toByteArray()), text(err.toByteArray()));
    }

    /** Runs a command with the real openssl. */
    static Answer openssl(List<String> command, Path directory) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(OPENSSL.toString());
        builder.command().addAll(command);
        builder.directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(VARIABLES);
        Path err = directory.resolve(".err");
        builder.redirectError(err.toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.start();
        String out = text(process.getInputStream().readAllBytes());
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("openssl hangs: " + command);
        }
        return new Answer(process.exitValue(), out, text(Files.readAllBytes(err)));
    }

    /** Returns what the real openssl prints for some input. */
    static String openssl(String input, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(OPENSSL.toString());
        builder.command().addAll(List.of(command));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException notRead) {
            // A command that fails early does not read its input.
        }
        String out = text(process.getInputStream().readAllBytes());
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return out;
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
