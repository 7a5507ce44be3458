package dev.signet.cli.ca;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.home.FindCertificate;
import dev.signet.core.home.RevokeCertificate;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.problem.SignetException;
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

/** {@code signet revoke}: take certificates back, or put them on hold and release them. */
@Command(
        name = "revoke",
        description =
                "Take certificates back. It counts at once; clients learn of it with the next CRL (signet publish).",
        footer = {
            "",
            "Examples:",
            "  signet revoke db.internal.example --reason superseded",
            "  signet revoke 4F1B02C3D4E5F60718293A4B5C6D7E8F90 --reason keyCompromise --invalid-since 2026-11-01T00:00:00Z",
            "  signet revoke alice --reason certificateHold         and later: signet revoke alice --release"
        })
final class RevokeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "CERTIFICATE",
            description = "A serial number, a certificate file, or a name (the newest certificate of that name).")
    private List<String> certificates = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "unspecified (default), keyCompromise, cACompromise, affiliationChanged, superseded, "
                    + "cessationOfOperation, certificateHold, privilegeWithdrawn, aACompromise.")
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    @Option(
            names = "--invalid-since",
            paramLabel = "TIME",
            description = "Since when the key is known or suspected to be compromised.")
    private @Nullable Instant invalidSince;

    @Option(names = "--release", description = "Release certificates from hold instead.")
    private boolean release;

    RevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenHome open = OpenHome.forChange(home.directory(session), "revoke", session)) {
            FindCertificate find = new FindCertificate(open.ledgers().catalog());
            List<CertificateRecord> found = certificates.stream()
                    .map(text -> find.find(text, session.file(text)))
                    .toList();
            RevokeCertificate use = new RevokeCertificate(open.authority());
            List<Map<String, Object>> results = new ArrayList<>();
            int exitCode = 0;
            // One that is revoked already must not keep the others from it.
            for (CertificateRecord certificate : found) {
                try {
                    results.add(one(use, certificate));
                } catch (SignetException refused) {
                    int code = Failure.report(refused, session, session.debug());
                    exitCode = exitCode == 0 ? code : exitCode;
                }
            }
            if (json.wanted()) {
                JsonPrinter.print(session.out(), results);
            } else if (!release && !results.isEmpty()) {
                session.err()
                        .println("note: clients learn of it with the next CRL: signet publish"
                                + (found.stream().anyMatch(RevokeCommand::isAuthority) ? " --root" : ""));
            }
            for (int i = 0; i < found.size(); i++) {
                warnOfOthers(certificates.get(i), found.get(i), open);
            }
            return exitCode;
        }
    }

    /** A name means its newest certificate; whoever revokes a name at night may believe that the older ones are gone too. */
    private void warnOfOthers(String text, CertificateRecord certificate, OpenHome open) {
        if (release || !text.equals(certificate.name())) {
            return;
        }
        Instant now = open.authority().clock().instant();
        List<String> others = open.ledgers().catalog().findByName(text).stream()
                .filter(other -> open.ledgers()
                        .catalog()
                        .summary(other.authority(), other.serialNumber())
                        .map(summary -> summary.status(now))
                        .filter(status -> status == CertificateStatus.VALID || status == CertificateStatus.UNDELIVERED)
                        .isPresent())
                .map(other -> other.serialNumber().hex())
                .toList();
        if (!others.isEmpty()) {
            session.err()
                    .println("note: "
                            + (others.size() == 1
                                    ? "one more certificate of "
                                    : others.size() + " more certificates of ")
                            + VisibleText.of(text) + (others.size() == 1 ? " is" : " are")
                            + " still valid: signet revoke "
                            + String.join(" ", others));
        }
    }

    private static boolean isAuthority(CertificateRecord certificate) {
        return certificate.certificate().isCa();
    }

    private Map<String, Object> one(RevokeCertificate use, CertificateRecord certificate) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("serial", certificate.serialNumber().hex());
        result.put("name", certificate.name());
        if (release) {
            use.release(certificate);
            result.put("status", "released");
        } else {
            result.put("status", reason == RevocationReason.CERTIFICATE_HOLD ? "hold" : "revoked");
            result.put("reason", reason.fieldName());
            result.put(
                    "revokedAt",
                    use.revoke(certificate, reason, Optional.ofNullable(invalidSince))
                            .revokedAt());
        }
        if (!json.wanted()) {
            session.out().println(text(certificate));
        }
        return result;
    }

    private String text(CertificateRecord certificate) {
        String which = certificate.name() + ", serial " + certificate.serialNumber();
        if (release) {
            return "released " + which;
        }
        return reason == RevocationReason.CERTIFICATE_HOLD
                ? "put on hold " + which
                : "revoked " + which + " (" + reason.fieldName() + ")";
    }
}
