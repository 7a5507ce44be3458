package dev.signet.store.jdbc;

import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The record of what was done. Nothing here, or anywhere, changes or removes a row. */
final class EventRows {
    private static final String INSERT = "INSERT INTO events (id, at, actor, host, via, action, subject, detail)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BY_SUBJECT =
            "SELECT at, actor, host, via, action, subject, detail FROM events WHERE subject = ? ORDER BY id";

    static void add(Transaction transaction, Event event) throws SQLException {
        PreparedStatement row = transaction.statement(INSERT);
        row.setLong(1, transaction.nextId("events"));
        row.setLong(2, UtcTime.micros(event.at()));
        row.setString(3, event.actor().user());
        row.setString(4, event.actor().host());
        row.setString(5, event.actor().via());
        row.setString(6, event.action());
        row.setString(7, event.subject());
        row.setString(8, event.detail());
        transaction.add(row);
    }

    static List<Event> about(Connection connection, String subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_SUBJECT)) {
            query.setString(1, subject);
            List<Event> events = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Actor actor = new Actor(row.getString(2), row.getString(3), row.getString(4));
                    events.add(new Event(
                            UtcTime.instant(row.getLong(1)),
                            actor,
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return events;
        }
    }

    private EventRows() {}
}
