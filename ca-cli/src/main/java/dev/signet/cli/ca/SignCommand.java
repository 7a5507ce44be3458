package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.csr.CertificateRequestFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.SignRequest;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet sign}: a certificate for a request that somebody else made. */
@Command(
        name = "sign",
        description = "Sign a certificate request (PKCS#10) that somebody else made.",
        footer = {
            "",
            "Examples:",
            "  signet sign web.csr --out web.pem                    certificate and chain in one file",
            "  signet sign web.csr --san www.internal.example       with a name that the request does not have",
            "  cat app.csr | signet sign - --profile client > app.pem",
            "",
            "The request must prove possession of its key. What it asks for and the profile does not allow is",
            "refused, or dropped with a note, as the profile says."
        })
final class SignCommand implements Callable<Integer> {
    private static final int MAX_REQUEST = 2 * CertificateRequest.MAX_LENGTH;

    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "CSR", description = "The request, PEM or DER; - for standard input.")
    private String request = "-";

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
            description = "An alternative name from you; may be repeated.")
    private List<GeneralName> names = new ArrayList<>();

    @Option(
            names = "--subject",
            paramLabel = "DN",
            description = "The whole subject from you, such as CN=db,O=Example.")
    private @Nullable DistinguishedName subject;

    @Option(
            names = "--validity",
            paramLabel = "SPAN",
            description = "How long it is valid, such as 90d (default: the profile's).")
    private @Nullable Duration validity;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the certificate goes (default: standard output).")
    private @Nullable String out;

    @Option(names = "--leaf-only", description = "Write the certificate alone, without the intermediates.")
    private boolean leafOnly;

    SignCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        String source = request.equals("-") ? "standard input" : request;
        CertificateRequest parsed = CertificateRequestFile.read(content(), source);
        Optional<Path> target = Optional.ofNullable(out).map(session::file);
        target.ifPresent(SignCommand::requirePlace);
        passphrases.askFirst(
                home.directory(session),
                session,
                opened -> List.of(authority == null ? opened.config().issuingAuthority() : authority));
        try (OpenHome open = OpenHome.forChange(home.directory(session), "sign", session)) {
            String signer = authority == null ? open.home().config().issuingAuthority() : authority;
            SignRequest.Order order = new SignRequest.Order(
                    signer,
                    profile,
                    parsed,
                    source,
                    names,
                    Optional.ofNullable(subject),
                    Optional.ofNullable(validity),
                    target);
            SignRequest sign = new SignRequest(open.authority());
            IssuedCertificate issued = sign.run(order, passphrases.of(open.home(), signer, session));
            deliver(issued, target);
            sign.delivered(order, issued);
            DeliveredText.notices(issued.notices(), session);
            return 0;
        }
    }

    /** Before anything is signed: what cannot be delivered should not come to be. */
    private static void requirePlace(Path target) {
        PrivateKeyFile.requireNone(target);
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw Problem.of(Kind.INPUT, "cannot write " + target)
                    .because("its directory does not exist")
                    .fix("create the directory first")
                    .exception();
        }
    }

    private byte[] content() throws IOException {
        if (!request.equals("-")) {
            return InputFile.read(session.file(request), MAX_REQUEST);
        }
        byte[] content = session.in().readNBytes(MAX_REQUEST + 1);
        if (content.length > MAX_REQUEST) {
            throw Problem.of(Kind.INPUT, "cannot read a certificate request from standard input")
                    .because("there are more than " + MAX_REQUEST + " bytes, the limit for a request")
                    .exception();
        }
        return content;
    }

    private void deliver(IssuedCertificate issued, Optional<Path> target) {
        StringBuilder pem = new StringBuilder();
        for (Certificate certificate : leafOnly ? List.of(issued.certificate()) : issued.chainWithoutRoot()) {
            pem.append(certificate.pem());
        }
        if (target.isPresent()) {
            write(target.get(), pem.toString(), issued);
        }
        if (json.wanted()) {
            Map<String, Object> result = DeliveredText.json(issued.onRecord());
            result.put("certificate", pem);
            result.put("file", target.map(Path::toAbsolutePath));
            result.put("notices", issued.notices());
            JsonPrinter.print(session.out(), result);
        } else if (target.isEmpty()) {
            session.out().print(pem);
        } else {
            session.out()
                    .println("signed " + issued.onRecord().name() + ", serial "
                            + issued.certificate().serialNumber() + ", valid until "
                            + issued.certificate().validity().notAfter() + ": " + target.get());
        }
        requireWritten(issued);
    }

    private static void write(Path file, String pem, IssuedCertificate issued) {
        try {
            AtomicFile.write(file, pem.getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        } catch (SignetException failed) {
            throw new SignetException(failed.problem().fix(onRecord(issued)), failed);
        }
    }

    /** A delivery to a closed pipe is none; the certificate then stays on record as undelivered. */
    private void requireWritten(IssuedCertificate issued) {
        if (session.out().checkError()) {
            throw Problem.of(Kind.INPUT, "cannot write the certificate to standard output")
                    .because("it was closed before all was written")
                    .fix(onRecord(issued))
                    .exception();
        }
    }

    private static String onRecord(IssuedCertificate issued) {
        return "the certificate is on record; write it again: signet export "
                + issued.certificate().serialNumber().hex();
    }
}
