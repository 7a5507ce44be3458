package dev.signet.core.issue;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.RevocationReason;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list of certificates shows of each.
 *
 * @param authority the name of the authority in its home, such as {@code root} or {@code issuing}
 * @param serialNumber its serial number
 * @param name what its owner calls it: the first name it was asked for with
 * @param profile the name of the profile it was issued under
 * @param subject its subject, for people
 * @param validity from when to when it is valid
 * @param issuedAt when it was recorded
 * @param delivery how far it has come
 * @param revokedAt since when it is revoked or on hold
 * @param reason why it is revoked; {@code certificateHold} means that it can be released
 */
public record CertificateSummary(
        String authority,
        SerialNumber serialNumber,
        String name,
        String profile,
        String subject,
        Validity validity,
        Instant issuedAt,
        DeliveryState delivery,
        Optional<Instant> revokedAt,
        Optional<RevocationReason> reason) {

    /** Returns its state at a moment: what takes most away counts. */
    public CertificateStatus status(Instant now) {
        if (reason.isPresent()) {
            return reason.get() == RevocationReason.CERTIFICATE_HOLD
                    ? CertificateStatus.ON_HOLD
                    : CertificateStatus.REVOKED;
        }
        if (now.getEpochSecond() > validity.notAfter().getEpochSecond()) {
            return CertificateStatus.EXPIRED;
        }
        return delivery == DeliveryState.UNDELIVERED ? CertificateStatus.UNDELIVERED : CertificateStatus.VALID;
    }
}
