package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One listing: a filter as SQL, and its rows one by one.
 *
 * <p>The conditions in SQL are there to read little; {@link CertificateSummary#status} alone says what state a certificate is
 * in. Revocations are few and are read first: a join would look for one for each of many certificates.
 */
final class CertificateListing {
    private static final String SELECT = "SELECT " + ListedRow.COLUMNS + " FROM certificates c";
    private static final String LAST_PACKED = "SELECT MAX(last_id) FROM certificate_pages";
    private static final String PAGES =
            "SELECT rows_packed FROM certificate_pages WHERE last_id <= ? ORDER BY last_id DESC";
    private static final String REVOCATIONS = "SELECT certificate, revoked_at, reason FROM revocations";

    private final CertificateFilter filter;
    private final boolean paged;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Prepares a listing.
     *
     * @param paged whether the schema has pages
     */
    CertificateListing(CertificateFilter filter, boolean paged) {
        this.filter = filter;
        this.paged = paged;
        filter.name().ifPresent(this::nameLike);
        filter.profile().ifPresent(profile -> condition("c.profile = ?", profile));
        filter.authority().ifPresent(authority -> condition("c.authority = ?", authority));
        filter.issuedSince().ifPresent(since -> condition("c.issued_at >= ?", UtcTime.micros(since)));
        filter.expiringBefore().ifPresent(before -> {
            condition("c.not_after >= ?", UtcTime.micros(startOfSecond(filter.now())));
            condition("c.not_after < ?", UtcTime.micros(startOfSecond(before)));
        });
        filter.status().ifPresent(this::status);
    }

    private void nameLike(String pattern) {
        String searched = CertificateRows.searchable(pattern);
        NamePattern names = new NamePattern(searched);
        conditions.add("c.id IN (SELECT id FROM certificates WHERE " + names.condition()
                + " UNION SELECT certificate FROM certificate_names WHERE " + names.condition() + ")");
        parameters.addAll(names.parameters());
        parameters.addAll(names.parameters());
    }

    private void status(CertificateStatus status) {
        switch (status) {
            case VALID -> condition("c.not_after >= ?", UtcTime.micros(startOfSecond(filter.now())));
            case EXPIRED -> condition("c.not_after < ?", UtcTime.micros(startOfSecond(filter.now())));
            case UNDELIVERED -> condition("c.delivered = ?", false);
            case REVOKED, ON_HOLD -> conditions.add("c.id IN (SELECT certificate FROM revocations)");
        }
    }

    private void condition(String sql, Object parameter) {
        conditions.add(sql);
        parameters.add(parameter);
    }

    /** A certificate is valid up to the end of the second that it names. */
    static Instant startOfSecond(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    /** Without conditions, all but the newest are read from pages. */
    void run(Connection connection, Consumer<CertificateSummary> consumer) throws SQLException {
        Sink sink = new Sink(filter, revoked(connection), consumer);
        if (!paged || !conditions.isEmpty()) {
            listRows(connection, sink);
            return;
        }
        long packed = lastPacked(connection);
        condition("c.id > ?", packed);
        listRows(connection, sink);
        listPages(connection, packed, sink);
    }

    private void listRows(Connection connection, Sink sink) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql())) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (!sink.isFull() && row.next()) {
                    sink.accept(ListedRow.read(row));
                }
            }
        }
    }

    private static long lastPacked(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(LAST_PACKED)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void listPages(Connection connection, long last, Sink sink) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAGES)) {
            query.setLong(1, last);
            try (ResultSet page = query.executeQuery()) {
                while (!sink.isFull() && page.next()) {
                    PackedRows.Reader rows = new PackedRows.Reader(page.getBytes(1));
                    while (!sink.isFull() && rows.hasNext()) {
                        sink.accept(rows.next());
                    }
                }
            }
        }
    }

    /** Takes rows, the newest first, until there are enough. */
    private static final class Sink {
        private final CertificateFilter filter;
        private final Map<Long, Revoked> revoked;
        private final Consumer<CertificateSummary> consumer;
        private long left;

        Sink(CertificateFilter filter, Map<Long, Revoked> revoked, Consumer<CertificateSummary> consumer) {
            this.filter = filter;
            this.revoked = revoked;
            this.consumer = consumer;
            this.left = filter.limit().map(Integer::longValue).orElse(Long.MAX_VALUE);
        }

        boolean isFull() {
            return left == 0;
        }

        void accept(ListedRow row) {
            Revoked known = revoked.isEmpty() ? null : revoked.get(row.id());
            CertificateSummary summary = summary(row, known);
            if (filter.status().isEmpty() || filter.status().get() == summary.status(filter.now())) {
                consumer.accept(summary);
                left--;
            }
        }
    }

    private String sql() {
        StringBuilder sql = new StringBuilder(SELECT);
        String before = " WHERE ";
        for (String condition : conditions) {
            sql.append(before).append(condition);
            before = " AND ";
        }
        return sql.append(" ORDER BY c.id DESC").toString();
    }

    private static Map<Long, Revoked> revoked(Connection connection) throws SQLException {
        Map<Long, Revoked> revoked = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(REVOCATIONS)) {
            while (row.next()) {
                revoked.put(row.getLong(1), new Revoked(UtcTime.instant(row.getLong(2)), row.getInt(3)));
            }
        }
        return revoked;
    }

    private static CertificateSummary summary(ListedRow row, @Nullable Revoked revoked) {
        return revoked == null
                ? row.summary(Optional.empty(), Optional.empty())
                : row.summary(Optional.of(revoked.at()), RevocationReason.of(revoked.reason()));
    }

    private record Revoked(Instant at, int reason) {}

    static Optional<CertificateSummary> one(Connection connection, String authority, SerialNumber serialNumber)
            throws SQLException {
        String sql = "SELECT " + ListedRow.COLUMNS + ", r.revoked_at, r.reason FROM certificates c"
                + " LEFT JOIN revocations r ON r.certificate = c.id WHERE c.serial = ? AND c.authority = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, SerialNumberColumn.octets(serialNumber));
            query.setString(2, authority);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Optional<Instant> revokedAt = UtcTime.optional(row, 11);
                Revoked revoked = revokedAt.isPresent() ? new Revoked(revokedAt.get(), row.getInt(12)) : null;
                return Optional.of(summary(ListedRow.read(row), revoked));
            }
        }
    }
}
