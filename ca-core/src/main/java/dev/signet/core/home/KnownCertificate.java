package dev.signet.core.home;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.Event;
import dev.signet.core.revoke.Revocation;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a home knows about one certificate.
 *
 * @param issued what was recorded when it was issued
 * @param status its state now
 * @param revocation since when and why it is revoked or on hold
 * @param replacedBy the serial number of the newest certificate that renews it
 * @param keyKept whether the home keeps its private key, until it is delivered
 * @param history what was done to it, the oldest first
 */
public record KnownCertificate(
        CertificateRecord issued,
        CertificateStatus status,
        Optional<Revocation> revocation,
        Optional<SerialNumber> replacedBy,
        boolean keyKept,
        List<Event> history) {
    public KnownCertificate {
        history = List.copyOf(history);
    }

    /** Returns what a home knows about a certificate that is on its record. */
    public static KnownCertificate of(CertificateRecord issued, CertificationAuthority ca) {
        Ledgers ledgers = ca.ledgers();
        SerialNumber serial = issued.serialNumber();
        CertificateStatus status = ledgers.catalog()
                .summary(issued.authority(), serial)
                .orElseThrow()
                .status(ca.clock().instant());
        return new KnownCertificate(
                issued,
                status,
                ledgers.revocation().findRevocation(issued.authority(), serial),
                replacement(issued, ledgers),
                new PendingKeys(ca.home().pendingKeys()).find(serial).isPresent(),
                ledgers.catalog().events(serial.hex()));
    }

    /** A renewal keeps the name, so it is among the certificates of that name; a successor of the authority may have made it. */
    private static Optional<SerialNumber> replacement(CertificateRecord issued, Ledgers ledgers) {
        return ledgers.catalog().findByName(issued.name()).stream()
                .filter(other -> other.replaces().equals(Optional.of(issued.serialNumber())))
                .map(CertificateRecord::serialNumber)
                .findFirst();
    }
}
