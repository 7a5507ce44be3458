package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.trust.TrustStore;
import dev.signet.cli.trust.TrustStores;
import dev.signet.cli.trust.TrustedRoot;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.Home;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet trust}: how programs are made to trust the root. */
@Command(
        name = "trust",
        description = "Print how to make programs trust the root, or do it.",
        footer = {
            "",
            "Examples:",
            "  signet trust                                         the steps for each system",
            "  sudo signet trust --home ~/.signet --apply debian",
            "  signet trust --apply java --keystore app/truststore.p12",
            "  signet trust --root-cert root.pem --apply nss        on a machine without the CA",
            "  sudo signet trust --home ~/.signet --apply debian --remove",
            "",
            "The key store of --apply java is opened with SIGNET_KEYSTORE_PASSPHRASE, else with \"changeit\", as every",
            "JDK's own is."
        })
final class TrustCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--apply",
            paramLabel = "SYSTEM",
            description = "Do it: debian (also Ubuntu), rhel (also Fedora), java, nss (Firefox and Chromium on Linux).")
    private @Nullable String system;

    @Option(names = "--remove", description = "With --apply: undo it.")
    private boolean remove;

    @Option(
            names = "--root-cert",
            paramLabel = "FILE",
            description = "The certificate of the root (default: the home's).")
    private @Nullable String rootCertificate;

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "With --apply java: the key store (default: the JDK's).")
    private @Nullable String keyStore;

    @Option(
            names = "--nss-db",
            paramLabel = "DIR",
            description =
                    "With --apply nss: the directory of cert9.db; may be repeated (default: those of your browsers).")
    private List<String> nssDatabases = new ArrayList<>();

    TrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (remove && system == null) {
            throw Problem.of(Kind.USAGE, "--remove goes with --apply")
                    .fix("say where to remove the root: --apply debian --remove")
                    .exception();
        }
        TrustedRoot root = root();
        Map<String, TrustStore> stores = TrustStores.of(
                session,
                Optional.ofNullable(keyStore).map(session::file),
                nssDatabases.stream().map(session::file).toList());
        if (system == null) {
            steps(root, stores);
        } else {
            apply(root, system, stores);
        }
        return 0;
    }

    private TrustedRoot root() {
        if (rootCertificate != null) {
            return root(session.file(rootCertificate));
        }
        Home opened = Home.open(home.directory(session));
        String name = opened.config().authorities().entrySet().stream()
                .filter(entry -> entry.getValue().issuer().isEmpty()
                        && entry.getValue().certificate().isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.NO, "this home has no root certificate yet")
                        .because("the request of its issuing CA waits to be signed")
                        .fix("signet init --intermediate-cert FILE --root-cert FILE")
                        .exception());
        return root(opened.certificateFile(name));
    }

    private static TrustedRoot root(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Certificate certificate = CertificateFile.readAll(
                        InputFile.read(absolute, Certificate.MAX_LENGTH), file.toString())
                .get(0);
        if (!certificate.isCa() || !certificate.isSelfIssued()) {
            throw Problem.of(Kind.INPUT, "the certificate in " + file + " is not a root")
                    .because("it is of " + certificate.subject() + ", issued by " + certificate.issuer())
                    .fix("give the self-signed certificate of the root CA")
                    .exception();
        }
        return new TrustedRoot(certificate, absolute);
    }

    private void steps(TrustedRoot root, Map<String, TrustStore> stores) {
        if (json.wanted()) {
            JsonPrinter.print(session.out(), TrustText.json(root, stores));
        } else {
            TrustText.print(root, stores, session.out());
        }
    }

    private void apply(TrustedRoot root, String name, Map<String, TrustStore> stores) {
        TrustStore store = stores.get(name);
        if (store == null) {
            throw Problem.of(Kind.USAGE, "cannot do it for \"" + name + "\"")
                    .because("known are " + String.join(", ", stores.keySet()))
                    .fix("the steps for others: signet trust")
                    .exception();
        }
        String done = remove ? store.remove(root) : store.add(root);
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("system", name);
            result.put("removed", remove);
            result.put("subject", root.certificate().subject());
            result.put("sha256", root.certificate().fingerprint());
            result.put("done", done);
            JsonPrinter.print(session.out(), result);
        } else {
            session.out().println(done);
            session.out().println("  root    " + root.certificate().subject());
            session.out().println("  sha256  " + new CertificateFields(root.certificate()).sha256());
        }
    }
}
