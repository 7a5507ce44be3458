package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.IssueCertificate;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet issue}: a key and a certificate in one step. */
@Command(
        name = "issue",
        description = "Make a key and a certificate in one step.",
        footer = {
            "",
            "Examples:",
            "  signet issue db.internal.example 10.0.0.7            a server, by name and address",
            "  signet issue '*.apps.internal.example' --out /etc/nginx/tls",
            "  signet issue alice --profile client --p12            a client, with a file for browsers",
            "  signet issue billing spiffe://example.org/billing --profile client",
            "",
            "Writes key.pem, cert.pem, chain.pem and fullchain.pem. nginx takes fullchain.pem and key.pem."
        })
final class IssueCommand implements Callable<Integer> {
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
            arity = "1..*",
            paramLabel = "NAME",
            description =
                    "What to issue for, the main name first: host names, wildcards, IP addresses, for clients a name, "
                            + "an e-mail address or a URI. dns:, ip:, email: and uri: before a name say what it is.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "NAME", description = "The profile (default: server).")
    private String profile = "server";

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            description = "The authority that signs (default: as signet.yaml says).")
    private @Nullable String authority;

    @Option(
            names = "--san",
            paramLabel = "NAME",
            split = ",",
            description = "A further alternative name; may be repeated.")
    private List<GeneralName> alternatives = new ArrayList<>();

    @Option(names = "--subject", paramLabel = "DN", description = "The whole subject, such as CN=db,O=Example.")
    private @Nullable DistinguishedName subject;

    @Option(
            names = "--validity",
            paramLabel = "SPAN",
            description = "How long it is valid, such as 90d (default: the profile's).")
    private @Nullable Duration validity;

    @Option(
            names = "--key",
            paramLabel = "KIND",
            description =
                    "The sort of key: ec:P-256 (default), ec:P-384, ec:P-521, rsa:2048 to rsa:8192, ed25519, ed448.")
    private KeyAlgorithm key = KeyAlgorithm.parse("ec:P-256");

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go (default: certs/NAME in the home).")
    private @Nullable String out;

    @Option(names = "--force", description = "Replace a private key that lies there.")
    private boolean force;

    IssueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        KeyProtection protection = delivery.requiredProtection(session);
        passphrases.askFirst(
                home.directory(session),
                session,
                opened -> List.of(authority == null ? opened.config().issuingAuthority() : authority));
        try (OpenHome open = OpenHome.forChange(home.directory(session), "issue", session)) {
            String signer = authority == null ? open.home().config().issuingAuthority() : authority;
            IssueCertificate.Order order = new IssueCertificate.Order(
                    signer,
                    profile,
                    names,
                    alternatives,
                    Optional.ofNullable(subject),
                    Optional.ofNullable(validity),
                    key,
                    Optional.ofNullable(out).map(session::file),
                    delivery.formats(),
                    protection,
                    force);
            Delivered delivered =
                    new IssueCertificate(open.authority()).run(order, passphrases.of(open.home(), signer, session));
            DeliveredText.print("issued", delivered, json.wanted(), session);
            return 0;
        }
    }
}
