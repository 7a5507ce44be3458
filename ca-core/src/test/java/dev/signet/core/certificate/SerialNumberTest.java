package dev.signet.core.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerialNumberTest {
    @Test
    void a_number_is_written_in_whole_octets_of_upper_case_digits() {
        assertThat(Stream.of("0", "7", "15", "16", "127", "128", "255", "256", "65535", "-1", "-128", "-255", "-256")
                        .map(text -> new SerialNumber(new BigInteger(text)).hex()))
                .isEqualTo(List.of(
                        "00", "07", "0F", "10", "7F", "80", "FF", "0100", "FFFF", "-01", "-80", "-FF", "-0100"));
    }

    @Test
    void any_number_is_read_as_it_was_written() {
        Random random = new Random(5280);
        for (int bits = 0; bits < 160; bits++) {
            SerialNumber number = new SerialNumber(new BigInteger(bits, random));
            String digits = number.value().toString(16).toUpperCase(Locale.ROOT);
            assertThat(number.hex()).isEqualTo(digits.length() % 2 == 0 ? digits : '0' + digits);
            assertThat(number.hexOctets()).isEqualTo(number.hex().getBytes(US_ASCII));
            assertThat(SerialNumber.parse(number.hex())).isEqualTo(number);
        }
    }
}
