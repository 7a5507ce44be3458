package dev.signet.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/**
 * Moments as the schema holds them: microseconds since 1970-01-01T00:00:00Z. Plain numbers have no time zone that a session or
 * a driver could apply, and a list of many certificates reads them without making objects.
 */
final class UtcTime {
    private static final int PER_SECOND = 1_000_000;

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), (long) PER_SECOND), instant.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), 1000L * Math.floorMod(micros, PER_SECOND));
    }

    static void set(PreparedStatement statement, int index, Optional<Instant> instant) throws SQLException {
        if (instant.isPresent()) {
            statement.setLong(index, micros(instant.get()));
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    static Optional<Instant> optional(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
    }

    private UtcTime() {}
}
