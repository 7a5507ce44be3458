package dev.signet.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static ListedRow row(long id, String authority, String name, long time, boolean delivered) {
        byte[] serial = {1, (byte) id, -1};
        return new ListedRow(id, authority, serial, name, "server", "CN=" + name, time, time + 1, time - 1, delivered);
    }

    private static byte[] packed(List<ListedRow> rows) {
        PackedRows packed = new PackedRows();
        rows.forEach(packed::add);
        return packed.packed();
    }

    private static List<ListedRow> read(byte[] packed) throws SQLException {
        List<ListedRow> rows = new ArrayList<>();
        for (PackedRows.Reader reader = new PackedRows.Reader(packed); reader.hasNext(); ) {
            rows.add(reader.next());
        }
        return rows;
    }

    @Test
    void returnsTheRowsThatWerePacked() throws SQLException {
        List<ListedRow> rows = List.of(
                row(Long.MAX_VALUE, "issuing", "b\u00fccher.internal", Long.MIN_VALUE + 1, true),
                row(1L << 40, "root", "", 0, false),
                row(300, "issuing", "n".repeat(70_000), 1_800_000_000_000_000L, false),
                row(1, "root", "last", -1, true));

        assertThat(read(packed(rows)))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(rows);
    }

    @Test
    void refusesWhatWasCutOff() {
        byte[] whole = packed(List.of(row(7, "issuing", "db.internal", 5, true)));

        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(SQLException.class).hasMessageContaining("damaged");
        }
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        assertThatThrownBy(() -> read(new byte[] {2})).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(SQLException.class);
    }

    @Test
    void failsInOneWayOnlyWhateverIsDamaged() {
        byte[] whole = packed(List.of(row(7, "issuing", "db.internal", 5, true), row(3, "issuing", "b", 6, false)));
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = whole.clone();
            damaged[1 + random.nextInt(damaged.length - 1)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(read(damaged)).hasSizeLessThan(whole.length);
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("damaged");
            }
        }
    }
}
