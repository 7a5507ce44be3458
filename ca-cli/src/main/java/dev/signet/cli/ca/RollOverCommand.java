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
import dev.signet.core.home.Home;
import dev.signet.core.home.RollOver;
import dev.signet.core.home.RollOver.RolledOver;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.Uris;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
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

/** {@code signet rollover}: a new issuing CA that takes over from the old one. */
@Command(
        name = "rollover",
        description = "Make a new issuing CA, with a new key below the same root, that takes over from the old one.",
        footer = {
            "",
            "Examples:",
            "  signet rollover --root-passphrase-file /media/offline/root.passphrase",
            "  signet rollover --key rsa:3072 --validity 3y",
            "",
            "With a root that is held elsewhere:",
            "  signet rollover --intermediate-csr issuing-2.csr",
            "  (have the request signed as a CA by the root)",
            "  signet rollover --intermediate-cert issuing-2.pem",
            "",
            "The old CA signs nothing new, and serves what it has issued until that ends: its CRL is published with the",
            "others, its certificates can be revoked, and renewals of them come from the new one. Publish afterwards, and",
            "reload the programs that read ca-bundle.pem and crl-bundle.pem."
        })
final class RollOverCommand implements Callable<Integer> {
    private static final int MAX_FILE = 1024 * 1024;

    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            description = "The authority to take over from (default: the issuing one, as signet.yaml says).")
    private @Nullable String authority;

    @Option(
            names = "--subject",
            paramLabel = "DN",
            description = "The new CA's whole subject (default: the old one's, with a number).")
    private @Nullable DistinguishedName subject;

    @Option(names = "--key", paramLabel = "KIND", description = "The sort of its key (default: as the old one's).")
    private @Nullable KeyAlgorithm key;

    @Option(
            names = "--validity",
            paramLabel = "SPAN",
            description = "How long it is valid (default: as the profile intermediate says).")
    private @Nullable Duration validity;

    @Option(
            names = "--crl-url",
            paramLabel = "URL",
            description = "Where its CRL will be; may be repeated (default: beside the old one's).")
    private List<String> crlUrls = new ArrayList<>();

    @Option(
            names = "--issuer-url",
            paramLabel = "URL",
            description = "Where its certificate will be; may be repeated (default: beside the old one's).")
    private List<String> issuerUrls = new ArrayList<>();

    @Option(
            names = "--ocsp-url",
            paramLabel = "URL",
            description = "Where its OCSP responder will be; may be repeated (default: the old one's).")
    private List<String> ocspUrls = new ArrayList<>();

    @Option(
            names = "--intermediate-csr",
            paramLabel = "FILE",
            description = "Make the key alone, and write a request for a root that is held elsewhere.")
    private @Nullable String requestFile;

    @Option(
            names = "--intermediate-cert",
            paramLabel = "FILE",
            description = "Take in what that root has signed for the request.")
    private @Nullable String certificateFile;

    RollOverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (requestFile != null && certificateFile != null) {
            throw Problem.of(Kind.USAGE, "--intermediate-csr and --intermediate-cert are two steps")
                    .fix("give one of them")
                    .exception();
        }
        if (requestFile != null) {
            PrivateKeyFile.requireNone(session.file(requestFile));
        }
        if (requestFile == null && certificateFile == null) {
            passphrases.askFirst(home.directory(session), session, opened -> List.of(issuer(opened)));
        }
        try (OpenHome open = OpenHome.forChange(home.directory(session), "rollover", session)) {
            Optional<String> pending = open.home().pendingAuthority();
            if (certificateFile != null) {
                return complete(open, pending, certificateFile);
            }
            if (requestFile != null) {
                return request(open, pending, requestFile);
            }
            if (pending.isPresent()) {
                throw Problem.of(
                                Kind.USAGE, "the authority \"" + pending.get() + "\" waits for its certificate already")
                        .fix("signet rollover --intermediate-cert FILE")
                        .exception();
            }
            return rollOver(open);
        }
    }

    private int rollOver(OpenHome open) {
        String old = old(open.home());
        NewPassphrases.Chosen passphrase = passphrase(open);
        RolledOver done = new RollOver(open.authority())
                .run(
                        order(old, passphrase),
                        passphrases.of(open.home(), issuer(open.home()), session),
                        passphrase.source());
        print(done);
        return 0;
    }

    private String issuer(Home opened) {
        String old = old(opened);
        return opened.authorityConfig(old).issuer().orElse(old);
    }

    private String old(Home opened) {
        return authority == null ? opened.config().issuingAuthority() : authority;
    }

    /** A home whose passphrases lie in files gets one more. */
    private NewPassphrases.Chosen passphrase(OpenHome open) {
        boolean mayAsk = open.home().passphraseFile(old(open.home())).isEmpty();
        return new NewPassphrases(open.home().directory(), session, new SecureRandom()).issuing(passphrases, mayAsk);
    }

    private RollOver.Order order(String old, NewPassphrases.Chosen passphrase) {
        return new RollOver.Order(
                old,
                Optional.ofNullable(subject),
                Optional.ofNullable(key),
                Optional.ofNullable(validity),
                crlUrls.stream().map(Uris::checked).toList(),
                issuerUrls.stream().map(Uris::checked).toList(),
                ocspUrls.stream().map(Uris::checked).toList(),
                passphrase.file().isPresent());
    }

    private int request(OpenHome open, Optional<String> pending, String file) {
        CertificateRequest request;
        if (pending.isPresent()) {
            request = pendingRequest(open.home(), pending.get());
        } else {
            NewPassphrases.Chosen passphrase = passphrase(open);
            request = new RollOver(open.authority()).request(order(old(open.home()), passphrase), passphrase.source());
        }
        AtomicFile.write(session.file(file), request.pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("subject", request.subject());
            result.put("request", session.file(file));
            JsonPrinter.print(session.out(), result);
        } else {
            session.out().println("wrote the request of " + request.subject() + " to " + file);
            session.out().println();
            session.out().println("Have it signed by the root, as a CA, then:");
            session.out().println("  signet rollover --intermediate-cert FILE");
        }
        return 0;
    }

    private static CertificateRequest pendingRequest(Home opened, String name) {
        Path file = opened.requestFile(name);
        return CertificateRequestFile.read(InputFile.read(file, MAX_FILE), file.toString());
    }

    private int complete(OpenHome open, Optional<String> pending, String file) {
        String name = pending.orElseThrow(() -> Problem.of(Kind.USAGE, "no authority waits for a certificate")
                .fix("signet rollover --intermediate-csr FILE comes first")
                .exception());
        Certificate certificate = CertificateFile.readAll(InputFile.read(session.file(file), MAX_FILE), file)
                .get(0);
        print(new RollOver(open.authority()).complete(name, pendingRequest(open.home(), name), certificate));
        return 0;
    }

    private void print(RolledOver done) {
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("predecessor", done.predecessor());
            result.put("successor", done.successor());
            result.put("subject", done.certificate().subject());
            result.put("serial", done.certificate().serialNumber().hex());
            result.put("notAfter", done.certificate().validity().notAfter());
            result.put("certificate", done.home().certificateFile(done.successor()));
            result.put("passphraseFile", done.passphraseFile());
            result.put("notices", done.notices());
            JsonPrinter.print(session.out(), result);
            return;
        }
        Certificate before =
                done.home().authority(done.predecessor()).certificate().orElseThrow();
        session.out()
                .println(done.successor() + " has taken over: "
                        + done.certificate().subject() + ", valid until "
                        + done.certificate().validity().notAfter());
        session.out()
                .println(done.predecessor() + " serves what it has issued, until "
                        + before.validity().notAfter());
        done.passphraseFile().ifPresent(file -> session.out().println("its passphrase: " + file));
        session.out().println();
        session.out().println("Next:");
        session.out()
                .println(
                        "  signet publish           the new CA's certificate and CRL; then reload who reads the bundles");
        session.out()
                .println("  signet renew --all       as ever: each certificate moves to the new CA when it is due");
        DeliveredText.notices(done.notices(), session);
    }
}
