package dev.signet.store.jdbc;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Certificates to rows and back. */
final class CertificateRows {
    /** The columns that {@link #whole} reads. */
    static final String WHOLE_COLUMNS =
            "c.authority, c.name, c.profile, c.issued_at, c.delivered, d.der, d.fingerprint,"
                    + " d.names, d.key_algorithm, d.requester, d.requester_host, d.requester_via, d.request, d.replaces,"
                    + " d.delivery_target, d.delivery_formats";

    private static final String INSERT = "INSERT INTO certificates (id, authority, serial, name, profile, subject,"
            + " not_before, not_after, issued_at, delivered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_DOCUMENT = "INSERT INTO certificate_documents (certificate, der, fingerprint,"
            + " names, key_algorithm, requester, requester_host, requester_via, request, replaces, delivery_target,"
            + " delivery_formats) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT_ID = "SELECT id FROM certificates WHERE serial = ? AND authority = ?";
    private static final String INSERT_NAME = "INSERT INTO certificate_names (id, certificate, name) VALUES (?, ?, ?)";

    /** Adds a certificate and returns its identifier. */
    static long add(Transaction transaction, CertificateRecord certificate) throws SQLException {
        long id = transaction.nextId("certificates");
        PreparedStatement row = transaction.statement(INSERT);
        row.setLong(1, id);
        row.setString(2, certificate.authority());
        row.setBytes(3, SerialNumberColumn.octets(certificate.serialNumber()));
        row.setString(4, certificate.name());
        row.setString(5, certificate.profile());
        row.setString(6, certificate.certificate().subject().toString());
        row.setLong(7, UtcTime.micros(certificate.certificate().validity().notBefore()));
        row.setLong(8, UtcTime.micros(certificate.certificate().validity().notAfter()));
        row.setLong(9, UtcTime.micros(certificate.issuedAt()));
        row.setBoolean(10, certificate.delivery().state() == DeliveryState.DELIVERED);
        transaction.add(row);
        addDocument(transaction, id, certificate);
        addNames(transaction, id, certificate);
        return id;
    }

    private static void addDocument(Transaction transaction, long id, CertificateRecord certificate)
            throws SQLException {
        PreparedStatement row = transaction.statement(INSERT_DOCUMENT);
        row.setLong(1, id);
        row.setBytes(2, certificate.certificate().encoded());
        row.setBytes(3, HexFormat.of().parseHex(certificate.fingerprint()));
        row.setArray(4, array(row, certificate.names()));
        row.setString(5, certificate.keyAlgorithm());
        row.setString(6, certificate.requester().user());
        row.setString(7, certificate.requester().host());
        row.setString(8, certificate.requester().via());
        row.setBytes(9, certificate.request().orElse(null));
        row.setBytes(10, certificate.replaces().map(SerialNumberColumn::octets).orElse(null));
        row.setString(11, certificate.delivery().target().orElse(null));
        row.setArray(12, array(row, certificate.delivery().formats()));
        transaction.add(row);
    }

    private static void addNames(Transaction transaction, long id, CertificateRecord certificate) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        names.add(searchable(certificate.name()));
        for (String name : certificate.names()) {
            names.add(searchable(name.substring(name.indexOf(':') + 1)));
        }
        names.remove(certificate.name());
        for (String name : names) {
            PreparedStatement row = transaction.statement(INSERT_NAME);
            row.setLong(1, transaction.nextId("certificate_names"));
            row.setLong(2, id);
            row.setString(3, name);
            transaction.add(row);
        }
    }

    static Optional<Long> id(Transaction transaction, String authority, SerialNumber serialNumber) throws SQLException {
        PreparedStatement query = transaction.statement(SELECT_ID);
        query.setBytes(1, SerialNumberColumn.octets(serialNumber));
        query.setString(2, authority);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /** Returns a name as searches compare it. */
    static String searchable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Array array(PreparedStatement statement, List<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("VARCHAR", values.toArray());
    }

    static CertificateRecord whole(ResultSet row) throws SQLException {
        return new CertificateRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Certificate.parse(row.getBytes(6)),
                strings(row, 8),
                row.getString(9),
                HexFormat.of().formatHex(row.getBytes(7)),
                UtcTime.instant(row.getLong(4)),
                new Actor(row.getString(10), row.getString(11), row.getString(12)),
                Optional.ofNullable(row.getBytes(13)),
                SerialNumberColumn.optional(row, 14),
                new Delivery(
                        row.getBoolean(5) ? DeliveryState.DELIVERED : DeliveryState.UNDELIVERED,
                        Optional.ofNullable(row.getString(15)),
                        strings(row, 16)));
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    private CertificateRows() {}
}
