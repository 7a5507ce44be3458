package dev.signet.bench.issuance;

import dev.signet.bench.command.Line;
import dev.signet.bench.command.Series;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureVerifier;
import dev.signet.core.key.SigningProviders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/**
 * How many certificates a process issues per second, as a share of what is possible: of the signatures that {@code openssl speed}
 * makes on the same cores, and of the signature, its check and the request's check alone with the provider in use.
 */
public final class IssuanceRate {
    private static final int THREADS = 64;
    private static final double SECONDS = 3;

    private final Path signet;
    private final Path directory;
    private final PrintStream out;

    /**
     * Prepares the runs.
     *
     * @param signet the launcher
     * @param directory an empty directory to work in
     */
    public IssuanceRate(Path signet, Path directory, PrintStream out) {
        this.signet = signet;
        this.directory = directory;
        this.out = out;
    }

    /** Measures with a CA key of each of two sorts, in turn with openssl. */
    public void run(int rounds) throws IOException, InterruptedException {
        measure("p256", "ecdsap256", rounds);
        measure("rsa2048", "rsa2048", rounds);
    }

    private void measure(String kind, String opensslName, int rounds) throws IOException, InterruptedException {
        Path home = directory.resolve("home-" + kind);
        Homes.make(signet, directory, home, kind);
        double[] issued = new double[rounds];
        double[] ofOpenssl = new double[rounds];
        double[] ofPossible = new double[rounds];
        try (BenchHome bench = new BenchHome(home)) {
            Floor floor = new Floor(kind, bench.requests());
            Crowd crowd = new Crowd(THREADS);
            double unused = crowd.perProcessorSecond(bench::issueOne, 2 * SECONDS) + floor.perProcessorSecond(SECONDS);
            for (int round = 0; round < rounds; round++) {
                double openssl = openssl(opensslName);
                double possible = floor.perProcessorSecond(SECONDS);
                issued[round] = crowd.perProcessorSecond(bench::issueOne, SECONDS);
                ofOpenssl[round] = issued[round] / openssl;
                ofPossible[round] = issued[round] / possible;
            }
        }
        out.printf(
                "CA key %s, commits included: %.0f certificates per second of a core; %.2f of openssl's signatures;"
                        + " %.2f (%.2f to %.2f) of sign + verify + verify alone%n",
                kind,
                new Series(issued).median(),
                new Series(ofOpenssl).median(),
                new Series(ofPossible).median(),
                new Series(ofPossible).least(),
                new Series(ofPossible).most());
    }

    /** Returns how many signatures openssl makes per second of processor time. */
    private double openssl(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("openssl", "speed", "-mr", "-seconds", "2", name)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("openssl speed failed: " + answer);
        }
        // +F4:index:bits:sign:verify for ECDSA, +F2 for RSA, in operations per second of processor time.
        for (String line : answer.split("\n", -1)) {
            String[] fields = line.split(":", -1);
            if (fields[0].equals("+F4") || fields[0].equals("+F2")) {
                return Double.parseDouble(fields[3]);
            }
        }
        throw new IllegalStateException("openssl speed says no rate: " + answer);
    }

    /** The work of an issuance that nothing can take away: its signature, the check of that, the check of the request. */
    private static final class Floor {
        private final KeySigner signer;
        private final SignatureVerifier verifier;
        private final List<byte[]> requests;
        private final byte[] tbs = new byte[600];
        private int count;

        Floor(String kind, List<byte[]> requests) {
            SecureRandom random = new SecureRandom();
            PrivateKeyInfo key = KeyAlgorithm.parse(kind).generate(random);
            this.signer = KeySigner.of(key);
            this.verifier = SigningProviders.standard().verifier(key.publicKey(), signer.algorithm());
            this.requests = requests;
            random.nextBytes(tbs);
        }

        double perProcessorSecond(double seconds) throws InterruptedException {
            return new Crowd(1).perProcessorSecond(this::once, seconds);
        }

        private void once() {
            boolean good = verifier.verify(tbs, signer.sign(tbs))
                    && CertificateRequest.parse(requests.get(count++ % requests.size()))
                            .provesPossession();
            if (!good) {
                throw new IllegalStateException("a signature of the benchmark does not verify");
            }
        }
    }

    /** Makes homes for benchmarks with the launcher. */
    static final class Homes {
        static void make(Path signet, Path directory, Path home, String kind) throws IOException, InterruptedException {
            double unused = Line.of(
                            "init",
                            directory,
                            signet.toString(),
                            "init",
                            "--home",
                            home.toString(),
                            "--key",
                            kind,
                            "--root-key",
                            "p256")
                    .with("SIGNET_PASSPHRASE", BenchHome.PASSPHRASE)
                    .with("SIGNET_ROOT_PASSPHRASE", BenchHome.PASSPHRASE)
                    .milliseconds();
        }

        private Homes() {}
    }
}
