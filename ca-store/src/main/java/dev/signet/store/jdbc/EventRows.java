package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The record of what was done. Nothing here, or anywhere, changes or removes a row. */
final class EventRows {
    private static final String INSERT = "INSERT INTO events (id, certificate, at, actor, host, via, action, subject,"
            + " detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT e.id, e.at, e.actor, e.host, e.via, e.action, e.subject, e.detail FROM ";
    private static final String OF_CERTIFICATE =
            SELECT + "certificates c JOIN events e ON e.certificate = c.id WHERE c.serial = ?";
    private static final String OF_OTHERS = SELECT + "events e WHERE e.certificate IS NULL AND e.subject = ?";

    /** Adds an event about something that is no certificate. */
    static void add(Transaction transaction, Event event) throws SQLException {
        add(transaction, event, Optional.empty());
    }

    /** Adds an event that tells of a certificate, though its subject may be another. */
    static void add(Transaction transaction, Event event, long certificate, SerialNumber serialNumber)
            throws SQLException {
        boolean isSubject = event.subject().equals(serialNumber.hex());
        add(transaction, event, isSubject ? Optional.of(certificate) : Optional.empty());
    }

    private static void add(Transaction transaction, Event event, Optional<Long> certificate) throws SQLException {
        PreparedStatement row = transaction.statement(INSERT);
        row.setLong(1, transaction.nextId("events"));
        if (certificate.isPresent()) {
            row.setLong(2, certificate.get());
        } else {
            row.setNull(2, Types.BIGINT);
        }
        row.setLong(3, UtcTime.micros(event.at()));
        row.setString(4, event.actor().user());
        row.setString(5, event.actor().host());
        row.setString(6, event.actor().via());
        row.setString(7, event.action());
        row.setString(8, event.subject());
        row.setString(9, event.detail());
        transaction.add(row);
    }

    static List<Event> about(Connection connection, String subject) throws SQLException {
        List<Numbered> events = new ArrayList<>();
        Optional<byte[]> serial = SerialNumberColumn.ofHex(subject);
        if (serial.isPresent()) {
            try (PreparedStatement query = connection.prepareStatement(OF_CERTIFICATE)) {
                query.setBytes(1, serial.get());
                read(query, events);
            }
        }
        try (PreparedStatement query = connection.prepareStatement(OF_OTHERS)) {
            query.setString(1, subject);
            read(query, events);
        }
        events.sort(Comparator.comparingLong(Numbered::id));
        return events.stream().map(Numbered::event).toList();
    }

    private record Numbered(long id, Event event) {}

    private static void read(PreparedStatement query, List<Numbered> events) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Actor actor = new Actor(row.getString(3), row.getString(4), row.getString(5));
                Event event = new Event(
                        UtcTime.instant(row.getLong(2)), actor, row.getString(6), row.getString(7), row.getString(8));
                events.add(new Numbered(row.getLong(1), event));
            }
        }
    }

    private EventRows() {}
}
