package dev.signet.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPatternTest {

    @ParameterizedTest
    @CsvSource({
        "www.example.com, WWW.example.com",
        "*.example.com, a.example.com",
        "f*.example.com, foo.example.com",
        "*f.example.com, off.example.com",
        "*.example.com, xn--mller-kva.example.com",
        "a.b.example.com, .example.com",
        "*.example.com, *.example.com"
    })
    void a_pattern_matches_the_names_it_is_for(String pattern, String host) {
        assertThat(HostPattern.matches(pattern, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.example.com, example.com",
        "*.example.com, a.b.example.com",
        "*.com, example.com",
        "a.*.com, a.b.com",
        "f*o.example.com, foo.example.com",
        "*.*.example.com, a.b.example.com",
        "x*.example.com, xn--mller-kva.example.com",
        "xn--*.example.com, xn--a.example.com",
        "*.example.com, a_b.example.com",
        "example.com, .example.com",
        "*.example-.com, a.example-.com"
    })
    void a_pattern_matches_no_others(String pattern, String host) {
        assertThat(HostPattern.matches(pattern, host)).isFalse();
    }
}
