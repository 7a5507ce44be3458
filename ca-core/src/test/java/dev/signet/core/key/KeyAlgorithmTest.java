package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyAlgorithmTest {
    @ParameterizedTest
    @CsvSource({
        "rsa, rsa:3072",
        "RSA:2048, rsa:2048",
        "rsa-4096, rsa:4096",
        "rsa8192, rsa:8192",
        "ec, ec:P-256",
        "ecdsa, ec:P-256",
        "ec:p384, ec:P-384",
        "P-521, ec:P-521",
        "prime256v1, ec:P-256",
        "ec:secp384r1, ec:P-384",
        "' Ed25519 ', ed25519",
        "ed448, ed448"
    })
    void a_name_in_any_usual_spelling_is_understood(String text, String canonical) {
        assertThat(KeyAlgorithm.parse(text)).hasToString(canonical);
        assertThat(KeyAlgorithm.parse(canonical)).isEqualTo(KeyAlgorithm.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dsa",
                "rsa:",
                "rsa:x",
                "rsa:-1",
                "rsa:1024",
                "rsa:16384",
                "rsa:2049",
                "rsa:99999999999",
                "ec:",
                "ec:P-257",
                "secp256k1",
                "P-224",
                "ec:brainpoolP256r1",
                "x25519"
            })
    void what_is_not_offered_is_a_usage_error_that_lists_what_is(String text) {
        assertThatThrownBy(() -> KeyAlgorithm.parse(text)).isInstanceOfSatisfying(SignetException.class, thrown -> {
            assertThat(thrown.problem().kind()).isEqualTo(Kind.USAGE);
            assertThat(thrown.problem().fix().toString()).contains("ec:P-256", "ed25519");
        });
    }

    @Test
    void a_short_rsa_key_is_refused_with_the_limit() {
        assertThatThrownBy(() -> KeyAlgorithm.parse("rsa:1024")).hasMessageContaining("the least is 2048");
    }

    @Test
    void no_key_is_made_with_an_algorithm_that_is_only_read() {
        SecureRandom random = new SecureRandom();
        assertThatThrownBy(() -> KeyAlgorithm.ec(NamedCurve.SECP256K1).generate(random))
                .isInstanceOf(SignetException.class);
        assertThatThrownBy(() -> KeyAlgorithm.rsa(512).generate(random)).isInstanceOf(SignetException.class);
    }
}
