package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What openssl 3.0 printed of the same list is what is expected here. */
class CrlCommandTest {
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

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("list.pem"), LIST).toString();
    }

    @Test
    void answers_come_in_the_order_of_the_questions() {
        Ran ran = Ran.signet("crl", "-in", file, "-noout", "-crlnumber", "-hash", "-nextupdate", "-issuer");

        assertThat(ran.out()).isEqualTo("""
                crlNumber=0x01
                issuer name hash=051d1b3c
                nextUpdate=Nov  1 22:21:19 2126 GMT
                issuer=C = CH, O = Training, CN = training.example
                """);
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void a_single_hash_has_no_label() {
        assertThat(Ran.signet("crl", "-in", file, "-noout", "-hash").out()).isEqualTo("051d1b3c\n");
    }

    @Test
    void entries_are_printed_with_their_extensions() {
        assertThat(Ran.signet("crl", "-in", file, "-noout", "-text").out()).contains("""
                Revoked Certificates:
                    Serial Number: 0A
                        Revocation Date: Nov 21 10:44:16 2020 GMT
                        CRL entry extensions:
                            X509v3 CRL Reason Code:\s
                                Key Compromise
                """);
    }

    @Test
    void what_is_read_is_what_is_written() {
        assertThat(Ran.signet("crl", "-in", file).out()).isEqualTo(LIST);
    }

    @Test
    void a_bad_signature_differs_in_its_last_octet() {
        assertThat(Ran.signet("crl", "-in", file, "-badsig").out())
                .isNotEqualTo(LIST)
                .contains("9ZZXq2bx");
        assertThat(Ran.signet("crl", "-in", file, "-badsig", "-noout", "-text").out())
                .isNotEqualTo(Ran.signet("crl", "-in", file, "-noout", "-text").out());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Ran ran = Ran.signet("crl", "-in", "no-such-file");

        assertThat(ran.err()).isEqualTo("""
                Could not open file or uri for loading CRL from no-such-file
                Unable to load CRL
                """);
        assertThat(ran.exitCode()).isEqualTo(1);
    }
}
