package dev.signet.core.revoke;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import java.time.Instant;
import java.util.Optional;

/**
 * That a certificate is taken back.
 *
 * @param authority the name of the authority that issued it
 * @param serialNumber which certificate
 * @param revokedAt since when
 * @param reason why; {@code certificateHold} can be released again
 * @param invalidityDate since when the key is known or suspected to be compromised (RFC 5280 section 5.3.2)
 */
public record Revocation(
        String authority,
        SerialNumber serialNumber,
        Instant revokedAt,
        RevocationReason reason,
        Optional<Instant> invalidityDate) {}
