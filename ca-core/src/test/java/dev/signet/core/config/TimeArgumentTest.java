package dev.signet.core.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeArgumentTest {
    @ParameterizedTest
    @CsvSource({
        "260102030405Z,2026-01-02T03:04:05Z",
        "500102030405Z,1950-01-02T03:04:05Z",
        "2601020304Z,2026-01-02T03:04:00Z",
        "20510102030405.5Z,2051-01-02T03:04:05Z",
        "260102030405+0130,2026-01-02T01:34:05Z",
        "260102030405-0130,2026-01-02T04:34:05Z"
    })
    void every_form_names_its_moment(String text, Instant moment) {
        assertThat(Objects.requireNonNull(TimeArgument.parse(text)).moment()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "today", "2601020304", "260230030405Z", "261399030405Z", "260102030405Zz", "26010203040Z"})
    void anything_else_is_no_time(String text) {
        assertThat(TimeArgument.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2601020304Z", "20510102030405.5Z", "260102030405+0130"})
    void a_certificate_wants_seconds_and_z(String text) {
        assertThat(TimeArgument.parseForCertificate(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"20260102030405Z,260102030405Z", "20510102030405Z,20510102030405Z", "260102030405Z,260102030405Z"})
    void a_certificate_gets_the_short_form_while_it_can(String text, String encoded) {
        TimeArgument time = Objects.requireNonNull(TimeArgument.parseForCertificate(text));
        assertThat(new String(time.encodedForCertificate(), ISO_8859_1)).endsWith(encoded);
        assertThat(time.encodedForCertificate()).hasSize(encoded.length() + 2);
    }
}
