package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.home.AuthorityConfig;
import dev.signet.core.home.Home;
import dev.signet.core.home.PublishAuthorities;
import dev.signet.core.home.PublishAuthorities.Published;
import dev.signet.core.revoke.CrlRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/** {@code signet publish}: new CRLs and the CA certificates to a directory. */
@Command(
        name = "publish",
        description = "Sign new CRLs and publish them with the CA certificates, DER and PEM.",
        footer = {
            "",
            "Examples:",
            "  signet publish                       the issuing CA's CRL; the root's as it was last signed",
            "  signet publish --root                the root's too; needs the root's passphrase",
            "  signet publish --out /var/www/pki",
            "",
            "ca-bundle.pem and crl-bundle.pem hold all authorities, as nginx's ssl_client_certificate and ssl_crl want."
        })
final class PublishCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--root", description = "Sign a new CRL of the root too.")
    private boolean root;

    @Option(
            names = "--lifetime",
            paramLabel = "SPAN",
            description = "How long the CRLs are good for (default: as signet.yaml says).")
    private @Nullable Duration lifetime;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to publish (default: as signet.yaml says, public in the home).")
    private @Nullable String out;

    PublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        passphrases.askFirst(home.directory(session), session, this::signers);
        try (OpenHome open = OpenHome.forChange(home.directory(session), "publish", session)) {
            Path directory = out == null ? open.home().publishDirectory() : session.file(out);
            PublishAuthorities publish =
                    new PublishAuthorities(open.authority(), name -> passphrases.of(open.home(), name, session));
            Published published = publish.run(signers(open.home()), Optional.ofNullable(lifetime), directory);
            if (json.wanted()) {
                JsonPrinter.print(session.out(), json(published));
            } else {
                text(published);
            }
            for (String name : published.missing()) {
                session.err()
                        .println("note: there is no CRL of " + name
                                + ", so no crl-bundle.pem; import one: signet import-crl");
            }
            return 0;
        }
    }

    private List<String> signers(Home opened) {
        List<String> signers = new ArrayList<>();
        opened.config().authorities().forEach((name, authority) -> {
            boolean signs = authority.key().isPresent()
                    && authority.certificate().isPresent()
                    && !isOver(opened, name, authority);
            if (signs && (root || authority.issuer().isPresent())) {
                signers.add(name);
            }
        });
        return signers;
    }

    /** One that has ended and has a successor has nothing left to revoke; without one the failure is worth telling. */
    private static boolean isOver(Home opened, String name, AuthorityConfig authority) {
        return authority.successor().isPresent()
                && Clock.systemUTC()
                        .instant()
                        .isAfter(opened.authority(name)
                                .certificate()
                                .orElseThrow()
                                .validity()
                                .notAfter());
    }

    private static Map<String, Object> json(Published published) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("directory", published.directory().toAbsolutePath().normalize());
        json.put("files", published.files().stream().map(Path::getFileName).toList());
        json.put("crls", published.crls().stream().map(PublishCommand::json).toList());
        json.put("missing", published.missing());
        return json;
    }

    private static Map<String, Object> json(CrlRecord crl) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("authority", crl.authority());
        json.put("number", crl.number());
        json.put("thisUpdate", crl.thisUpdate());
        json.put("nextUpdate", crl.nextUpdate());
        json.put("revoked", crl.list().revoked().size());
        return json;
    }

    private void text(Published published) {
        for (CrlRecord crl : published.crls()) {
            session.out()
                    .println(crl.authority() + ": CRL number " + crl.number() + ", "
                            + crl.list().revoked().size() + " revoked, next by " + crl.nextUpdate());
        }
        session.out().println("published " + published.files().size() + " files to " + published.directory());
    }
}
