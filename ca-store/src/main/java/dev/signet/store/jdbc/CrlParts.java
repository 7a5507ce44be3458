package dev.signet.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The bytes of CRLs, which may be larger than a row can hold, in rows of parts.
 *
 * <p>Not as a large object: with those, H2 2.5.252 lost transactions that were committed and forced to disk when the process
 * was killed soon after. A loop of 25 kills that lost a row by its 19th lost none without them.
 */
final class CrlParts {
    /** H2 allows a mebibyte. */
    private static final int PART_LENGTH = 512 * 1024;

    private static final String INSERT = "INSERT INTO crl_parts (crl, part, bytes) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT bytes FROM crl_parts WHERE crl = ? ORDER BY part";

    static void insert(Transaction transaction, long crl, byte[] der) throws SQLException {
        for (int part = 0; part * (long) PART_LENGTH < der.length; part++) {
            int start = part * PART_LENGTH;
            PreparedStatement row = transaction.statement(INSERT);
            row.setLong(1, crl);
            row.setInt(2, part);
            row.setBytes(3, Arrays.copyOfRange(der, start, Math.min(start + PART_LENGTH, der.length)));
            transaction.add(row);
        }
    }

    static byte[] read(Connection connection, long crl) throws SQLException {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setLong(1, crl);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    der.writeBytes(row.getBytes(1));
                }
            }
        }
        return der.toByteArray();
    }

    private CrlParts() {}
}
