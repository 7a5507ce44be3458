package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.FindCertificate;
import dev.signet.core.home.Home;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.home.RenewCertificate;
import dev.signet.core.home.RenewalCandidates;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import picocli.CommandLine.Parameters;

/** {@code signet renew}: certificates anew, where the old ones are. */
@Command(
        name = "renew",
        description = "Issue certificates anew, with the same names, where the old ones are.",
        footer = {
            "",
            "Examples:",
            "  signet renew db.internal.example",
            "  signet renew db.internal.example --same-key",
            "  signet renew --all --within 30d --exec 'systemctl reload nginx'     for a timer",
            "",
            "--all renews each name once, if its newest certificate ends within the span. --exec runs once, and only",
            "if something was renewed. The old certificates stay valid until they end."
        })
final class RenewCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "CERTIFICATE",
            description = "A serial number, a certificate file, or a name (the newest certificate of that name).")
    private List<String> certificates = new ArrayList<>();

    @Option(names = "--all", description = "All that end within the span of --within.")
    private boolean all;

    @Option(names = "--within", paramLabel = "SPAN", description = "With --all: which end so soon (default: 30d).")
    private Duration within = Duration.ofDays(30);

    @Option(names = "--same-key", description = "Keep the key (a certificate made from a request always does).")
    private boolean sameKey;

    @Option(
            names = "--validity",
            paramLabel = "SPAN",
            description = "How long the new ones are valid (default: the profile's).")
    private @Nullable Duration validity;

    @Option(names = "--exec", paramLabel = "COMMAND", description = "Run this with sh after something was renewed.")
    private @Nullable String exec;

    private boolean exportPassphraseNeeded;

    RenewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (all != certificates.isEmpty()) {
            throw Problem.of(Kind.USAGE, "name certificates, or give --all")
                    .fix("signet renew --all --within 30d")
                    .exception();
        }
        passphrases.askFirst(home.directory(session), session, this::signers);
        KeyProtection protection =
                exportPassphraseNeeded ? delivery.askedProtection(session) : delivery.protection(session);
        List<Delivered> renewed = new ArrayList<>();
        List<SignetException> failures = new ArrayList<>();
        try (OpenHome open = OpenHome.forChange(home.directory(session), "renew", session)) {
            List<CertificateRecord> candidates = candidates(open);
            renew(candidates, open, order(protection), renewed, failures);
        }
        print(renewed, failures);
        int executed = renewed.isEmpty() || exec == null ? 0 : run(exec);
        if (!failures.isEmpty()) {
            return failures.get(0).problem().kind().exitCode();
        }
        return executed == 0 ? 0 : Kind.NO.exitCode();
    }

    private RenewCertificate.Order order(KeyProtection protection) {
        return new RenewCertificate.Order(sameKey, Optional.ofNullable(validity), protection);
    }

    /** Returns whose keys will be needed, after a look together with others that read; notes what other passphrase will be, too. */
    private List<String> signers(Home opened) {
        try (OpenHome open = OpenHome.forReading(opened.directory(), "renew", session)) {
            RenewCertificate use = new RenewCertificate(open.authority());
            List<CertificateRecord> candidates = candidates(open);
            RenewCertificate.Order order = order(delivery.protection(session));
            exportPassphraseNeeded = candidates.stream().anyMatch(old -> use.needsPassphrase(old, order));
            return candidates.stream().map(use::signer).distinct().toList();
        }
    }

    private List<CertificateRecord> candidates(OpenHome open) {
        if (all) {
            Instant now = open.authority().clock().instant();
            return new RenewalCandidates(open.ledgers().catalog(), open.home()).endingBefore(now.plus(within), now);
        }
        FindCertificate find = new FindCertificate(open.ledgers().catalog());
        return certificates.stream()
                .map(text -> find.find(text, session.file(text)))
                .toList();
    }

    /** One that cannot be renewed does not keep the others from it. */
    private void renew(
            List<CertificateRecord> candidates,
            OpenHome open,
            RenewCertificate.Order order,
            List<Delivered> renewed,
            List<SignetException> failures) {
        RenewCertificate use = new RenewCertificate(open.authority());
        Map<String, SigningGate> gates = new LinkedHashMap<>();
        try {
            for (CertificateRecord old : candidates) {
                try {
                    SigningGate gate = gates.computeIfAbsent(
                            use.signer(old),
                            name -> open.authority().gate(name, passphrases.of(open.home(), name, session)));
                    renewed.add(use.run(old, order, gate));
                } catch (SignetException failed) {
                    failures.add(failed);
                }
            }
        } finally {
            gates.values().forEach(SigningGate::close);
        }
    }

    private void print(List<Delivered> renewed, List<SignetException> failures) {
        for (SignetException failure : failures) {
            int unused = dev.signet.cli.Failure.report(failure, session, session.debug());
        }
        if (json.wanted()) {
            JsonPrinter.print(
                    session.out(), renewed.stream().map(DeliveredText::json).toList());
            return;
        }
        renewed.forEach(delivered -> DeliveredText.print("renewed", delivered, false, session));
        if (renewed.isEmpty() && failures.isEmpty()) {
            session.out().println("nothing to renew");
        }
    }

    /** Runs the user's command with its output where ours goes. */
    private int run(String command) throws IOException, InterruptedException {
        session.out().flush();
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command).inheritIO();
        // A reload has no use for what opens the CA's keys.
        shell.environment().keySet().removeIf(name -> name.startsWith("SIGNET_") && name.endsWith("PASSPHRASE"));
        int code = shell.start().waitFor();
        if (code != 0) {
            session.err().println("signet: the command of --exec ended with " + code);
            session.err().println("  why: " + command);
            session.err().println("  try: run it by hand; the certificates are renewed");
        }
        return code;
    }
}
