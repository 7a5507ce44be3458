package dev.signet.bench.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program in {@code src/clients} that asks a real client, started once for all cases.
 *
 * @param id the client, as {@code check --as} calls it
 * @param command the program and its first arguments
 */
record RealClient(String id, List<String> command) {
    private static final Path INSTALLED_JDKS = Path.of("/usr/lib/jvm");

    /** What a client says of a case. */
    record Answer(boolean accepts, String why) {}

    /**
     * Returns the clients that this machine has; those written in C are compiled.
     *
     * @param sources the directory of the programs
     * @param work where to put the compiled ones
     */
    static List<RealClient> onThisMachine(Path sources, Path work) throws IOException, InterruptedException {
        List<RealClient> clients = new ArrayList<>();
        compiled("openssl", "-lcrypto", sources, work).ifPresent(clients::add);
        compiled("gnutls", "-lgnutls", sources, work).ifPresent(clients::add);
        for (String release : List.of("17", "25")) {
            Optional<Path> jdk = jdk(release);
            if (jdk.isPresent()) {
                clients.add(new RealClient(
                        "jdk" + release,
                        List.of(
                                jdk.get().resolve("bin/java").toString(),
                                sources.resolve("JdkClient.java").toString())));
            }
        }
        Path go = work.resolve("go-client");
        if (runs(List.of(
                "go", "build", "-o", go.toString(), sources.resolve("client.go").toString()))) {
            clients.add(new RealClient("go", List.of(go.toString())));
        }
        return clients;
    }

    private static Optional<RealClient> compiled(String id, String library, Path sources, Path work)
            throws IOException, InterruptedException {
        Path program = work.resolve(id + "-client");
        boolean made = runs(List.of(
                "cc",
                "-O1",
                "-o",
                program.toString(),
                sources.resolve(id + ".c").toString(),
                library));
        return made ? Optional.of(new RealClient(id, List.of(program.toString()))) : Optional.empty();
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Optional<Path> jdk(String release) throws IOException {
        if (!Files.isDirectory(INSTALLED_JDKS)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED_JDKS)) {
            for (Path home : homes) {
                Path file = home.resolve("release");
                if (Files.isReadable(file)
                        && Files.isExecutable(home.resolve("bin/java"))
                        && Files.readString(file).contains("JAVA_VERSION=\"" + release + ".")) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what the client says of each case of a file, by the id of the case. */
    Map<String, Answer> ask(Path cases, Path work) throws IOException, InterruptedException {
        File output = work.resolve(id + ".answers").toFile();
        List<String> line = new ArrayList<>(command);
        line.add(cases.toString());
        int exit = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", line) + " ended with " + exit);
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String answer : Files.readAllLines(output.toPath())) {
            String[] fields = answer.split("\t", 3);
            answers.put(fields[0], new Answer(fields[1].equals("SUCCESS"), fields.length > 2 ? fields[2] : ""));
        }
        return answers;
    }
}
