package dev.signet.core.issue;

import dev.signet.core.certificate.SerialNumber;

/**
 * Where the CA remembers what it has signed. Each method returns only after what it was given is committed and forced to disk,
 * together with its event; calls from several threads may share one commit.
 *
 * <p>All methods throw {@link dev.signet.core.problem.SignetException} of kind {@code STORE} if the store fails; nothing is
 * then recorded.
 */
public interface IssuanceLedger {
    /**
     * Records a certificate that was signed and has not left the process yet.
     *
     * @throws dev.signet.core.problem.SignetException if the authority has used the serial number before
     */
    void record(CertificateRecord certificate, Event event);

    /** Records that the files of a certificate are where they belong. */
    void recordDelivery(String authority, SerialNumber serialNumber, Delivery delivery, Event event);

    /** Records something that was done to the home and changes nothing else in the store. */
    void recordEvent(Event event);

    /**
     * Records that a request was refused.
     *
     * @param reason the problem in one line
     */
    void recordRefusal(byte[] request, String profile, String reason, Event event);
}
