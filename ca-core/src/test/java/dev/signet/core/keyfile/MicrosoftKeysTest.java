package dev.signet.core.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.keyfile.MicrosoftKeys.Strength;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MicrosoftKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static KeyDocument key() {
        KeyRecipe recipe = KeyRecipe.of("RSA");
        assertThat(recipe.set("rsa_keygen_bits", "1024")).isTrue();
        return recipe.key(RANDOM, KeyProgress.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE"})
    void a_key_is_not_called_encrypted_without_a_passphrase(Strength strength) {
        KeyDocument key = key();
        assertThatThrownBy(() -> MicrosoftKeys.pvk(key, strength, null, RANDOM))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void a_plain_key_needs_no_passphrase() {
        KeyDocument key = key();
        byte[] file = MicrosoftKeys.pvk(key, Strength.NONE, null, RANDOM);

        assertThat(MicrosoftKeys.read(file, () -> null))
                .singleElement()
                .satisfies(read -> assertThat(read.publicKeyInfo()).isEqualTo(key.publicKeyInfo()));
    }
}
