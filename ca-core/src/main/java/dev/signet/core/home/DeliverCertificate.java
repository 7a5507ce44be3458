package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings the files of a recorded certificate to where they belong, says so on record, and forgets the home's copy of the key. */
final class DeliverCertificate {
    private final CertificationAuthority ca;

    DeliverCertificate(CertificationAuthority ca) {
        this.ca = ca;
    }

    /** Writes the files, records the delivery, forgets the key; in this order, so that it can be done again at any point. */
    List<Path> run(
            CertificateRecord issued,
            List<Certificate> issuers,
            Optional<byte[]> keyFile,
            Path directory,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean overwriteKey) {
        List<Path> files = new DeliveryFiles(directory, ca.observer())
                .write(issued, issuers, keyFile, formats, protection, overwriteKey, ca.random());
        record(issued, directory, formats);
        new PendingKeys(ca.home().pendingKeys()).forget(issued.serialNumber());
        ca.observer().reached(Step.KEY_FORGOTTEN);
        return files;
    }

    private void record(CertificateRecord issued, Path directory, List<DeliveryFormat> formats) {
        String target = directory.toAbsolutePath().normalize().toString();
        Delivery delivery = new Delivery(
                DeliveryState.DELIVERED,
                Optional.of(target),
                formats.stream().map(DeliveryFormat::word).toList());
        ca.ledgers()
                .issuance()
                .recordDelivery(
                        issued.authority(),
                        issued.serialNumber(),
                        delivery,
                        ca.event("deliver", issued.serialNumber().hex(), target));
        ca.observer().reached(Step.DELIVERY_RECORDED);
    }
}
