package dev.signet.core.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFileTest {
    @Test
    void a_number_is_a_line_of_pairs_of_digits() {
        assertThat(new String(NumberFile.encoded(BigInteger.valueOf(0xfff)), ISO_8859_1))
                .isEqualTo("0FFF\n");
        assertThat(new String(NumberFile.encoded(BigInteger.ZERO), ISO_8859_1)).isEqualTo("00\n");
    }

    @Test
    void a_long_number_goes_over_lines_and_back() {
        BigInteger number = BigInteger.ONE.shiftLeft(800);
        byte[] content = NumberFile.encoded(number);
        assertThat(new String(content, ISO_8859_1)).contains("\\\n");
        assertThat(NumberFile.parse(content)).isEqualTo(number);
    }

    @Test
    void what_follows_the_digits_does_not_matter() {
        assertThat(NumberFile.parse("1000 next\n".getBytes(ISO_8859_1))).isEqualTo(BigInteger.valueOf(0x1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "1\n", "123\n", "xyz\n"})
    void anything_else_is_no_number(String content) {
        assertThat(NumberFile.parse(content.getBytes(ISO_8859_1))).isNull();
    }
}
