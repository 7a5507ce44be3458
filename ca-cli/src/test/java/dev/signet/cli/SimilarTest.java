package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTest {
    private static final List<String> COMMANDS = List.of("init", "issue", "revoke", "renew", "x509", "publish");

    @ParameterizedTest
    @ValueSource(strings = {"revoek", "revke", "revokee", "tevoke"})
    void a_slip_of_the_keyboard_is_recognised(String word) {
        assertThat(Similar.to(word, COMMANDS)).startsWith("revoke");
    }

    @Test
    void the_beginning_of_a_word_is_enough() {
        assertThat(Similar.to("pub", COMMANDS)).containsExactly("publish");
    }

    @Test
    void a_quite_different_word_is_like_none() {
        assertThat(Similar.to("certificate", COMMANDS)).isEmpty();
    }
}
