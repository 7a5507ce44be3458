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

    /** Returns the octets of a number as {@link SerialNumber#hex} writes it, or nothing if a text is none. */
    static Optional<byte[]> ofHex(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'F')) {
            return Optional.empty();
        }
        SerialNumber number = new SerialNumber(new BigInteger(text, 16));
        return number.hex().equals(text) ? Optional.of(octets(number)) : Optional.empty();
    }

    private SerialNumberColumn() {}
}
