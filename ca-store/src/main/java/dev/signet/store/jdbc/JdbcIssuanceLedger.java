package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The issuance ledger in SQL. */
public final class JdbcIssuanceLedger implements IssuanceLedger {
    private static final String UPDATE_STATE = "UPDATE certificates SET delivered = ? WHERE id = ?";
    private static final String UPDATE_DELIVERY =
            "UPDATE certificate_documents SET delivery_target = ?, delivery_formats = ? WHERE certificate = ?";
    private static final String INSERT_REFUSAL =
            "INSERT INTO refused_requests (id, refused_at, profile, reason, der) VALUES (?, ?, ?, ?, ?)";

    private final GroupCommit commits;

    /** Creates the ledger on the commits of a store. */
    public JdbcIssuanceLedger(GroupCommit commits) {
        this.commits = commits;
    }

    @Override
    public void record(CertificateRecord certificate, Event event) {
        commits.writeUnique(
                transaction -> {
                    long id = CertificateRows.add(transaction, certificate);
                    EventRows.add(transaction, event, id, certificate.serialNumber());
                    CertificatePages.added(transaction, id);
                },
                Problem.of(
                                Kind.POLICY,
                                "serial number " + certificate.serialNumber().hex() + " was used before")
                        .because("authority \"" + certificate.authority() + "\" has a certificate with it on record")
                        .fix("ask for the certificate again; it gets a new serial number"));
    }

    @Override
    public void recordDelivery(String authority, SerialNumber serialNumber, Delivery delivery, Event event) {
        commits.write(transaction -> {
            transaction.flush();
            long id = CertificateRows.id(transaction, authority, serialNumber)
                    .orElseThrow(() ->
                            UnknownCertificate.problem(authority, serialNumber).exception());
            PreparedStatement state = transaction.statement(UPDATE_STATE);
            state.setBoolean(1, delivery.state() == DeliveryState.DELIVERED);
            state.setLong(2, id);
            transaction.add(state);
            PreparedStatement files = transaction.statement(UPDATE_DELIVERY);
            files.setString(1, delivery.target().orElse(null));
            files.setArray(2, CertificateRows.array(files, delivery.formats()));
            files.setLong(3, id);
            transaction.add(files);
            EventRows.add(transaction, event, id, serialNumber);
            transaction.flush();
            CertificatePages.changed(transaction, id);
        });
    }

    @Override
    public void recordEvent(Event event) {
        commits.write(transaction -> EventRows.add(transaction, event));
    }

    @Override
    public void recordRefusal(byte[] request, String profile, String reason, Event event) {
        commits.write(transaction -> {
            addRefusal(transaction, request, profile, reason, event);
            EventRows.add(transaction, event);
        });
    }

    private static void addRefusal(Transaction transaction, byte[] request, String profile, String reason, Event event)
            throws SQLException {
        PreparedStatement row = transaction.statement(INSERT_REFUSAL);
        row.setLong(1, transaction.nextId("refused_requests"));
        row.setLong(2, UtcTime.micros(event.at()));
        row.setString(3, profile);
        row.setString(4, reason);
        row.setBytes(5, request);
        transaction.add(row);
    }
}
