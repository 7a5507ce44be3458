package dev.signet.bench;

import dev.signet.bench.command.ManyFiles;
import dev.signet.bench.command.StartUp;
import dev.signet.bench.issuance.IssuanceRate;
import dev.signet.bench.issuance.LargeHome;
import dev.signet.bench.verification.VerificationRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs a benchmark: {@code bin/bench NAME [RUNS]}. Each compares with a peer in the same run and prints the ratio. */
public final class Benchmarks {
    private static final int CERTIFICATES = 100_000;
    private static final int FILES = 1_000;

    /**
     * Runs one benchmark.
     *
     * @param arguments the repository's directory, the benchmark's name, and how many runs (by default as many as it needs)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path signet = Path.of(arguments[0], "bin", "signet");
        Path directory = Files.createTempDirectory("signet-bench");
        try {
            String name = arguments.length > 1 ? arguments[1] : "";
            int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
            run(name, runs, signet, directory);
        } finally {
            delete(directory);
        }
    }

    private static void run(String name, int runs, Path signet, Path directory)
            throws IOException, InterruptedException {
        switch (name) {
            case "start-up" -> new StartUp(signet, directory, System.out).run(runs == 0 ? 21 : runs);
            case "batch" -> new ManyFiles(signet, directory, System.out).run(FILES, runs == 0 ? 5 : runs);
            case "verify" -> new VerificationRate(directory, System.out).run(runs == 0 ? 5 : runs);
            case "rate" -> new IssuanceRate(signet, directory, System.out).run(runs == 0 ? 5 : runs);
            case "list", "issue" -> {
                LargeHome homes = new LargeHome(signet, directory, System.out);
                homes.fill(CERTIFICATES);
                if (name.equals("list")) {
                    homes.list(runs == 0 ? 9 : runs);
                } else {
                    homes.issue(runs == 0 ? 9 : runs);
                }
            }
            default -> {
                System.out.println("usage: bin/bench start-up|batch|rate|list|issue|verify [RUNS]");
                List<String> lines = List.of(
                        "start-up  version and x509, against openssl and against a Java program that does nothing",
                        "batch     x509 -text of 1 000 files, signet batch against a shell loop of openssl",
                        "rate      certificates per second in one process, against openssl speed and the signatures alone",
                        "list      list with 100 000 certificates on record, against an empty home",
                        "issue     issue and sign with 100 000 on record, against openssl and an empty home",
                        "verify    chains verified per second, against libcrypto, the JDK and Bouncy Castle");
                lines.forEach(line -> System.out.println("  " + line));
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

    private Benchmarks() {}
}
