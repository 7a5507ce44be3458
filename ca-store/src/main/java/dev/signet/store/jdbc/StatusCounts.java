package dev.signet.store.jdbc;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How many certificates there are in each state; the same states as {@code CertificateSummary.status} tells one by one. */
final class StatusCounts {
    private static final String ALL = "SELECT delivered, expired, COUNT(*)"
            + " FROM (SELECT delivered, not_after < ? AS expired FROM certificates) AS states"
            + " GROUP BY delivered, expired";
    private static final String TAKEN_BACK = "SELECT delivered, expired, COUNT(*), reason"
            + " FROM (SELECT c.delivered, c.not_after < ? AS expired, r.reason"
            + " FROM revocations r JOIN certificates c ON c.id = r.certificate) AS states"
            + " GROUP BY delivered, expired, reason";

    static Map<CertificateStatus, Long> at(Connection connection, Instant now) throws SQLException {
        Map<CertificateStatus, Long> counts = new EnumMap<>(CertificateStatus.class);
        for (CertificateStatus status : CertificateStatus.values()) {
            counts.put(status, 0L);
        }
        long from = UtcTime.micros(CertificateListing.startOfSecond(now));
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setLong(1, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.merge(unrevoked(row), row.getLong(3), Long::sum);
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(TAKEN_BACK)) {
            query.setLong(1, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.merge(unrevoked(row), -row.getLong(3), Long::sum);
                    boolean hold = row.getInt(4) == RevocationReason.CERTIFICATE_HOLD.code();
                    CertificateStatus status = hold ? CertificateStatus.ON_HOLD : CertificateStatus.REVOKED;
                    counts.merge(status, row.getLong(3), Long::sum);
                }
            }
        }
        return counts;
    }

    private static CertificateStatus unrevoked(ResultSet row) throws SQLException {
        if (row.getBoolean(2)) {
            return CertificateStatus.EXPIRED;
        }
        return row.getBoolean(1) ? CertificateStatus.VALID : CertificateStatus.UNDELIVERED;
    }

    private StatusCounts() {}
}
