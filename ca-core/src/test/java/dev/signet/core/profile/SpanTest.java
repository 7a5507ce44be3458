package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.testing.Seeds;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "90d, PT2160H",
        "1y, PT8760H",
        "2w, PT336H",
        "1y6w12h, PT9780H",
        "30min, PT30M",
        "5s, PT5S",
        "0d, PT0S",
        "P90D, PT2160H",
        "p90d, PT2160H",
        "P1Y2W3DT4H5M6S, PT9172H5M6S",
        "PT5M, PT5M",
        "100y, PT876000H"
    })
    void a_span_is_read_in_both_forms(String text, Duration span) {
        assertThat(Span.parse(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "d",
                "90",
                "90 d",
                "-1d",
                "1.5d",
                "3m",
                "3mo",
                "P3M",
                "1x",
                "P1H",
                "PT1D",
                "P1T1H",
                "1234567890d",
                "101y",
                "P90",
                "PT5",
                "1dd",
                "٣d",
                "999999999y999999999y",
                "90d90d90d90d90d90d90d90d90d90d90d"
            })
    void what_is_no_span_is_refused(String text) {
        assertThat(catchThrowableOfType(SignetException.class, () -> Span.parse(text))
                        .problem()
                        .kind())
                .isEqualTo(Kind.USAGE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_span_that_was_written_is_read_again(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Duration span = Duration.ofSeconds(random.nextInt(3_000_000) * (random.nextBoolean() ? 1L : 1000L));

            assertThat(Span.parse(Span.written(span))).isEqualTo(span);
            assertThat(Span.parse(span.toString())).isEqualTo(span);
        }
    }

    @ParameterizedTest
    @CsvSource({"90d, 90 days", "1d, 1 day", "36h, 36 hours", "5min, 5 minutes", "61s, 61 seconds", "0s, 0 seconds"})
    void a_span_is_shown_in_one_unit(String span, String text) {
        assertThat(Span.text(Span.parse(span))).isEqualTo(text);
    }
}
