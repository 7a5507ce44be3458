package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.csr.CertificateRequestFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.ExternalRoot;
import dev.signet.core.home.Home;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet init}: a new CA. */
@Command(
        name = "init",
        description = "Make a certification authority: a root and an issuing CA below it.",
        footer = {
            "",
            "Examples:",
            "  signet init --name 'Example' --permit dns:internal.example",
            "  signet init --name 'Example' --key rsa:3072 --base-url http://pki.internal.example/",
            "",
            "With a root that is held elsewhere:",
            "  signet init --name 'Example' --intermediate-csr issuing.csr",
            "  (have the request signed as a CA by the root)",
            "  signet init --intermediate-cert issuing.pem --root-cert root.pem",
            "",
            "Without a passphrase in the environment, an option or from a terminal, passphrase files are made."
        })
final class InitCommand implements Callable<Integer> {
    private static final int MAX_FILE = 1024 * 1024;

    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private InitOptions options = new InitOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--intermediate-csr",
            paramLabel = "FILE",
            description = "Make no root; write a request for one that is held elsewhere.")
    private @Nullable String intermediateRequest;

    @Option(
            names = "--intermediate-cert",
            paramLabel = "FILE",
            description = "Take in what an external root signed for that request.")
    private @Nullable String intermediateCertificate;

    @Option(names = "--root-cert", paramLabel = "FILE", description = "The certificate of that root.")
    private @Nullable String rootCertificate;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path directory = home.directory(session);
        if (intermediateCertificate != null || rootCertificate != null) {
            return install(directory);
        }
        NewHome newHome = new NewHome(directory, session);
        if (intermediateRequest != null) {
            return requested(directory, newHome, intermediateRequest);
        }
        NewHome.Made made = newHome.make(passphrases, options::plan, true);
        if (json.wanted()) {
            JsonPrinter.print(session.out(), InitText.json(made));
        } else {
            InitText.print(made, options.freeKinds(), session);
        }
        return 0;
    }

    /** A home that waits for its certificate writes the same request again: the first may not have arrived. */
    private int requested(Path directory, NewHome newHome, String file) {
        PrivateKeyFile.requireNone(session.file(file));
        boolean waiting = Home.isHome(directory)
                && Home.open(directory).pendingAuthority().isPresent();
        return waiting
                ? request(newHome, file, pending(Home.open(directory)))
                : request(newHome, file, newHome.makeBelowExternalRoot(passphrases, options::plan));
    }

    private static CertificateRequest pending(Home waiting) {
        Path file = waiting.requestFile(
                waiting.pendingAuthority().orElse(waiting.config().issuingAuthority()));
        return CertificateRequestFile.read(InputFile.read(file, MAX_FILE), file.toString());
    }

    private int request(NewHome newHome, String file, CertificateRequest request) {
        AtomicFile.write(session.file(file), request.pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("home", newHome.directory());
            result.put("subject", request.subject());
            result.put("request", session.file(file));
            JsonPrinter.print(session.out(), result);
        } else {
            session.out().println("the key of the issuing CA " + request.subject() + " is in " + newHome.directory());
            session.out().println("wrote the request to " + file);
            session.out().println();
            session.out().println("Have it signed by the root, as a CA, then:");
            session.out()
                    .println("  signet init --home " + newHome.directory()
                            + " --intermediate-cert ISSUING.pem --root-cert ROOT.pem");
        }
        return 0;
    }

    private int install(Path directory) {
        if (intermediateCertificate == null || rootCertificate == null) {
            throw Problem.of(Kind.USAGE, "--intermediate-cert and --root-cert go together")
                    .fix("give both")
                    .exception();
        }
        Certificate issuing = certificate(intermediateCertificate);
        Certificate root = certificate(rootCertificate);
        try (OpenHome open = OpenHome.forChange(directory, "init", session)) {
            CertificateRequest request = pending(open.home());
            Home installed = new ExternalRoot(open.authority()).install(request, root, issuing);
            List<String> notices = ExternalRoot.differences(request, issuing);
            if (json.wanted()) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("home", installed.directory());
                result.put("subject", issuing.subject());
                result.put("serial", issuing.serialNumber().hex());
                result.put("notAfter", issuing.validity().notAfter());
                result.put("notices", notices);
                JsonPrinter.print(session.out(), result);
                return 0;
            }
            session.out()
                    .println("the issuing CA " + issuing.subject() + " is ready in " + installed.directory()
                            + ", valid until " + issuing.validity().notAfter());
            DeliveredText.notices(notices, session);
            session.err().println("note: bring the root's CRL here when it is signed: signet import-crl FILE");
            return 0;
        }
    }

    private Certificate certificate(String file) {
        return CertificateFile.readAll(InputFile.read(session.file(file), MAX_FILE), file)
                .get(0);
    }
}
