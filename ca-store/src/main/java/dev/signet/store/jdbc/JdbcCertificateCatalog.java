package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.Event;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The catalog in SQL. */
public final class JdbcCertificateCatalog implements CertificateCatalog {
    private static final String WHOLE = "SELECT " + CertificateRows.WHOLE_COLUMNS
            + " FROM certificates c JOIN certificate_documents d ON d.certificate = c.id WHERE ";

    private final Connections connections;
    private final boolean paged;

    /**
     * Creates the catalog on the connections of a store.
     *
     * @param paged whether the schema has pages of certificates, as it has from version 2 on
     */
    public JdbcCertificateCatalog(Connections connections, boolean paged) {
        this.connections = connections;
        this.paged = paged;
    }

    @Override
    public Optional<CertificateRecord> find(String authority, SerialNumber serialNumber) {
        return whole("c.serial = ? AND c.authority = ?", query -> {
                    query.setBytes(1, SerialNumberColumn.octets(serialNumber));
                    query.setString(2, authority);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<CertificateRecord> findBySerialNumber(SerialNumber serialNumber) {
        return whole(
                "c.serial = ? ORDER BY c.id DESC", query -> query.setBytes(1, SerialNumberColumn.octets(serialNumber)));
    }

    @Override
    public List<CertificateRecord> findByName(String name) {
        return whole("c.name = ? ORDER BY c.id DESC", query -> query.setString(1, name));
    }

    private List<CertificateRecord> whole(String condition, Parameters parameters) {
        return connections.read(connection -> {
            List<CertificateRecord> records = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(WHOLE + condition)) {
                parameters.fill(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        records.add(CertificateRows.whole(row));
                    }
                }
            }
            return List.copyOf(records);
        });
    }

    private interface Parameters {
        void fill(PreparedStatement query) throws SQLException;
    }

    @Override
    public Optional<CertificateSummary> summary(String authority, SerialNumber serialNumber) {
        return connections.read(connection -> CertificateListing.one(connection, authority, serialNumber));
    }

    @Override
    public void list(CertificateFilter filter, Consumer<CertificateSummary> consumer) {
        connections.run(connection -> new CertificateListing(filter, paged).run(connection, consumer));
    }

    @Override
    public Map<CertificateStatus, Long> counts(Instant now) {
        return connections.read(connection -> StatusCounts.at(connection, now));
    }

    @Override
    public List<Event> events(String subject) {
        return connections.read(connection -> EventRows.about(connection, subject));
    }
}
