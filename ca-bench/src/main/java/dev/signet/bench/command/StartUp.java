package dev.signet.bench.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long short commands take, on every JDK of the machine: against openssl, and against a Java program that does nothing. */
public final class StartUp {
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private final Path signet;
    private final Path directory;
    private final PrintStream out;

    /**
     * Prepares the runs.
     *
     * @param signet the launcher
     * @param directory an empty directory to work in
     */
    public StartUp(Path signet, Path directory, PrintStream out) {
        this.signet = signet;
        this.directory = directory;
        this.out = out;
    }

    /** Runs all pairs and prints them. */
    public void run(int runs) throws IOException, InterruptedException {
        List<String> certificate = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-noenc",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem",
                "-subj",
                "/CN=bench.example",
                "-addext",
                "subjectAltName=DNS:bench.example");
        double unused = new Line("a certificate", certificate, directory, java.util.Map.of()).milliseconds();
        for (Path jdk : jdks()) {
            out.println("Java of " + jdk.getFileName());
            Line nothing = signet("a Java program that does nothing", jdk)
                    .with(
                            "SIGNET_JAVA_OPTIONS",
                            "-cp " + signet.resolveSibling("../lib/signet.jar").normalize() + ":" + classes() + " "
                                    + Nothing.class.getName());
            double unusedToo = signet("training", jdk, "__train").milliseconds();
            new Pair(signet("version", jdk, "version"), nothing).report(runs, out);
            new Pair(signet("version", jdk, "version"), openssl("version")).report(runs, out);
            for (String question : List.of("-subject", "-text")) {
                String[] words = {"x509", "-in", "cert.pem", "-noout", question};
                new Pair(signet("x509 " + question, jdk, words), openssl(words)).report(runs, out);
                new Pair(signet("x509 " + question, jdk, words), nothing).report(runs, out);
            }
        }
    }

    private static String classes() {
        return Path.of(StartUp.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private Line signet(String name, Path jdk, String... words) {
        List<String> line = new ArrayList<>(List.of(signet.toString()));
        line.addAll(List.of(words));
        return Line.of("signet " + name, directory, line.toArray(String[]::new))
                .with("SIGNET_JAVA_HOME", jdk.toString());
    }

    private Line openssl(String... words) {
        List<String> line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(words));
        return Line.of(
                String.join(" ", line.subList(0, 2)) + " " + words[words.length - 1],
                directory,
                line.toArray(String[]::new));
    }

    private static List<Path> jdks() throws IOException {
        try (Stream<Path> entries = Files.list(JDKS)) {
            return entries.filter(jdk -> !Files.isSymbolicLink(jdk) && Files.exists(jdk.resolve("release")))
                    .sorted()
                    .toList();
        }
    }
}
