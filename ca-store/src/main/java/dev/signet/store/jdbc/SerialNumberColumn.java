package dev.signet.store.jdbc;

import dev.signet.core.certificate.SerialNumber;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Serial numbers as the schema holds them: the content octets of the DER INTEGER, which are compared as they are. */
final class SerialNumberColumn {
    static byte[] octets(SerialNumber serialNumber) {
        return serialNumber.value().toByteArray();
    }

    static SerialNumber read(ResultSet row, int column) throws SQLException {
        return new SerialNumber(new BigInteger(row.getBytes(column)));
    }

    static Optional<SerialNumber> optional(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(BigInteger::new).map(SerialNumber::new);
    }

    private SerialNumberColumn() {}
}
