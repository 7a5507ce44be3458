package dev.signet.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps the pages of packed certificates as the table {@code certificates} is: what changes that calls this in its transaction.
 *
 * <p>A page is written when twice as many certificates as it takes are in none. So those that were just issued, whose delivery
 * will be recorded in a moment, are seldom in a page.
 *
 * <p>This takes for granted that identifiers are committed in their order, which one writer sees to (see
 * {@link Transaction#nextId}).
 */
public final class CertificatePages {
    private static final int ROWS = 512;
    private static final int LARGEST = 256 * 1024;

    private static final String LAST_PACKED = "SELECT MAX(last_id) FROM certificate_pages";
    private static final String UNPACKED = "SELECT COUNT(*) FROM certificates WHERE id > ?";
    private static final String OLDEST =
            "SELECT MAX(id) FROM (SELECT id FROM certificates WHERE id > ? ORDER BY id LIMIT " + ROWS + ") AS oldest";
    private static final String BEFORE = "SELECT MAX(last_id) FROM certificate_pages WHERE last_id < ?";
    private static final String PAGE_OF = "SELECT MIN(last_id) FROM certificate_pages WHERE last_id >= ?";
    private static final String ROWS_BETWEEN =
            "SELECT " + ListedRow.COLUMNS + " FROM certificates c WHERE c.id > ? AND c.id <= ? ORDER BY c.id DESC";
    private static final String INSERT = "INSERT INTO certificate_pages (last_id, rows_packed) VALUES (?, ?)";
    private static final String DELETE = "DELETE FROM certificate_pages WHERE last_id = ?";

    /**
     * Packs all that is due, in a database that no one else uses; for stores that had no pages.
     *
     * @throws SQLException if the database fails; nothing is packed then
     */
    public static void packAll(Connection connection) throws SQLException {
        Transaction transaction = new Transaction(connection);
        packDue(transaction);
        transaction.flush();
        connection.commit();
    }

    /** Tells of a certificate that was added. Looks only now and then, as most make nothing due. */
    static void added(Transaction transaction, long id) throws SQLException {
        if (id % ROWS == 0) {
            transaction.flush();
            packDue(transaction);
        }
    }

    private static void packDue(Transaction transaction) throws SQLException {
        long packed = number(transaction, LAST_PACKED).orElse(0L);
        for (long left = number(transaction, UNPACKED, packed).orElse(0L); left >= 2 * ROWS; left -= ROWS) {
            long last = number(transaction, OLDEST, packed).orElse(packed);
            pack(transaction, packed, last);
            transaction.flush(); // an upgrade packs many, which are not to be in memory all at once
            packed = last;
        }
    }

    /** Tells of a certificate whose row was changed, after the change was sent. */
    static void changed(Transaction transaction, long id) throws SQLException {
        Optional<Long> page = number(transaction, PAGE_OF, id);
        if (page.isPresent()) {
            long before = number(transaction, BEFORE, page.get()).orElse(0L);
            PreparedStatement outdated = transaction.statement(DELETE);
            outdated.setLong(1, page.get());
            transaction.add(outdated);
            transaction.flush();
            pack(transaction, before, page.get());
        }
    }

    /** Packs the rows after one identifier up to another, into more than one page if they are large. */
    private static void pack(Transaction transaction, long before, long last) throws SQLException {
        PreparedStatement query = transaction.statement(ROWS_BETWEEN);
        query.setLong(1, before);
        query.setLong(2, last);
        try (ResultSet result = query.executeQuery()) {
            long end = last;
            PackedRows rows = new PackedRows();
            while (result.next()) {
                ListedRow row = ListedRow.read(result);
                if (rows.size() > LARGEST) {
                    insert(transaction, end, rows);
                    rows = new PackedRows();
                    end = row.id();
                }
                rows.add(row);
            }
            insert(transaction, end, rows);
        }
    }

    private static void insert(Transaction transaction, long lastId, PackedRows rows) throws SQLException {
        PreparedStatement page = transaction.statement(INSERT);
        page.setLong(1, lastId);
        page.setBytes(2, rows.packed());
        transaction.add(page);
    }

    /** Returns the one number that a query has as its answer, if it is not NULL. */
    private static Optional<Long> number(Transaction transaction, String sql, long... parameters) throws SQLException {
        PreparedStatement query = transaction.statement(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setLong(i + 1, parameters[i]);
        }
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(number);
        }
    }

    private CertificatePages() {}
}
