package dev.signet.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    @Test
    void moments_are_written_as_iso_8601_has_them_with_microseconds_where_there_are_any() {
        TimeText times = new TimeText();
        for (String text : List.of(
                "2027-02-19T10:14:09Z",
                "2027-02-19T10:14:09Z",
                "2027-02-19T10:14:09.000007Z",
                "2027-02-19T23:59:59.120000Z",
                "2027-02-20T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z")) {
            assertThat(times.dateTime(Instant.parse(text))).isEqualTo(text);
        }
    }
}
