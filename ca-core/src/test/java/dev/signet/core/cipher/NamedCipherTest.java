package dev.signet.core.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedCipherTest {
    private static final byte[] TEXT = "the quick brown fox jumps over the lazy dog".getBytes(US_ASCII);

    @Test
    void a_name_is_taken_in_any_case() {
        assertThat(NamedCipher.find("AES-256-cbc")).isEqualTo(NamedCipher.find("aes256"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aes-128-cbc",
                "aes-192-cfb",
                "aes-256-cfb1",
                "aes-256-cfb8",
                "aes-128-ofb",
                "aes-256-ctr",
                "aes-128-ecb",
                "aria-256-cbc",
                "camellia-192-ctr",
                "sm4",
                "des3",
                "des-ede-cfb",
                "chacha20",
                "bf",
                "cast",
                "des-cbc",
                "desx",
                "rc2-40-cbc",
                "rc4",
                "rc4-40",
                "seed-ofb",
                "null"
            })
    void what_was_encrypted_in_pieces_is_decrypted_in_others(String name) {
        NamedCipher cipher = Objects.requireNonNull(NamedCipher.find(name));
        Random random = new Random(3);
        byte[] key = new byte[cipher.keyLength()];
        byte[] iv = new byte[cipher.ivLength()];
        random.nextBytes(key);
        random.nextBytes(iv);

        byte[] encrypted = inPieces(cipher.start(true, key, iv, true), TEXT, 5);

        assertThat(inPieces(cipher.start(false, key, iv, true), encrypted, 7)).isEqualTo(TEXT);
        if (cipher.keyLength() > 0) {
            assertThat(encrypted).isNotEqualTo(TEXT);
        }
    }

    @Test
    void the_counter_of_chacha20_carries_into_the_next_word() {
        byte[] key = new byte[32];
        byte[] last = HexFormat.of().parseHex("ffffffff000000000000000000000000");
        byte[] next = HexFormat.of().parseHex("00000000010000000000000000000000");
        NamedCipher cipher = Objects.requireNonNull(NamedCipher.find("chacha20"));

        byte[] two = cipher.start(true, key, last, true).update(new byte[128], 0, 128);

        assertThat(Arrays.copyOfRange(two, 64, 128))
                .isEqualTo(cipher.start(true, key, next, true).update(new byte[64], 0, 64));
    }

    @Test
    void wrong_padding_is_an_error() {
        NamedCipher cipher = Objects.requireNonNull(NamedCipher.find("aes-128-cbc"));
        CipherComputation computation = cipher.start(false, new byte[16], new byte[16], true);
        var unused = computation.update(new byte[32], 0, 32);

        assertThatThrownBy(computation::finish).isInstanceOf(CipherException.class);
    }

    private static byte[] inPieces(CipherComputation computation, byte[] input, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < input.length; at += size) {
            out.writeBytes(computation.update(input, at, Math.min(size, input.length - at)));
        }
        out.writeBytes(computation.finish());
        return out.toByteArray();
    }
}
