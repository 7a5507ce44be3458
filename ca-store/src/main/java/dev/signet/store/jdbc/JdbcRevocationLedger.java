package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.Event;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.Revocation;
import dev.signet.core.revoke.RevocationLedger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The revocation ledger in SQL. */
public final class JdbcRevocationLedger implements RevocationLedger {
    private static final String CERTIFICATE = "SELECT c.id, c.not_after, r.reason, r.revoked_at FROM certificates c"
            + " LEFT JOIN revocations r ON r.certificate = c.id WHERE c.serial = ? AND c.authority = ?";
    private static final String INSERT =
            "INSERT INTO revocations (certificate, authority, serial, not_after, revoked_at,"
                    + " reason, invalidity_date) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE revocations SET reason = ?, invalidity_date = ? WHERE certificate = ?";
    private static final String DELETE = "DELETE FROM revocations WHERE certificate = ?";
    private static final String COLUMNS = "r.authority, r.serial, r.revoked_at, r.reason, r.invalidity_date";
    private static final String ONE = "SELECT " + COLUMNS + " FROM certificates c"
            + " JOIN revocations r ON r.certificate = c.id WHERE c.serial = ? AND c.authority = ?";
    private static final String UNEXPIRED =
            "SELECT " + COLUMNS + " FROM revocations r WHERE r.authority = ? AND r.not_after >= ?";

    private static final String LAST_NUMBER = "SELECT number FROM crl_numbers WHERE authority = ?";
    private static final String FIRST_NUMBER = "INSERT INTO crl_numbers (authority, number) VALUES (?, ?)";
    private static final String NEXT_NUMBER = "UPDATE crl_numbers SET number = ? WHERE authority = ?";
    private static final String GREATEST_CRL = "SELECT MAX(number) FROM crls WHERE authority = ?";
    private static final String INSERT_CRL =
            "INSERT INTO crls (id, authority, number, this_update, next_update) VALUES (?, ?, ?, ?, ?)";
    private static final String LATEST_CRL = "SELECT id, number, this_update, next_update FROM crls WHERE authority = ?"
            + " ORDER BY number DESC FETCH FIRST 1 ROWS ONLY";

    private final GroupCommit commits;
    private final Connections connections;

    /** Creates the ledger on the commits and connections of a store. */
    public JdbcRevocationLedger(GroupCommit commits, Connections connections) {
        this.commits = commits;
        this.connections = connections;
    }

    @Override
    public void revoke(Revocation revocation, Event event) {
        commits.write(transaction -> {
            transaction.flush();
            Standing standing = standing(transaction, revocation.authority(), revocation.serialNumber());
            if (standing.reason().isEmpty()) {
                insert(transaction, standing, revocation);
            } else if (standing.isOnHold() && revocation.reason() != RevocationReason.CERTIFICATE_HOLD) {
                update(transaction, standing, revocation);
            } else {
                throw alreadyRevoked(revocation, standing).exception();
            }
            EventRows.add(transaction, event, standing.certificate(), revocation.serialNumber());
        });
    }

    private static Problem alreadyRevoked(Revocation revocation, Standing standing) {
        String state = standing.isOnHold() ? "on hold" : "revoked";
        String since = standing.revokedAt().map(at -> " since " + at).orElse("");
        String reason = standing.reason().map(RevocationReason::fieldName).orElse("");
        return Problem.of(
                        Kind.NO,
                        "certificate " + revocation.serialNumber().hex() + " of authority \"" + revocation.authority()
                                + "\" is " + state + " already")
                .because("it is " + state + since + " with the reason " + reason);
    }

    private static void insert(Transaction transaction, Standing standing, Revocation revocation) throws SQLException {
        PreparedStatement row = transaction.statement(INSERT);
        row.setLong(1, standing.certificate());
        row.setString(2, revocation.authority());
        row.setBytes(3, SerialNumberColumn.octets(revocation.serialNumber()));
        row.setLong(4, standing.notAfter());
        row.setLong(5, UtcTime.micros(revocation.revokedAt()));
        row.setInt(6, revocation.reason().code());
        UtcTime.set(row, 7, revocation.invalidityDate());
        transaction.add(row);
    }

    private static void update(Transaction transaction, Standing standing, Revocation revocation) throws SQLException {
        PreparedStatement change = transaction.statement(UPDATE);
        change.setInt(1, revocation.reason().code());
        UtcTime.set(change, 2, revocation.invalidityDate());
        change.setLong(3, standing.certificate());
        change.executeUpdate();
    }

    @Override
    public void release(String authority, SerialNumber serialNumber, Event event) {
        commits.write(transaction -> {
            transaction.flush();
            Standing standing = standing(transaction, authority, serialNumber);
            if (!standing.isOnHold()) {
                throw Problem.of(
                                Kind.NO,
                                "certificate " + serialNumber.hex() + " of authority \"" + authority
                                        + "\" is not on hold")
                        .because(standing.reason().isPresent() ? "it is revoked for good" : "it is not revoked")
                        .exception();
            }
            PreparedStatement removal = transaction.statement(DELETE);
            removal.setLong(1, standing.certificate());
            removal.executeUpdate();
            EventRows.add(transaction, event, standing.certificate(), serialNumber);
        });
    }

    /** How a certificate stands now. */
    private record Standing(
            long certificate, long notAfter, Optional<RevocationReason> reason, Optional<Instant> revokedAt) {
        boolean isOnHold() {
            return reason.filter(RevocationReason.CERTIFICATE_HOLD::equals).isPresent();
        }
    }

    private static Standing standing(Transaction transaction, String authority, SerialNumber serialNumber)
            throws SQLException {
        PreparedStatement query = transaction.statement(CERTIFICATE);
        query.setBytes(1, SerialNumberColumn.octets(serialNumber));
        query.setString(2, authority);
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw UnknownCertificate.problem(authority, serialNumber).exception();
            }
            int reason = row.getInt(3);
            boolean revoked = !row.wasNull();
            return new Standing(
                    row.getLong(1),
                    row.getLong(2),
                    revoked ? RevocationReason.of(reason) : Optional.empty(),
                    UtcTime.optional(row, 4));
        }
    }

    @Override
    public Optional<Revocation> findRevocation(String authority, SerialNumber serialNumber) {
        return connections.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ONE)) {
                query.setBytes(1, SerialNumberColumn.octets(serialNumber));
                query.setString(2, authority);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(revocation(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Revocation> revocations(String authority, Instant expiringFrom) {
        return connections.read(connection -> {
            List<Revocation> revocations = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(UNEXPIRED)) {
                query.setString(1, authority);
                query.setLong(2, UtcTime.micros(expiringFrom));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        revocations.add(revocation(row));
                    }
                }
            }
            revocations.sort(Comparator.comparing(Revocation::serialNumber));
            return List.copyOf(revocations);
        });
    }

    private static Revocation revocation(ResultSet row) throws SQLException {
        return new Revocation(
                row.getString(1),
                SerialNumberColumn.read(row, 2),
                UtcTime.instant(row.getLong(3)),
                RevocationReason.of(row.getInt(4)).orElse(RevocationReason.UNSPECIFIED),
                UtcTime.optional(row, 5));
    }

    @Override
    public BigInteger reserveCrlNumber(String authority) {
        return commits.compute(transaction -> {
            transaction.flush();
            BigInteger next = lastNumber(transaction, authority).add(BigInteger.ONE);
            setLastNumber(transaction, authority, next);
            return next;
        });
    }

    @Override
    public void recordCrl(CrlRecord crl, Event event) {
        commits.write(transaction -> {
            transaction.flush();
            Optional<BigInteger> greatest = number(transaction, GREATEST_CRL, crl.authority());
            if (greatest.isPresent() && greatest.get().compareTo(crl.number()) >= 0) {
                throw Problem.of(
                                Kind.NO,
                                "CRL number " + crl.number() + " of authority \"" + crl.authority() + "\" is not new")
                        .because("the CRL on record has number " + greatest.get())
                        .exception();
            }
            insert(transaction, crl);
            if (lastNumber(transaction, crl.authority()).compareTo(crl.number()) < 0) {
                setLastNumber(transaction, crl.authority(), crl.number());
            }
            EventRows.add(transaction, event);
        });
    }

    private static void insert(Transaction transaction, CrlRecord crl) throws SQLException {
        long id = transaction.nextId("crls");
        PreparedStatement row = transaction.statement(INSERT_CRL);
        row.setLong(1, id);
        row.setString(2, crl.authority());
        row.setBigDecimal(3, new BigDecimal(crl.number()));
        row.setLong(4, UtcTime.micros(crl.thisUpdate()));
        row.setLong(5, UtcTime.micros(crl.nextUpdate()));
        transaction.add(row);
        CrlParts.insert(transaction, id, crl.list().encoded());
    }

    private static BigInteger lastNumber(Transaction transaction, String authority) throws SQLException {
        return number(transaction, LAST_NUMBER, authority).orElse(BigInteger.ZERO);
    }

    private static Optional<BigInteger> number(Transaction transaction, String sql, String authority)
            throws SQLException {
        PreparedStatement query = transaction.statement(sql);
        query.setString(1, authority);
        try (ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getBigDecimal(1)).map(BigDecimal::toBigIntegerExact)
                    : Optional.empty();
        }
    }

    private static void setLastNumber(Transaction transaction, String authority, BigInteger number)
            throws SQLException {
        PreparedStatement change = transaction.statement(NEXT_NUMBER);
        change.setBigDecimal(1, new BigDecimal(number));
        change.setString(2, authority);
        if (change.executeUpdate() == 0) {
            PreparedStatement row = transaction.statement(FIRST_NUMBER);
            row.setString(1, authority);
            row.setBigDecimal(2, new BigDecimal(number));
            row.executeUpdate();
        }
    }

    @Override
    public Optional<CrlRecord> latestCrl(String authority) {
        return connections.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LATEST_CRL)) {
                query.setString(1, authority);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(crl(connection, authority, row)) : Optional.empty();
                }
            }
        });
    }

    private static CrlRecord crl(Connection connection, String authority, ResultSet row) throws SQLException {
        return new CrlRecord(
                authority,
                row.getBigDecimal(2).toBigIntegerExact(),
                UtcTime.instant(row.getLong(3)),
                UtcTime.instant(row.getLong(4)),
                CertificateList.parse(CrlParts.read(connection, row.getLong(1))));
    }
}
