package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.ExportCertificate;
import dev.signet.core.home.FindCertificate;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.issue.CertificateRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet export}: the files of an issued certificate again. */
@Command(
        name = "export",
        description =
                "Write the files of an issued certificate again, in any format; completes a delivery that broke off.",
        footer = {
            "",
            "Examples:",
            "  signet export db.internal.example                    to where it was to go",
            "  signet export alice --out /tmp/alice --p12",
            "",
            "The key is taken from where it was delivered to, or from the home while it is undelivered."
        })
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "A serial number, a certificate file, or a name (the newest of that name).")
    private String certificate = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go (default: where they were to go).")
    private @Nullable String out;

    @Option(names = "--force", description = "Replace another private key that lies there.")
    private boolean force;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        KeyProtection protection = delivery.protection(session);
        try (OpenHome open = OpenHome.forChange(home.directory(session), "export", session)) {
            CertificateRecord issued =
                    new FindCertificate(open.ledgers().catalog()).find(certificate, session.file(certificate));
            Delivered delivered = new ExportCertificate(open.authority())
                    .run(issued, Optional.ofNullable(out).map(session::file), formats(), protection, force);
            DeliveredText.print("exported", delivered, json.wanted(), session);
            return 0;
        }
    }

    private List<DeliveryFormat> formats() {
        if (delivery.added().isEmpty()) {
            return List.of();
        }
        List<DeliveryFormat> formats = new ArrayList<>(List.of(DeliveryFormat.PEM));
        formats.addAll(delivery.added());
        return formats;
    }
}
