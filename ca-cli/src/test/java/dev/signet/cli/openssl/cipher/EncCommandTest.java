package dev.signet.cli.openssl.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected lines are what OpenSSL 3.0 prints. */
class EncCommandTest {
    private static final String DEPRECATED =
            "*** WARNING : deprecated key derivation used.\nUsing -iter or -pbkdf2 would be better.\n";

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("d.txt"), "hello\n");
    }

    private Ran signet(String... args) {
        return Ran.in(Map.of(), directory, session -> Main.run(args, session));
    }

    @Test
    void what_was_encrypted_under_a_passphrase_is_decrypted_with_it() {
        assertThat(signet("enc", "-aes-256-cbc", "-a", "-k", "pw", "-in", "d.txt", "-out", "e"))
                .isEqualTo(new Ran(0, "", DEPRECATED));
        assertThat(signet("aes-256-cbc", "-d", "-base64", "-pass", "pass:pw", "-in", "e"))
                .isEqualTo(new Ran(0, "hello\n", DEPRECATED));
    }

    @Test
    void a_wrong_passphrase_leaves_the_old_output() throws IOException {
        Files.writeString(directory.resolve("out"), "old");
        Ran encrypted = signet("enc", "-aes-256-cbc", "-pbkdf2", "-S", "00", "-k", "pw", "-in", "d.txt", "-out", "e");
        Ran ran = signet("enc", "-d", "-aes-256-cbc", "-pbkdf2", "-S", "00", "-k", "no", "-in", "e", "-out", "out");

        assertThat(encrypted.exitCode()).isZero();
        assertThat(ran.err()).endsWith("bad decrypt\n");
        assertThat(ran.exitCode()).isOne();
        assertThat(directory.resolve("out")).hasContent("old");
    }

    @Test
    void key_and_vector_are_those_of_openssl() {
        Ran ran = signet("enc", "-des3", "-pbkdf2", "-k", "a", "-S", "00", "-P");

        assertThat(ran.out()).isEqualTo("""
                        salt=0000000000000000
                        key=CC5FE461881287E7BDD3D9D64E5C94CFFFCCFAAF09AF28AA
                        iv =723386C1D9434529
                        """);
    }

    @Test
    void old_ciphers_are_for_who_asks_for_the_legacy_provider() {
        String[] words = {"enc", "-bf-cbc", "-nosalt", "-k", "a", "-in", "d.txt", "-out", "e"};
        assertThat(signet(words)).isEqualTo(new Ran(1, "", DEPRECATED + "Error setting cipher BF-CBC\n"));
        assertThat(signet("enc", "-provider", "legacy", "-bf-cbc", "-nosalt", "-k", "a", "-in", "d.txt", "-out", "e")
                        .exitCode())
                .isZero();
    }

    @Test
    void base64_skips_what_stands_before_it() throws IOException {
        Files.writeString(directory.resolve("b"), "Subject: words\n\naGVsbG8K\n");

        assertThat(signet("base64", "-d", "-in", "b")).isEqualTo(new Ran(0, "hello\n", ""));
    }
}
