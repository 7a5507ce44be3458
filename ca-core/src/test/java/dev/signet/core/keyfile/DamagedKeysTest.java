package dev.signet.core.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest program writes is refused or read, and never ends in an exception. */
class DamagedKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest
    @CsvSource({
        "RSA, rsa_keygen_bits:1024",
        "RSA-PSS, rsa_keygen_bits:1024",
        "EC, ec_paramgen_curve:P-256",
        "EC, ec_paramgen_curve:sect163k1",
        "ED25519,",
        "X448,",
        "DHX, dh_rfc5114:1",
    })
    void of_a_damaged_key_no_exception_comes(String algorithm, String option) {
        KeyRecipe recipe = KeyRecipe.of(algorithm);
        int colon = option == null ? -1 : option.indexOf(':');
        assertThat(colon < 0 || recipe.set(option.substring(0, colon), option.substring(colon + 1)))
                .isTrue();
        KeyDocument key = recipe.key(RANDOM, KeyProgress.NONE);
        Random random = new Random(algorithm.hashCode());
        byte[][] forms = {key.pkcs8(), key.der(), key.publicKeyInfo()};
        for (int i = 0; i < 60; i++) {
            byte[] damaged = damaged(forms[i % forms.length], random);
            assertThatCode(() -> useAll(damaged)).doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] der, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(der, random.nextInt(der.length));
        }
        byte[] damaged = der.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged[random.nextInt(Math.min(der.length, 60))] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static void useAll(byte[] der) {
        KeyDocument key = KeyDocumentReader.privateKey(der, Encoding.ANY, () -> null, null);
        key = key != null ? key : KeyDocumentReader.publicKey(der, Encoding.ANY, () -> null, null);
        key = key != null ? key : KeyDocumentReader.parameters(der, Encoding.ANY);
        if (key == null) {
            return;
        }
        StringBuilder out = new StringBuilder();
        assertThat(Stream.of(
                        key.appendPublic(out),
                        key.appendParameters(out),
                        key.checkPublic(),
                        key.checkParameters(),
                        key.publicKeyInfo()))
                .doesNotContainNull();
        if (key.isPrivate()) {
            assertThat(Stream.of(key.appendPrivate(out), key.check(), key.pkcs8(), key.der()))
                    .doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffdhe2048", "modp_3072", "dh_1024_160"})
    void groups_that_have_a_name_are_sound(String name) {
        assertThat(DhKey.parameters(DhDomain.named(name, true)).checkParameters())
                .isTrue();
    }
}
