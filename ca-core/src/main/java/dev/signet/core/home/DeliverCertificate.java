package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<Path> files = files(issued, issuers, keyFile, directory, formats, protection, overwriteKey);
        record(issued, directory, formats);
        new PendingKeys(ca.home().pendingKeys()).forget(issued.serialNumber());
        ca.observer().reached(Step.KEY_FORGOTTEN);
        return files;
    }

    /** Writes the files of a certificate that is delivered already to another place; where it is at home stays as it was. */
    List<Path> copy(
            CertificateRecord issued,
            List<Certificate> issuers,
            Optional<byte[]> keyFile,
            Path directory,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean overwriteKey) {
        List<Path> files = new DeliveryFiles(directory, ca.observer())
                .write(issued, issuers, keyFile, formats, protection, overwriteKey, ca.random());
        ca.ledgers()
                .issuance()
                .recordEvent(ca.event(
                        "export",
                        issued.serialNumber().hex(),
                        directory.toAbsolutePath().normalize().toString()));
        ca.observer().reached(Step.DELIVERY_RECORDED);
        return files;
    }

    private List<Path> files(
            CertificateRecord issued,
            List<Certificate> issuers,
            Optional<byte[]> keyFile,
            Path directory,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean overwriteKey) {
        try {
            return new DeliveryFiles(directory, ca.observer())
                    .write(issued, issuers, keyFile, formats, protection, overwriteKey, ca.random());
        } catch (SignetException failed) {
            throw onRecord(issued, failed);
        }
    }

    /** Whoever reads only that a file cannot be written would ask for the certificate a second time. */
    private static SignetException onRecord(CertificateRecord issued, SignetException failed) {
        Problem problem = failed.problem()
                .fix("the certificate is on record; deliver it when that is mended: signet export "
                        + issued.serialNumber().hex());
        return new SignetException(problem, failed);
    }

    /** Writes a certificate to the file that the one before it is in, and records that. */
    void inPlace(IssuedCertificate issued, SignedFile file) {
        try {
            file.write(issued);
        } catch (SignetException failed) {
            throw onRecord(issued.onRecord(), failed);
        }
        ca.observer().reached(Step.FILE_WRITTEN);
        record(issued.onRecord(), file.path(), List.of());
    }

    private void record(CertificateRecord issued, Path directory, List<DeliveryFormat> formats) {
        String target = directory.toAbsolutePath().normalize().toString();
        Delivery delivery = new Delivery(DeliveryState.DELIVERED, Optional.of(target), words(issued, target, formats));
        ca.ledgers()
                .issuance()
                .recordDelivery(
                        issued.authority(),
                        issued.serialNumber(),
                        delivery,
                        ca.event("deliver", issued.serialNumber().hex(), target));
        ca.observer().reached(Step.DELIVERY_RECORDED);
    }

    /** A renewal writes what is on record here, so another file in the same place joins the ones that are there. */
    private static List<String> words(CertificateRecord issued, String target, List<DeliveryFormat> formats) {
        if (issued.isFromRequest()) {
            return issued.delivery().formats();
        }
        Set<String> words = new LinkedHashSet<>();
        if (issued.delivery().target().equals(Optional.of(target))) {
            words.addAll(issued.delivery().formats());
        }
        formats.forEach(format -> words.add(format.word()));
        return List.copyOf(words);
    }
}
