package dev.signet.cli.ca;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.check.Baseline;
import dev.signet.cli.check.Finder;
import dev.signet.cli.check.Found;
import dev.signet.cli.check.Judge;
import dev.signet.cli.check.Outcome;
import dev.signet.cli.check.Report;
import dev.signet.cli.check.ServerAccess;
import dev.signet.cli.check.SystemAnchors;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.io.PassphraseArgument;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.Home;
import dev.signet.core.home.HomeTrust;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keystore.CertificateContainer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  signet check deploy/ --trusted root.pem --junit check.xml --sarif check.sarif     in a pipeline",
            "  signet check db.internal.example:5432 www.example.org:443 --warn-before 14d       servers that run",
            "  signet check mail.example.org:25 --starttls smtp --fetch --revocation hard",
            "  signet check fullchain.pem --hostname db.internal.example --as openssl,gnutls,jdk,go,chrome,apple",
            "  signet check server.p12 --passphrase-file p12.pass --require-key server.key",
            "",
            "The first certificate of a file is checked, the others may be needed on the way. Files are PEM, DER, PKCS#7,",
            "PKCS#12 or JKS; a directory is looked through, and what holds no certificate is counted only. The certificate",
            "of a server must have the name that it is asked for under.",
            "",
            "Trusted are the certificates of --trusted, else the home's root, else with --system those of the operating",
            "system. With a home, what it knows counts: its intermediates, its CRLs, and what it has revoked since.",
            "",
            "Ends with 0 if all are trusted or accepted by the baseline, with 1 if one is not or ends too soon, with 3 if",
            "only --lint has an error, with 4 or 6 if one cannot be read. No connection is made but to servers that are",
            "named and, with --fetch, to those that the certificates name."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int BASELINE_DAYS = 90;
    private static final int MAX_KEY_FILE = 1024 * 1024;
    private static final String VARIABLE = "SIGNET_STORE_PASSPHRASE";

    private final Session session;
    private final PrintStream annotations;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private CheckOptions options = new CheckOptions();

    @Mixin
    private CheckEvidence evidence = new CheckEvidence();

    @Mixin
    private CheckServers servers = new CheckServers();

    @Mixin
    private CheckClients clients = new CheckClients();

    @Mixin
    private CheckReports reports = new CheckReports();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|HOST:PORT", description = "Where the certificates are.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--trusted",
            paramLabel = "FILE",
            description = "Whom to trust; may be repeated (default: the home's root).")
    private List<String> trusted = new ArrayList<>();

    @Option(names = "--system", description = "Trust whom the operating system trusts.")
    private boolean system;

    @Option(
            names = "--untrusted",
            paramLabel = "FILE",
            description = "Certificates that may be needed between; may be repeated.")
    private List<String> untrusted = new ArrayList<>();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line opens PKCS#12 files and the key of --require-key. Default: " + VARIABLE + ".")
    private @Nullable String passphraseFile;

    @Option(
            names = "--require-key",
            paramLabel = "FILE",
            description = "The certificates must be of the private key in this file.")
    private @Nullable String requiredKey;

    @Option(names = "--lint", description = "Say too what a CA should not have issued so; an error ends with 3.")
    private boolean lint;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are accepted up to a day that each names (JSON, docs/ci.md).")
    private @Nullable String baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description =
                    "Write a baseline that accepts what is found now for " + BASELINE_DAYS + " days, and end with 0.")
    private @Nullable String newBaseline;

    CheckCommand(Session session) {
        // What others wrote ends up in the logs of pipelines; only annotations are meant to be obeyed there.
        this.session = session.inert();
        this.annotations = session.out();
    }

    @Override
    public Integer call() {
        if (system && !trusted.isEmpty()) {
            throw Problem.of(Kind.USAGE, "--system and --trusted exclude each other")
                    .fix("give one of them")
                    .exception();
        }
        CheckChain.Rules rules = options.rules(Clock.systemUTC().instant());
        evidence.expectKnownTo(rules.book());
        List<Certificate> between = certificates(untrusted);
        List<CertificateList> revocations = evidence.lists(session);
        if (!trusted.isEmpty()) {
            CheckChain use = CheckChain.with(rules, certificates(trusted), between, revocations);
            return check(use, rules, String.join(", ", trusted));
        }
        Path directory = home.directory(session);
        boolean homeWanted = !system || home.isGiven();
        if (homeWanted && Home.isHome(directory)) {
            try (OpenHome open = OpenHome.forReading(directory, "check", session)) {
                CheckChain use = CheckChain.with(rules, HomeTrust.of(open.authority()), between, revocations);
                return check(use, rules, "the root of " + directory);
            }
        }
        if (system) {
            SystemAnchors anchors = SystemAnchors.read(session);
            CheckChain use = CheckChain.with(rules, anchors.certificates(), between, revocations);
            return check(use, rules, "the " + anchors.certificates().size() + " of " + anchors.file());
        }
        throw Problem.of(Kind.USAGE, "nobody is trusted")
                .because("there is no --trusted, and no certification authority in " + directory)
                .fix("name the file of the root: --trusted FILE")
                .fix("or the home of its CA: --home DIR")
                .fix("or trust whom this system trusts: --system")
                .exception();
    }

    private int check(CheckChain use, CheckChain.Rules rules, String anchors) {
        Instant now = Clock.systemUTC().instant();
        Baseline accepted = baseline == null
                ? Baseline.none()
                : Baseline.read(InputFile.read(session.file(baseline), Baseline.MAX_LENGTH), baseline);
        ServerAccess access = servers.access();
        Judge judge = new Judge(
                evidence.addTo(use, access, session), rules, accepted, now, lint, requiredKey(), clients.panel(system));
        List<Report> answers = reports.start(session, annotations, rules, anchors);
        List<Outcome> outcomes = new ArrayList<>();
        int[] exitCode = {0};
        Finder finder = new Finder(session, passphrase(), access);
        finder.find(arguments, found -> {
            if (found instanceof Found.Unreadable unreadable) {
                session.out().flush();
                int code = Failure.report(unreadable.failure().problem(), session);
                exitCode[0] = Math.max(exitCode[0], code);
                answers.forEach(report -> report.add(unreadable));
            } else if (found instanceof Found.Certificates certificates) {
                Outcome outcome = judge.judge(certificates.subject());
                outcomes.add(outcome);
                answers.forEach(report -> report.add(outcome));
                exitCode[0] = Math.max(exitCode[0], exitCode(outcome));
            }
        });
        answers.forEach(Report::end);
        return end(finder, accepted, outcomes, now, exitCode[0]);
    }

    private int end(Finder finder, Baseline accepted, List<Outcome> outcomes, Instant now, int exitCode) {
        if (finder.passedOver() > 0 && !reports.areJson()) {
            session.err().println("note: " + finder.passedOver() + " files without certificates were passed over");
        }
        accepted.unused(now).forEach(line -> session.err().println("note: baseline " + baseline + ": " + line));
        if (newBaseline != null) {
            LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(BASELINE_DAYS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonPrinter.print(
                    new PrintStream(bytes, true, StandardCharsets.UTF_8), Baseline.accepting(outcomes, until));
            AtomicFile.write(session.file(newBaseline), bytes.toByteArray(), FileAccess.PUBLIC);
            return exitCode <= Kind.NO.exitCode() ? 0 : exitCode;
        }
        if (outcomes.isEmpty() && exitCode == 0) {
            throw Problem.of(Kind.INPUT, "nothing was checked")
                    .because("there is no certificate in " + String.join(", ", arguments))
                    .fix("name files or directories that hold some")
                    .exception();
        }
        return exitCode;
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome.status()) {
            case REJECTED, ENDING -> Kind.NO.exitCode();
            case TRUSTED, ACCEPTED -> {
                if (outcome.isRefusedByClient()) {
                    yield Kind.NO.exitCode();
                }
                yield outcome.hasLintErrors() ? Kind.POLICY.exitCode() : 0;
            }
        };
    }

    private Optional<PublicKeyInfo> requiredKey() {
        if (requiredKey == null) {
            return Optional.empty();
        }
        byte[] file = InputFile.read(session.file(requiredKey), MAX_KEY_FILE);
        return Optional.of(PrivateKeyFile.read(file, requiredKey, passphrase()).publicKey());
    }

    private PassphraseSource passphrase() {
        return what -> {
            if (passphraseFile != null) {
                return PassphraseArgument.file(session.file(passphraseFile));
            }
            String variable = session.environment(VARIABLE);
            if (variable != null) {
                return variable.toCharArray();
            }
            throw Problem.of(Kind.KEY, "no passphrase for " + what)
                    .because("neither --passphrase-file nor " + VARIABLE + " gives one")
                    .fix("name a file with --passphrase-file; an empty passphrase is " + VARIABLE + "=")
                    .exception();
        };
    }

    private List<Certificate> certificates(List<String> names) {
        List<Certificate> certificates = new ArrayList<>();
        for (String name : names) {
            byte[] file = InputFile.read(session.file(name), CertificateContainer.MAX_LENGTH);
            CertificateContainer.read(file, name, passphrase())
                    .forEach(chain -> certificates.addAll(chain.certificates()));
        }
        return certificates;
    }
}
