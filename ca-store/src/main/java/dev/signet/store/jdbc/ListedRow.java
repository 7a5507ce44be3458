package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.DeliveryState;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of a certificate and its own row says, as the schema holds it.
 *
 * @param serial the content octets of the DER INTEGER
 * @param notBefore microseconds since 1970, as the other times
 */
@SuppressWarnings("ArrayRecordComponent")
record ListedRow(
        long id,
        String authority,
        byte[] serial,
        String name,
        String profile,
        String subject,
        long notBefore,
        long notAfter,
        long issuedAt,
        boolean delivered) {
    /** The columns that {@link #read} reads, of the table {@code certificates} as {@code c}. */
    static final String COLUMNS = "c.id, c.authority, c.serial, c.name, c.profile, c.subject, c.not_before,"
            + " c.not_after, c.issued_at, c.delivered";

    static ListedRow read(ResultSet row) throws SQLException {
        return new ListedRow(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getBoolean(10));
    }

    CertificateSummary summary(Optional<Instant> revokedAt, Optional<RevocationReason> reason) {
        return new CertificateSummary(
                authority,
                new SerialNumber(new BigInteger(serial)),
                name,
                profile,
                subject,
                new Validity(UtcTime.instant(notBefore), UtcTime.instant(notAfter)),
                UtcTime.instant(issuedAt),
                delivered ? DeliveryState.DELIVERED : DeliveryState.UNDELIVERED,
                revokedAt,
                reason);
    }
}
