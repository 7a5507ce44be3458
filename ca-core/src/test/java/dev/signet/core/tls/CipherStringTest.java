package dev.signet.core.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with what {@code openssl ciphers} of 3.0 printed, in {@code cipher-strings.txt} beside the script that made it. */
class CipherStringTest {

    static Stream<List<String>> recorded() throws IOException {
        try (InputStream file = CipherStringTest.class.getResourceAsStream("cipher-strings.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" = ", 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void a_cipher_string_chooses_the_suites_that_openssl_chooses(List<String> ruleAndSuites) {
        CipherString.Selection selection = CipherString.evaluate(ruleAndSuites.get(0), CipherString.DEFAULT_LEVEL);

        String chosen = selection.suites().stream()
                .filter(suite -> CipherString.admits(0, suite))
                .map(CipherSuite::name)
                .reduce("", (list, name) -> list.isEmpty() ? name : list + ":" + name);

        assertThat(chosen).isEqualTo(ruleAndSuites.get(1).strip());
    }

    @Test
    void a_level_in_the_string_replaces_the_given_one() {
        assertThat(CipherString.evaluate("DEFAULT:@SECLEVEL=4", 2).level()).isEqualTo(4);
    }

    @Test
    void level_three_admits_no_suite_without_forward_secrecy() {
        assertThat(CipherSuites.byName("AES256-GCM-SHA384")).satisfies(suite -> {
            assertThat(suite).isNotNull();
            assertThat(CipherString.admits(2, suite)).isTrue();
            assertThat(CipherString.admits(3, suite)).isFalse();
        });
    }

    @Test
    void a_string_that_chooses_nothing_says_so() {
        assertThat(CipherString.evaluate("NOSUCH", 2).problem()).isEqualTo("no cipher match");
        assertThat(CipherString.evaluate("HIGH:@SECLEVEL=9", 2).problem()).isEqualTo("invalid command");
    }

    @Test
    void suites_of_tls_1_3_go_by_their_full_names() {
        List<CipherSuite> suites = CipherString.suites13("TLS_AES_128_CCM_SHA256:TLS_UNKNOWN");

        assertThat(suites).isNotNull().extracting(CipherSuite::id).containsExactly(0x1304);
        assertThat(CipherString.suites13("TLS_UNKNOWN")).isNull();
    }
}
