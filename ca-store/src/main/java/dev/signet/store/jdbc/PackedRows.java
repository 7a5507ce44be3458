package dev.signet.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a list, one behind the other in one value of the database.
 *
 * <p>Numbers are written in groups of seven bits, the lowest first, all but the last with the top bit set; texts as UTF-8 behind
 * their length; times as eight octets. An authority or a profile that was named before is a reference to where it was. A page
 * begins with the version of this format.
 */
final class PackedRows {
    private static final int VERSION = 1;
    private static final int TIME_OCTETS = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final List<String> written = new ArrayList<>();
    private long lastId;

    PackedRows() {
        out.write(VERSION);
    }

    /** Adds a row with a smaller identifier than the one before it. */
    void add(ListedRow row) {
        number(lastId == 0 ? row.id() : lastId - row.id());
        lastId = row.id();
        out.write(row.delivered() ? 1 : 0);
        repeated(row.authority());
        repeated(row.profile());
        octets(row.serial());
        text(row.name());
        text(row.subject());
        time(row.notBefore());
        time(row.notAfter());
        time(row.issuedAt());
    }

    int size() {
        return out.size();
    }

    byte[] packed() {
        return out.toByteArray();
    }

    private void number(long value) {
        long rest = value;
        for (; rest >= 0x80; rest >>>= 7) {
            out.write((int) (rest & 0x7f | 0x80));
        }
        out.write((int) rest);
    }

    /** Zero stands for a text that comes for the first time. */
    private void repeated(String text) {
        int known = written.indexOf(text);
        number(known + 1L);
        if (known < 0) {
            written.add(text);
            text(text);
        }
    }

    private void text(String text) {
        octets(text.getBytes(StandardCharsets.UTF_8));
    }

    private void octets(byte[] octets) {
        number(octets.length);
        out.writeBytes(octets);
    }

    private void time(long micros) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (micros >> shift));
        }
    }

    /** Reads rows that were packed, in their order. */
    static final class Reader {
        private final byte[] packed;
        private final List<String> read = new ArrayList<>();
        private int position = 1;
        private long lastId;

        /**
         * Starts at the first row.
         *
         * @throws SQLException if this is not what {@link PackedRows} writes
         */
        Reader(byte[] packed) throws SQLException {
            this.packed = packed;
            if (packed.length == 0 || packed[0] != VERSION) {
                throw damaged();
            }
        }

        boolean hasNext() {
            return position < packed.length;
        }

        /**
         * Returns the next row.
         *
         * @throws SQLException if there is none, or it is damaged
         */
        ListedRow next() throws SQLException {
            try {
                lastId = lastId == 0 ? number() : lastId - number();
                boolean delivered = packed[position++] == 1;
                String authority = repeated();
                String profile = repeated();
                byte[] serial = octets();
                String name = text();
                String subject = text();
                return new ListedRow(
                        lastId, authority, serial, name, profile, subject, time(), time(), time(), delivered);
            } catch (IndexOutOfBoundsException cutOff) {
                throw damaged();
            }
        }

        private static SQLException damaged() {
            return new SQLException("a page of certificates is damaged");
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte group = packed[position++];
                value |= (group & 0x7fL) << shift;
                if (group >= 0) {
                    return value;
                }
            }
        }

        private String repeated() {
            int known = (int) number();
            if (known > 0) {
                return read.get(known - 1);
            }
            String text = text();
            read.add(text);
            return text;
        }

        private String text() {
            int length = length();
            String text = new String(packed, position, length, StandardCharsets.UTF_8);
            position += length;
            return text;
        }

        private byte[] octets() {
            int length = length();
            byte[] octets = Arrays.copyOfRange(packed, position, position + length);
            position += length;
            return octets;
        }

        private int length() {
            long length = number();
            if (length < 0 || length > packed.length - position) {
                throw new IndexOutOfBoundsException();
            }
            return (int) length;
        }

        private long time() {
            long micros = 0;
            for (int end = position + TIME_OCTETS; position < end; position++) {
                micros = micros << Byte.SIZE | packed[position] & 0xff;
            }
            return micros;
        }
    }
}
