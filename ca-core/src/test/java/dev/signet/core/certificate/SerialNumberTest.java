package dev.signet.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerialNumberTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final SecureRandom random = new SecureRandom();

    @Test
    void a_new_number_is_positive_and_has_the_twenty_octets_that_are_allowed() {
        for (int i = 0; i < 1000; i++) {
            SerialNumber number = SerialNumber.random(NOON, random);
            assertThat(number.value().signum()).isPositive();
            assertThat(number.value().toByteArray()).hasSize(20);
        }
    }

    @Test
    void no_two_numbers_of_the_same_second_are_alike() {
        Set<SerialNumber> numbers = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            numbers.add(SerialNumber.random(NOON, random));
        }
        assertThat(numbers).hasSize(1000);
    }

    @Test
    void all_of_the_128_bits_vary() {
        long ones = 0;
        int[] perBit = new int[128];
        for (int i = 0; i < 400; i++) {
            SerialNumber number = SerialNumber.random(NOON, random);
            for (int bit = 0; bit < 128; bit++) {
                perBit[bit] += number.value().testBit(bit) ? 1 : 0;
                ones += number.value().testBit(bit) ? 1 : 0;
            }
        }
        // Ten standard deviations: a fair coin stays within for longer than the universe is old.
        for (int count : perBit) {
            assertThat(count).isBetween(100, 300);
        }
        assertThat(ones).isBetween(200L * 128 - 1131, 200L * 128 + 1131);
    }

    @Test
    void a_later_second_gives_a_greater_number() {
        assertThat(SerialNumber.random(NOON.plusSeconds(1), random)).isGreaterThan(SerialNumber.random(NOON, random));
    }

    @Test
    void a_clock_that_is_wrong_still_gives_positive_numbers() {
        for (String instant : new String[] {"1969-12-31T23:59:59Z", "1999-12-31T23:59:59Z", "2068-01-20T00:00:00Z"}) {
            assertThat(SerialNumber.random(Instant.parse(instant), random)
                            .value()
                            .signum())
                    .isPositive();
        }
    }
}
