package dev.signet.bench.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** OpenSSL's libcrypto, through a small program that is compiled for the occasion. */
final class LibcryptoRate {
    private final Path program;
    private final List<String> files;

    private LibcryptoRate(Path program, List<String> files) {
        this.program = program;
        this.files = files;
    }

    /**
     * Compiles the program and writes the sample chain; nothing without compiler or headers.
     *
     * @param directory an empty one to work in
     */
    static Optional<LibcryptoRate> prepare(SampleChain sample, Path directory)
            throws IOException, InterruptedException {
        Path source = Files.createDirectories(directory).resolve("verify.c");
        try (InputStream resource = Objects.requireNonNull(LibcryptoRate.class.getResourceAsStream("verify.c"))) {
            Files.write(source, resource.readAllBytes());
        }
        Path program = directory.resolve("verify");
        try {
            Process compiler = new ProcessBuilder("gcc", "-O2", "-o", program.toString(), source.toString(), "-lcrypto")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (compiler.waitFor() != 0) {
                return Optional.empty();
            }
        } catch (IOException absent) {
            return Optional.empty();
        }
        List<String> files = List.of(
                write(directory, "root", sample.root()),
                write(directory, "intermediate", sample.intermediate()),
                write(directory, "leaf", sample.leaf()),
                write(directory, "root-crl", sample.rootList()),
                write(directory, "intermediate-crl", sample.intermediateList()));
        return Optional.of(new LibcryptoRate(program, files));
    }

    private static String write(Path directory, String name, byte[] der) throws IOException {
        return Files.write(directory.resolve(name + ".der"), der).toString();
    }

    /** Returns validations per second of processor time. */
    double perProcessorSecond(double seconds) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(program.toString());
        command.command().addAll(files);
        command.command().addAll(List.of(SampleChain.HOST, "encoded", Double.toString(seconds)));
        Process process = command.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("libcrypto does not trust the sample chain: " + answer);
        }
        return Double.parseDouble(answer);
    }
}
