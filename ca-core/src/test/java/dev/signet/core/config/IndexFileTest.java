package dev.signet.core.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Oid;
import dev.signet.core.testing.Samples;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFileTest {
    private static final String GOOD = "V\t350101000000Z\t\t1000\tunknown\t/CN=good\n";
    private static final String REVOKED = "R\t350101000000Z\t260102030405Z,keyCompromise\t1001\tunknown\t/CN=bad\n";

    private static @Nullable Oid dotted(String text) {
        return Oid.wellFormed(text) ? Oid.of(text) : null;
    }

    private static IndexFile parse(String text) {
        return Objects.requireNonNull(IndexFile.parse(text.getBytes(ISO_8859_1)));
    }

    @Test
    void what_was_read_is_written_again_byte_for_byte() {
        String text = GOOD + REVOKED + "E\t20510101000000Z\t\t00\tunknown\t/CN=a\\\tb\\/c\\xC3\n";
        assertThat(new String(parse(text).encoded(), ISO_8859_1)).isEqualTo(text);
    }

    @Test
    void rows_of_any_octets_survive_writing_and_reading() {
        long seed = System.nanoTime();
        Samples samples = new Samples(seed);
        for (int i = 0; i < 200; i++) {
            IndexFile file = parse("");
            IndexRow row = IndexRow.valid("350101000000Z", "0" + i % 10, "/CN=" + samples.text(20, "a\tb/\u00e9=,"));
            file.add(row);
            assertThat(parse(new String(file.encoded(), ISO_8859_1)).rows())
                    .as("seed %s", seed)
                    .containsExactly(row);
        }
    }

    @Test
    void a_last_line_without_its_line_break_is_not_lost() {
        assertThat(parse(GOOD + REVOKED.strip()).rows()).hasSize(2);
    }

    @Test
    void comments_are_passed_over() {
        assertThat(parse("# a comment\n" + GOOD).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "V\t350101000000Z\t\t1000\tunknown\n", "V\t1\t\t10\tunknown\t/CN=a\tmore\n"})
    void a_line_without_six_fields_spoils_the_file(String line) {
        assertThat(IndexFile.parse(line.getBytes(ISO_8859_1))).isNull();
    }

    @Test
    void leading_zeros_do_not_matter_to_a_search() {
        IndexRow found = parse(GOOD).withSerial("00001000");
        assertThat(found).isNotNull();
    }

    @Test
    void a_serial_number_cannot_be_added_twice() {
        IndexFile file = parse(GOOD);
        assertThatThrownBy(() -> file.add(IndexRow.valid("350101000000Z", "1000", "/CN=other")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_valid_certificates_have_to_have_subjects_of_their_own() {
        String again = GOOD.replace("1000", "1002");
        assertThat(parse(GOOD + again).clash(true)).isEqualTo("Error creating name index:(2,0,1)");
        assertThat(parse(GOOD + again).clash(false)).isNull();
        assertThat(parse(GOOD + again.replace("V\t", "E\t")).clash(true)).isNull();
    }

    @Test
    void two_rows_with_one_serial_number_are_told() {
        assertThat(parse(REVOKED + GOOD + REVOKED).clash(false))
                .isEqualTo("Error creating serial number index:(2,0,2)");
    }

    @Test
    void what_ended_is_marked_expired() {
        IndexFile file = parse(GOOD + GOOD.replace("1000", "1003").replace("350101", "250101"));
        assertThat(file.expire(Instant.parse("2026-01-01T00:00:00Z")))
                .extracting(IndexRow::serial)
                .containsExactly("1003");
        assertThat(file.rows()).extracting(IndexRow::letter).containsExactly('V', 'E');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V;350101000000Z;260102030405Z;10;unknown;/CN=a|entry 1: not revoked yet, but has a revocation date",
                "V;yesterday;;10;unknown;/CN=a|entry 1: invalid expiry date",
                "V;350101000000Z;;123;unknown;/CN=a|entry 1: bad serial number length (3)",
                "V;350101000000Z;;1x;unknown;/CN=a|entry 1: bad char 0170 'x' in serial number",
                "R;350101000000Z;never;10;unknown;/CN=a|invalid revocation date never\\n in entry 1",
                "R;350101000000Z;260102030405Z,why;10;unknown;/CN=a|invalid reason code why\\n in entry 1",
                "R;350101000000Z;260102030405Z,holdInstruction;10;unknown;/CN=a|missing hold instruction\\n in entry 1",
                "R;350101000000Z;260102030405Z,keyTime,x;10;unknown;/CN=a|invalid compromised time x\\n in entry 1"
            })
    void a_field_that_makes_no_sense_is_told_in_openssls_words(String row, String message) {
        String line = row.replace(';', '\t') + "\n";
        assertThat(parse(line).defect(IndexFileTest::dotted)).isEqualTo(message.replace("\\n", "\n"));
    }
}
