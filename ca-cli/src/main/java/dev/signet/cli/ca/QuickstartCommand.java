package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.home.CheckDelivered;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.Home;
import dev.signet.core.home.IssueCertificate;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.home.PublishAuthorities;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.Purpose;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet quickstart}: from nothing to mutual TLS, through the use cases of init, issue, publish and check. */
@Command(
        name = "quickstart",
        description = "Make a CA, a server and a client certificate and a CRL, and show what to try with them.",
        footer = {
            "",
            "Examples:",
            "  signet quickstart",
            "  signet quickstart --home /tmp/try --port 9443",
            "",
            "Asks nothing. SIGNET_PASSPHRASE and SIGNET_ROOT_PASSPHRASE lock the two keys; without them, passphrase",
            "files are made. Run again, it says what is there and changes nothing."
        })
final class QuickstartCommand implements Callable<Integer> {
    private static final String SERVER = "localhost";
    private static final String CLIENT = "client";

    private final Session session;
    private final SecureRandom random = new SecureRandom();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--port", paramLabel = "PORT", description = "The port in the commands to try (default: 8443).")
    private int port = 8443;

    QuickstartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path directory = home.directory(session).toAbsolutePath().normalize();
        if (Home.isHome(directory)) {
            return alreadyThere(directory);
        }
        NewHome.Made made =
                new NewHome(directory, session).make(passphrases, file -> new InitOptions().plan(file), false);
        try (OpenHome open = OpenHome.forChange(directory, "quickstart", session)) {
            Delivered server;
            Delivered client;
            String authority = open.home().config().issuingAuthority();
            try (SigningGate gate = open.authority().gate(authority, passphrases.of(open.home(), authority, session))) {
                server = issueServer(open, gate);
                client = issueClient(open, gate);
            }
            PublishAuthorities.Published published = new PublishAuthorities(
                            open.authority(), name -> passphrases.of(open.home(), name, session))
                    .run(List.of(), Optional.empty(), open.home().publishDirectory());
            check(open, server, Purpose.SERVER_AUTH, Optional.of(GeneralName.parse(SERVER)));
            check(open, client, Purpose.CLIENT_AUTH, Optional.empty());
            print(made, server, client, published);
            return 0;
        }
    }

    private int alreadyThere(Path directory) {
        Home existing = Home.open(directory);
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("home", directory);
            result.put("made", false);
            result.put("authorities", existing.config().authorities().keySet());
            JsonPrinter.print(session.out(), result);
            return 0;
        }
        session.out().println("there is a certification authority in " + directory + " already; nothing was changed");
        for (String name : existing.config().authorities().keySet()) {
            session.out().println("  " + name + "  " + existing.certificateFile(name));
        }
        session.out().println();
        new QuickstartText(existing, session.program(), port).commands(session.out());
        return 0;
    }

    private Delivered issueServer(OpenHome open, SigningGate gate) {
        return issue(
                open,
                gate,
                "server",
                List.of(SERVER, "127.0.0.1"),
                List.of(DeliveryFormat.PEM, DeliveryFormat.COMBINED),
                PassphraseSource.none());
    }

    /** The passphrase of the PKCS#12 file lies beside it: it protects the file on its way to a browser, not here. */
    private Delivered issueClient(OpenHome open, SigningGate gate) {
        char[] passphrase = exportPassphrase();
        try {
            Delivered client = issue(
                    open,
                    gate,
                    "client",
                    List.of(CLIENT),
                    List.of(DeliveryFormat.PEM, DeliveryFormat.PKCS12),
                    PassphraseSource.of(passphrase));
            byte[] line = (new String(passphrase) + "\n").getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(client.directory().resolve(QuickstartText.P12_PASSPHRASE), line, FileAccess.PRIVATE);
            return client;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] exportPassphrase() {
        String given = session.environment(DeliveryOptions.VARIABLE);
        return given == null || given.isEmpty() ? MadePassphrase.make(random) : given.toCharArray();
    }

    private Delivered issue(
            OpenHome open,
            SigningGate gate,
            String profile,
            List<String> names,
            List<DeliveryFormat> formats,
            PassphraseSource export) {
        IssueCertificate.Order order = new IssueCertificate.Order(
                gate.authority().name(),
                profile,
                names,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                KeyAlgorithm.parse("ec:P-256"),
                Optional.empty(),
                formats,
                new KeyProtection(false, export),
                false);
        return new IssueCertificate(open.authority()).run(order, gate);
    }

    private static void check(OpenHome open, Delivered delivered, Purpose purpose, Optional<GeneralName> name) {
        boolean trusted = new CheckDelivered(open.authority())
                .run(delivered.issued(), purpose, name)
                .fold(yes -> true, rejected -> {
                    throw Problem.of(
                                    Kind.BUG,
                                    "the new certificate of "
                                            + delivered.issued().name() + " does not verify")
                            .because(rejected.headline().text())
                            .exception();
                });
        assert trusted;
    }

    private void print(NewHome.Made made, Delivered server, Delivered client, PublishAuthorities.Published published) {
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("made", true);
            result.putAll(InitText.json(made));
            result.put("server", DeliveredText.json(server));
            result.put("client", DeliveredText.json(client));
            result.put("published", published.directory());
            JsonPrinter.print(session.out(), result);
            return;
        }
        QuickstartText text = new QuickstartText(made.home(), session.program(), port);
        text.made(made, server, client, published, session.out());
        text.commands(session.out());
    }
}
