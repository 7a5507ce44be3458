package dev.signet.cli.ca;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.home.Home;
import dev.signet.core.home.HomeTrust;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet check}: are these certificates to be trusted? */
@Command(
        name = "check",
        description = "Check chains of certificates, and say what is wrong with those that are not to be trusted.",
        footer = {
            "",
            "Examples:",
            "  signet check fullchain.pem --hostname db.internal.example",
            "  signet check alice.pem --purpose client --revocation hard",
            "  signet check *.pem --trusted root.pem --untrusted issuing.pem --crl root.crl --crl issuing.crl",
            "  signet check /etc/nginx/tls/fullchain.pem --warn-before 14d      a monitoring check",
            "",
            "The first certificate of a file is checked, the others may be needed on the way. Without --trusted, the",
            "home's root is trusted, and what the home knows counts: its intermediates, its CRLs, and what it has",
            "revoked since. Ends with 0 if all are trusted, with 1 if one is not or ends too soon, with 4 if one cannot",
            "be read."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MAX_FILE = 8 * Certificate.MAX_LENGTH;

    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private CheckOptions options = new CheckOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Certificates, PEM or DER.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--trusted",
            paramLabel = "FILE",
            description = "Whom to trust, PEM or DER; may be repeated (default: the home's root).")
    private List<String> trusted = new ArrayList<>();

    @Option(
            names = "--untrusted",
            paramLabel = "FILE",
            description = "Certificates that may be needed between; may be repeated.")
    private List<String> untrusted = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "FILE", description = "CRLs, PEM or DER; may be repeated.")
    private List<String> lists = new ArrayList<>();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CheckChain.Rules rules = options.rules(Clock.systemUTC().instant());
        List<Certificate> between = certificates(untrusted);
        List<CertificateList> revocations = revocationLists();
        if (!trusted.isEmpty()) {
            CheckOutput output = output(rules, String.join(", ", trusted));
            return check(CheckChain.with(rules, certificates(trusted), between, revocations), output);
        }
        Path directory = home.directory(session);
        if (!Home.isHome(directory)) {
            throw Problem.of(Kind.USAGE, "nobody is trusted")
                    .because("there is no --trusted, and no certification authority in " + directory)
                    .fix("name the file of the root: --trusted FILE")
                    .fix("or the home of its CA: --home DIR")
                    .exception();
        }
        try (OpenHome open = OpenHome.forReading(directory, "check", session)) {
            CheckOutput output = output(rules, "the root of " + directory);
            return check(CheckChain.with(rules, HomeTrust.of(open.authority()), between, revocations), output);
        }
    }

    private CheckOutput output(CheckChain.Rules rules, String anchors) {
        if (json.wanted()) {
            return new CheckJson(rules, anchors);
        }
        session.err().println("trusting " + anchors);
        return new CheckText(session, rules);
    }

    /** One file that cannot be read does not keep the others from being checked. */
    private int check(CheckChain use, CheckOutput output) {
        int exitCode = 0;
        for (String file : files) {
            try {
                CheckedChain checked =
                        use.run(CertificateFile.readAll(InputFile.read(session.file(file), MAX_FILE), file));
                output.add(file, checked);
                if (checked.status() != CheckedChain.Status.TRUSTED) {
                    exitCode = Math.max(exitCode, Kind.NO.exitCode());
                }
            } catch (SignetException unreadable) {
                session.out().flush();
                exitCode = Math.max(exitCode, Failure.report(unreadable.problem(), session));
                output.add(file, unreadable.problem());
            }
        }
        if (output instanceof CheckJson whole) {
            JsonPrinter.print(session.out(), whole.result());
        }
        return exitCode;
    }

    private List<Certificate> certificates(List<String> names) {
        List<Certificate> certificates = new ArrayList<>();
        for (String name : names) {
            certificates.addAll(CertificateFile.readAll(InputFile.read(session.file(name), MAX_FILE), name));
        }
        return certificates;
    }

    private List<CertificateList> revocationLists() {
        List<CertificateList> all = new ArrayList<>();
        for (String name : lists) {
            all.addAll(
                    CertificateListFile.readAll(InputFile.read(session.file(name), CertificateList.MAX_LENGTH), name));
        }
        return all;
    }
}
