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
class DgstCommandTest {
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
    void a_digest_goes_by_the_name_that_openssl_prints() {
        assertThat(signet("dgst", "-sha1", "d.txt").out())
                .isEqualTo("SHA1(d.txt)= f572d396fae9206628714fb2ce00f72e94f2258f\n");
        assertThat(signet("dgst", "-ripemd", "d.txt").out())
                .isEqualTo("RIPEMD-160(d.txt)= 0057b0dc5aac7c215a9a458d6c3c85cd21089af8\n");
        assertThat(signet("dgst", "-RSA-SHA1-2", "d.txt").out()).startsWith("SHA1(d.txt)= f572");
    }

    @Test
    void every_name_of_a_digest_is_a_command() {
        assertThat(signet("shake128", "-xoflen", "5", "d.txt").out()).isEqualTo("SHAKE-128(d.txt)= 4a361de3a0\n");
    }

    @Test
    void files_that_cannot_be_read_do_not_stop_the_others() {
        Ran ran = signet("dgst", "-md5", "-r", "gone", "d.txt");

        assertThat(ran)
                .isEqualTo(
                        new Ran(1, "b1946ac92492d2347c6235b4d2611184 *d.txt\n", "gone: No such file or directory\n"));
    }

    @Test
    void a_code_is_named_with_its_digest() {
        assertThat(signet("dgst", "-sha1", "-mac", "hmac", "-macopt", "key:abc", "d.txt")
                        .out())
                .isEqualTo("HMAC-SHA1(d.txt)= e35eaba0e21db1606e8ecdd982c32ae5ee83f39d\n");
        String key = "hexkey:000102030405060708090a0b0c0d0e0f";
        assertThat(signet("dgst", "-mac", "CMAC", "-macopt", "cipher:aes-128-cbc", "-macopt", key, "d.txt")
                        .out())
                .isEqualTo("CMAC(d.txt)= f8fa7de25437cd1660c0db5b6cd5b7d9\n");
        assertThat(signet("dgst", "-mac", "SIPHASH", "-macopt", key, "d.txt").out())
                .isEqualTo("SIPHASH(d.txt)= b02e172a80f5a4be125b3794f684405e\n");
    }

    @Test
    void a_broken_digest_is_computed_only_for_who_asks_for_the_legacy_provider() {
        assertThat(signet("dgst", "-md4", "d.txt")).isEqualTo(new Ran(1, "", "Error setting digest\n"));
        assertThat(signet("dgst", "-provider", "legacy", "-md4", "d.txt").exitCode())
                .isZero();
    }

    @Test
    void a_mistyped_digest_is_told_in_the_words_of_openssl() {
        assertThat(signet("dgst", "-nosuch", "d.txt"))
                .isEqualTo(new Ran(
                        1, "", "dgst: Unknown option or message digest: nosuch\ndgst: Use -help for summary.\n"));
    }
}
