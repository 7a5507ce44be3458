package dev.signet.core.home;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Event;
import dev.signet.core.revoke.Revocation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes a certificate back, or puts it on hold and releases it. It counts as revoked from the moment that this returns;
 * others learn of it with the next CRL.
 */
public final class RevokeCertificate {
    private final CertificationAuthority ca;

    public RevokeCertificate(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * Revokes a certificate.
     *
     * @param invalidityDate since when its key is known or suspected to be compromised
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if it is revoked already
     */
    public Revocation revoke(CertificateRecord certificate, RevocationReason reason, Optional<Instant> invalidityDate) {
        Revocation revocation = new Revocation(
                certificate.authority(),
                certificate.serialNumber(),
                ca.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                reason,
                invalidityDate);
        ca.ledgers().revocation().revoke(revocation, event("revoke", certificate, reason.fieldName()));
        ca.observer().reached(Step.REVOCATION_RECORDED);
        return revocation;
    }

    /**
     * Releases a certificate that is on hold.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if it is not on hold
     */
    public void release(CertificateRecord certificate) {
        ca.ledgers()
                .revocation()
                .release(
                        certificate.authority(), certificate.serialNumber(), event("release", certificate, "off hold"));
        ca.observer().reached(Step.REVOCATION_RECORDED);
    }

    private Event event(String action, CertificateRecord certificate, String detail) {
        return ca.event(action, certificate.serialNumber().hex(), detail + ", " + certificate.name());
    }
}
