package dev.signet.cli.ca;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.FindCertificate;
import dev.signet.core.home.KnownCertificate;
import dev.signet.core.issue.CertificateRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet show}: everything about one certificate. */
@Command(
        name = "show",
        description = "Show everything that is known about a certificate.",
        footer = {
            "",
            "Examples:",
            "  signet show db.internal.example                      the newest of that name",
            "  signet show 4F1B02C3D4E5F60718293A4B5C6D7E8F90",
            "  signet show /etc/nginx/tls/cert.pem                  whose is it, and is it still good?",
            "  signet show db.internal.example --pem --chain > fullchain.pem",
            "",
            "Ends with 1 if the certificate is not on record; what a file says is shown all the same."
        })
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "A serial number, a name (the newest of that name), or a certificate file.")
    private String what = "";

    @Option(names = "--pem", description = "Print the certificate itself.")
    private boolean pem;

    @Option(names = "--chain", description = "With --pem: and the intermediates above it, as servers send them.")
    private boolean chain;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenHome open = OpenHome.forReading(home.directory(session), "show", session)) {
            FindCertificate find = new FindCertificate(open.ledgers().catalog());
            Optional<CertificateRecord> named = find.find(what);
            if (named.isPresent()) {
                return show(named.get(), open);
            }
            Certificate certificate = FindCertificate.inFile(what, session.file(what));
            Optional<CertificateRecord> issued = open.ledgers().catalog().find(certificate);
            return issued.isPresent() ? show(issued.get(), open) : showForeign(certificate, open);
        }
    }

    private int show(CertificateRecord issued, OpenHome open) {
        if (pem || chain) {
            printPem(issued, open);
            return 0;
        }
        KnownCertificate known = KnownCertificate.of(issued, open.authority());
        if (json.wanted()) {
            JsonPrinter.print(session.out(), ShowJson.of(known));
        } else {
            new ShowText(session, open.authority().clock().instant()).print(known);
        }
        return 0;
    }

    private void printPem(CertificateRecord issued, OpenHome open) {
        List<Certificate> certificates = new ArrayList<>(List.of(issued.certificate()));
        if (chain) {
            open.home().authority(issued.authority()).chain().stream()
                    .filter(issuer -> !issuer.isSelfIssued())
                    .forEach(certificates::add);
        }
        certificates.forEach(certificate -> session.out().print(certificate.pem()));
    }

    private int showForeign(Certificate certificate, OpenHome open) {
        if (pem || chain) {
            session.out().print(certificate.pem());
        } else if (json.wanted()) {
            JsonPrinter.print(session.out(), ShowJson.of(certificate));
        } else {
            new ShowText(session, open.authority().clock().instant()).print(certificate, what);
        }
        session.out().flush();
        return Failure.report(FindCertificate.notOnRecord(certificate, what), session);
    }
}
