package dev.signet.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseOctetsTest {
    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "M\u00fcller \u20ac", "\ud83d\ude00 smile"})
    void text_is_utf_8(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);

        assertThat(PassphraseOctets.of(text.toCharArray())).isEqualTo(octets);
        assertThat(PassphraseOctets.characters(octets)).isEqualTo(text.toCharArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"70e47373", "ff", "c3", "c328", "e282", "eda080", "f4908080", "80c3a4ff"})
    void octets_that_are_no_text_come_back_as_they_were(String digits) {
        assertThat(PassphraseOctets.of(PassphraseOctets.characters(hex(digits))))
                .isEqualTo(hex(digits));
    }

    @Test
    void any_octets_come_back_as_they_were() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] octets = new byte[random.nextInt(12)];
            random.nextBytes(octets);
            assertThat(PassphraseOctets.of(PassphraseOctets.characters(octets)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(octets);
        }
    }

    @Test
    void octets_that_are_no_text_differ_from_one_another() {
        assertThat(PassphraseOctets.characters(hex("e4"))).isNotEqualTo(PassphraseOctets.characters(hex("f6")));
    }

    /** OPENSSL_utf82uni of libcrypto: UTF-8 if it is that, else every octet is a character of Latin-1. */
    @Test
    void for_pkcs_12_what_is_no_text_is_latin_1() {
        assertThat(PassphraseOctets.bmp(PassphraseOctets.characters(hex("70e4"))))
                .isEqualTo(hex("007000e40000"));
        assertThat(PassphraseOctets.bmp(PassphraseOctets.characters(hex("c3a4e4"))))
                .isEqualTo(hex("00c300a400e40000"));
        assertThat(PassphraseOctets.bmp(PassphraseOctets.characters(hex("70c3a4"))))
                .isEqualTo(hex("007000e40000"));
    }
}
