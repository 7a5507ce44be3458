package dev.signet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hidden {@code __train} command: runs a bit of everything in a directory that it throws away, while the launcher has
 * the JVM write down which classes were used. Later starts map those from an archive instead of loading them.
 *
 * <p>A command that is not in {@link #SCRIPT} works all the same, but starts two to three times slower. Whoever adds a
 * command adds lines that take its usual ways, success and a wrong option among them. Lines run in order and share the
 * directory, so that one can use what an earlier one made; how they end does not matter here.
 */
final class Training {

    /** Command lines, split at blanks. */
    private static final List<String> SCRIPT = List.of(
            "help",
            "--version",
            "version",
            "version -a",
            "no-such-command",
            "quickstart",
            "quickstart --json",
            "issue --help",
            "issue server.example 192.0.2.7 --p12 --jks --combined",
            "issue other.example --no-such-option",
            "issue --profile client person --json",
            "renew server.example",
            "renew --all",
            "list",
            "list --json --name server*",
            "list --csv --status valid --expiring 1000d --issued-since 1d --limit 9",
            "show server.example",
            "show person --json",
            "status",
            "status --json",
            "passphrase",
            "revoke person",
            "publish --root",
            "publish --json",
            "export server.example --out exported",
            "check exported/fullchain.pem --hostname server.example",
            "check exported/cert.pem exported/key.pem --json --purpose client",
            "show exported/cert.pem --pem --chain",
            "sign exported/cert.pem",
            "import-crl home/public/issuing.crl",
            "x509 -in training-rsa.pem -noout -text",
            "x509 -in training-ec.pem -noout -text -nameopt RFC2253 -certopt no_sigdump",
            "x509 -in training-rsa.pem -noout -subject -issuer -serial -dates -fingerprint -sha256 -ext subjectAltName",
            "x509 -in training-rsa.pem -noout -email -ocsp_uri -purpose -pubkey -modulus -checkend 1",
            "x509 -in training-ec.pem -noout -subject_hash -issuer_hash -fingerprint -purpose -pubkey",
            "x509 -in training-ec.pem -outform DER -out training.der",
            "x509 -in training.der -inform DER",
            "x509 -no-such-option",
            "x509 -in no-such-file");

    /** Certificates to look at, which come with the program. */
    private static final List<String> CERTIFICATES = List.of("training-rsa.pem", "training-ec.pem");

    private Training() {}

    static int run() {
        try {
            Path directory = Files.createTempDirectory("signet-train");
            try {
                run(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static void run(Path directory) throws IOException {
        for (String name : CERTIFICATES) {
            try (InputStream certificate = Training.class.getResourceAsStream(name)) {
                Files.write(
                        directory.resolve(name),
                        Objects.requireNonNull(certificate).readAllBytes());
            }
        }
        Map<String, String> environment = Map.of(
                "SIGNET_HOME", directory.resolve("home").toString(),
                "SIGNET_PASSPHRASE", "only for training",
                "SIGNET_ROOT_PASSPHRASE", "only for training",
                "SIGNET_EXPORT_PASSPHRASE", "only for training");
        for (String line : SCRIPT) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Session session =
                    Session.of(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, environment, directory);
            int unused = Main.run(line.split(" "), session);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
