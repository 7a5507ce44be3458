package dev.signet.core.verify.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsaRecordTest {
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

    @Test
    void blanks_may_be_anywhere_in_the_data() {
        String spread = "  3\t1  1 " + HASH.replace("44", " 4 4\n") + " ";

        assertThat(TlsaRecord.parse(spread).record()).isNotNull();
        assertThat(TlsaRecord.parse(spread).record().data())
                .isEqualTo(TlsaRecord.parse("3 1 1 " + HASH).record().data())
                .hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "'', usage",
        "-1 1 1 00, usage",
        "3x 1 1 00, usage",
        "3 256 1 00, selector",
        "3 99999999999999999999 1 00, selector",
        "3 1, selector",
        "3 1 1, mtype",
        "'3 1 1 ', data",
        "3 1 1 00z, data",
        "3 1 1 000, data"
    })
    void the_field_that_cannot_be_read_is_named(String text, String field) {
        assertThat(TlsaRecord.parse(text)).isEqualTo(new TlsaRecord.Reading(null, field));
    }

    @ParameterizedTest
    @CsvSource({"4 1 1", "3 2 1", "3 1 3", "3 1 2", "3 1 0", "3 0 0"})
    void a_record_of_no_use_is_told_from_one_that_cannot_be_read(String numbers) {
        assertThat(TlsaRecord.parse(numbers + " " + HASH)).isEqualTo(new TlsaRecord.Reading(null, ""));
    }

    @Test
    void any_text_is_read_or_refused() {
        Random random = new Random(6698);
        List<String> pieces = List.of("0", "1", "2", "3", " ", "\t", "ff", "30", "82", "x", "-", "255", "ü", "\n");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(14); count > 0; count--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            TlsaRecord.Reading reading = TlsaRecord.parse(text.toString());
            assertThat(reading.record() == null || reading.badField().isEmpty()).isTrue();
        }
    }
}
