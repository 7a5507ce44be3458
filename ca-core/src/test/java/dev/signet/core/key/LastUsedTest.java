package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastUsedTest {
    private final LastUsed<String, String> values = new LastUsed<>(2);
    private final List<String> made = new ArrayList<>();

    private String get(String key) {
        return values.get(key, wanted -> {
            made.add(wanted);
            return wanted + "!";
        });
    }

    @Test
    void a_value_is_made_again_only_after_others_took_its_place() {
        assertThat(List.of(get("a"), get("b"), get("a"), get("c"), get("a"), get("b")))
                .isEqualTo(List.of("a!", "b!", "a!", "c!", "a!", "b!"));
        assertThat(made).isEqualTo(List.of("a", "b", "c", "b"));
    }

    @Test
    void what_cannot_be_made_is_not_kept() {
        assertThatThrownBy(() -> values.get("a", key -> {
                    throw new IllegalArgumentException(key);
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(get("a")).isEqualTo("a!");
    }
}
