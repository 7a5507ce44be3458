package dev.signet.bench.issuance;

import dev.signet.bench.command.Line;
import dev.signet.bench.command.Pair;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a home with many certificates costs: list, issue and sign there, against an empty home and against openssl. */
public final class LargeHome {
    private static final int THREADS = 64;

    private final Path signet;
    private final Path directory;
    private final PrintStream out;
    private final Path empty;
    private final Path large;

    /**
     * Prepares the runs.
     *
     * @param signet the launcher
     * @param directory an empty directory to work in
     */
    public LargeHome(Path signet, Path directory, PrintStream out) {
        this.signet = signet;
        this.directory = directory;
        this.out = out;
        this.empty = directory.resolve("empty");
        this.large = directory.resolve("large");
    }

    /** Makes both homes, one with so many certificates. */
    public void fill(int certificates) throws IOException, InterruptedException {
        IssuanceRate.Homes.make(signet, directory, empty, "p256");
        IssuanceRate.Homes.make(signet, directory, large, "p256");
        try (BenchHome home = new BenchHome(large)) {
            new Crowd(THREADS).times(home::issueOne, certificates);
        }
        out.println("a home with " + certificates + " certificates, and an empty one");
        // Archives are made now, not in the middle of a run.
        double unused = line("training", empty, "__train").milliseconds();
    }

    /** Times {@code list} in its three forms on the large home against the empty one. */
    public void list(int runs) throws IOException, InterruptedException {
        for (List<String> form : List.of(List.of("list"), List.of("list", "--csv"), List.of("list", "--json"))) {
            String[] words = form.toArray(String[]::new);
            String name = String.join(" ", form);
            new Pair(line(name + ", large home", large, words), line("empty home", empty, words)).report(runs, out);
        }
    }

    /** Times {@code issue} and {@code sign} on the large home, against the empty one and against openssl. */
    public void issue(int runs) throws IOException, InterruptedException {
        make("a CA of openssl", "-x509", "-subj", "/CN=bench", "-keyout", "ca.key", "-out", "ca.pem");
        make(
                "a request",
                "-subj",
                "/CN=a.bench.example",
                "-addext",
                "subjectAltName=DNS:a.bench.example",
                "-keyout",
                "request.key",
                "-outform",
                "DER",
                "-out",
                "request.der");
        String[] sign = {"sign", "request.der", "--out", "signed.pem"};
        Line openssl = Line.of(
                "openssl x509 -req",
                directory,
                "openssl",
                "x509",
                "-req",
                "-inform",
                "DER",
                "-in",
                "request.der",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-out",
                "openssl.pem");
        new Pair(line("sign, large home", large, sign), openssl).report(runs, out);
        new Pair(line("sign, large home", large, sign), line("empty home", empty, sign)).report(runs, out);
        String[] issue = {"issue", "b.bench.example", "--out", "issued", "--force"};
        new Pair(line("issue, large home", large, issue), line("empty home", empty, issue)).report(runs, out);
    }

    /** Runs {@code openssl req} with a new P-256 key. */
    private void make(String name, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of("openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"));
        line.addAll(List.of(words));
        double unused = Line.of(name, directory, line.toArray(String[]::new)).milliseconds();
    }

    private Line line(String name, Path home, String... words) {
        List<String> line = new ArrayList<>(List.of(signet.toString()));
        line.addAll(List.of(words));
        return Line.of("signet " + name, directory, line.toArray(String[]::new))
                .with("SIGNET_HOME", home.toString())
                .with("SIGNET_PASSPHRASE", BenchHome.PASSPHRASE)
                .with("SIGNET_ROOT_PASSPHRASE", BenchHome.PASSPHRASE);
    }
}
