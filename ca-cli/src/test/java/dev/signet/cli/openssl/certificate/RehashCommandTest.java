package dev.signet.cli.openssl.certificate;

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

class RehashCommandTest {
    /** Of CN = training.example, O = Training, C = CH; openssl 3.0 files it under 051d1b3c. */
    private static final String LIST = """
            -----BEGIN X509 CRL-----
            MIIBgjCCASgCAQEwCgYIKoZIzj0EAwIwOzELMAkGA1UEBhMCQ0gxETAPBgNVBAoM
            CFRyYWluaW5nMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlFw0yNjExMjUyMjIx
            MTlaGA8yMTI2MTEwMTIyMjExOVowVzAgAgEKFw0yMDExMjExMDQ0MTZaMAwwCgYD
            VR0VBAMKAQEwMwIUbGzjK50SC8wyxGxtCU4jRRI8dTAXDTIwMTEyMTEwNDQxNlow
            DDAKBgNVHRUEAwoBBqBhMF8wHwYDVR0jBBgwFoAUphqGNp2j5qiLpW3iVgVsqSil
            dzIwMAYDVR0cAQH/BCYwJKAfoB2GG2h0dHA6Ly90cmFpbmluZy5leGFtcGxlL2Ny
            bIEB/zAKBgNVHRQEAwIBATAKBggqhkjOPQQDAgNIADBFAiEA0uBB0Qz6YNj385Q2
            xkFboNKyN8Ke6WU3qc0ZMyC4pM0CIAyTGcN164/bD3gGgYzDkn0M99qQIASLrWC5
            9ZZXq2bw
            -----END X509 CRL-----
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Path ignored = Files.writeString(directory.resolve("list.crl"), LIST);
    }

    private Ran rehash(String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "rehash";
        System.arraycopy(options, 0, line, 1, options.length);
        line[line.length - 1] = ".";
        return Ran.in(Map.of(), directory, session -> Main.run(line, session));
    }

    @Test
    void a_list_is_linked_to_the_hash_of_its_issuer() throws IOException {
        Ran ran = rehash("-v");

        assertThat(ran.out()).isEqualTo("Doing .\nlink list.crl -> 051d1b3c.r0\n");
        assertThat(Files.readSymbolicLink(directory.resolve("051d1b3c.r0"))).hasToString("list.crl");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void links_that_lead_nowhere_are_removed_unless_they_are_to_stay() throws IOException {
        Path stale = directory.resolve("12345678.0");
        Path ignored = Files.createSymbolicLink(stale, Path.of("gone.pem"));

        assertThat(rehash("-n").exitCode()).isZero();
        assertThat(stale).isSymbolicLink();
        assertThat(rehash("-v").out()).contains("unlink 12345678.0\n");
        assertThat(Files.isSymbolicLink(stale)).isFalse();
    }

    @Test
    void the_same_document_is_linked_once() throws IOException {
        Path ignored = Files.writeString(directory.resolve("other.crl"), LIST);

        assertThat(rehash().err()).isEqualTo("rehash: warning: skipping duplicate CRL in other.crl\n");
    }
}
