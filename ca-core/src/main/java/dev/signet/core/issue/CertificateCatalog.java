package dev.signet.core.issue;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the ledger can be asked.
 *
 * <p>All methods throw {@link dev.signet.core.problem.SignetException} of kind {@code STORE} if the store fails.
 */
public interface CertificateCatalog {
    /** Returns everything about one certificate. */
    Optional<CertificateRecord> find(String authority, SerialNumber serialNumber);

    /** Returns the certificates with a serial number, of whichever authority. */
    List<CertificateRecord> findBySerialNumber(SerialNumber serialNumber);

    /** Returns the certificates with exactly this name, the newest first. */
    List<CertificateRecord> findByName(String name);

    /** Returns what is on record about this very certificate; another one with the same serial number does not count. */
    default Optional<CertificateRecord> find(Certificate certificate) {
        return findBySerialNumber(certificate.serialNumber()).stream()
                .filter(found -> found.certificate().equals(certificate))
                .findFirst();
    }

    /** Returns what lists show of one certificate, its revocation included. */
    Optional<CertificateSummary> summary(String authority, SerialNumber serialNumber);

    /** Hands the certificates that a filter lets through to a consumer one by one, the newest first. */
    void list(CertificateFilter filter, Consumer<CertificateSummary> consumer);

    /** Returns how many certificates there are in each state at a moment. */
    Map<CertificateStatus, Long> counts(Instant now);

    /** Returns the events about a subject (a serial number in hexadecimal, an authority), the oldest first. */
    List<Event> events(String subject);
}
