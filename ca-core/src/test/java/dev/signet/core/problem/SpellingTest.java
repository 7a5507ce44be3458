package dev.signet.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("server", "client", "ocsp-signer", "keyUsage", "keys");

    @ParameterizedTest
    @CsvSource({
        "sever, server",
        "serverr, server",
        "srever, server",
        "SERVER, server",
        "ocspsigner, ocsp-signer",
        "ocsp, ocsp-signer",
        "cl, client",
        "keyusage, keyUsage",
        "key, keys"
    })
    void a_slip_is_recognised(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "''", "reversed"})
    void a_word_that_is_near_none_is_not_guessed_at(String word) {
        assertThat(Spelling.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void a_huge_word_is_not_compared() {
        assertThat(Spelling.nearest("server".repeat(100_000), KNOWN)).isEmpty();
    }

    @Test
    void foreign_text_is_shown_short_and_harmless() {
        assertThat(ForeignText.shown("a\u001b[31m\u202eb\n")).isEqualTo("a\ufffd[31m\ufffdb\ufffd");
        assertThat(ForeignText.shown("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    }
}
