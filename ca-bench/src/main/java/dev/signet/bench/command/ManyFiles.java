package dev.signet.bench.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code x509 -text} on many files: {@code signet batch} against a shell loop of openssl. */
public final class ManyFiles {
    private final Path signet;
    private final Path directory;
    private final PrintStream out;

    /**
     * Prepares the runs.
     *
     * @param signet the launcher
     * @param directory an empty directory to work in
     */
    public ManyFiles(Path signet, Path directory, PrintStream out) {
        this.signet = signet;
        this.directory = directory;
        this.out = out;
    }

    /** Makes so many files and runs both on all of them. */
    public void run(int files, int runs) throws IOException, InterruptedException {
        double unused = Line.of(
                        "a certificate",
                        directory,
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-noenc",
                        "-subj",
                        "/CN=bench.example",
                        "-keyout",
                        "key.pem",
                        "-out",
                        "cert.pem")
                .milliseconds();
        StringBuilder orders = new StringBuilder();
        for (int i = 0; i < files; i++) {
            Path copy = Files.copy(directory.resolve("cert.pem"), directory.resolve("cert-" + i + ".pem"));
            orders.append("{\"argv\":[\"x509\",\"-noout\",\"-text\",\"-in\",\"")
                    .append(copy.getFileName())
                    .append("\"],\"cwd\":\"")
                    .append(directory)
                    .append("\"}\n");
        }
        Path batch = Files.writeString(directory.resolve("batch.jsonl"), orders);
        Line ours = Line.of(
                "signet batch",
                directory,
                "sh",
                "-c",
                "exec \"$0\" batch < \"$1\"",
                signet.toString(),
                batch.toString());
        Line loop = Line.of(
                "a loop of openssl",
                directory,
                "sh",
                "-c",
                "for f in cert-*.pem; do openssl x509 -noout -text -in $f || exit 1; done");
        out.println("x509 -noout -text of " + files + " files");
        new Pair(ours, loop).report(runs, out);
    }
}
