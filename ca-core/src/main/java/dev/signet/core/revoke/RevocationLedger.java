package dev.signet.core.revoke;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.Event;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the CA remembers what it has taken back, and the CRLs that say so. Each method that changes something returns only
 * after the change is committed and forced to disk, together with its event.
 *
 * <p>All methods throw {@link dev.signet.core.problem.SignetException} of kind {@code STORE} if the store fails.
 */
public interface RevocationLedger {
    /**
     * Records a revocation. A certificate on hold can be revoked for good; its revocation then dates from the hold.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if there is no such certificate, or it is revoked
     */
    void revoke(Revocation revocation, Event event);

    /**
     * Records that a certificate on hold is good again.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if it is not on hold
     */
    void release(String authority, SerialNumber serialNumber, Event event);

    /** Returns the revocation of a certificate. */
    Optional<Revocation> findRevocation(String authority, SerialNumber serialNumber);

    /** Returns the revocations of certificates that expire at {@code expiringFrom} or later, by serial number. */
    List<Revocation> revocations(String authority, Instant expiringFrom);

    /**
     * Returns a CRL number that is greater than all that were reserved or recorded before, and reserves it. A number that is
     * reserved and then not used is lost, which RFC 5280 section 5.2.3 allows.
     */
    BigInteger reserveCrlNumber(String authority);

    /**
     * Records a CRL.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if one with the same or a greater number is recorded
     */
    void recordCrl(CrlRecord crl, Event event);

    /** Returns the CRL with the greatest number. */
    Optional<CrlRecord> latestCrl(String authority);
}
