package dev.signet.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeConfigTest {
    private static final Path SAMPLE = Path.of("..", "config", "signet.yaml");

    @Test
    void the_sample_is_read_and_written_again_with_the_same_meaning() throws IOException {
        HomeConfig sample = HomeConfigReader.read(Files.readString(SAMPLE), "sample");

        assertThat(sample.authorities()).containsOnlyKeys("root", "issuing", "issuing-2");
        assertThat(HomeConfigReader.read(HomeConfigWriter.write(sample), "written"))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crl-lifetime: 7d | crl-lifetime: [7d] | \"crl-lifetime\" must be a text",
                "crl-lifetime: 7d | crl-lifetme: 7d | unknown setting \"crl-lifetme\"",
                "ocsp-urls: [] | ocsp-urls: [{a: b}] | \"ocsp-urls\" must be a list of texts",
                "ocsp-urls: [] | ocsp-urls: text | \"ocsp-urls\" must be a list",
                "issuer: root | issuer: nobody | the issuer of \"issuing\" is \"nobody\"",
                "successor: issuing-2 | successor: heir | the successor of \"issuing\" is \"heir\"",
                "issuing-authority: issuing-2 | issuing-authority: none | issuing-authority is \"none\"",
                "version: 1 | version: 2 | version is 2, this Signet reads version 1",
                "version: 1 | version: 1 | ",
            })
    void a_mistake_is_named(String right, String wrong, String message) throws IOException {
        String text = Files.readString(SAMPLE).replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        if (message == null) {
            assertThat(HomeConfigReader.read(text, "file").issuingAuthority()).isEqualTo("issuing-2");
            return;
        }
        assertThatThrownBy(() -> HomeConfigReader.read(text, "file"))
                .hasMessageStartingWith("cannot use file: line ")
                .hasMessageContaining(message);
    }
}
