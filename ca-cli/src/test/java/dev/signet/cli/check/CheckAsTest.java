package dev.signet.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SIGNET_PASSPHRASE", "only for tests", "SIGNET_ROOT_PASSPHRASE", "only for tests", "SIGNET_HOME", "home");

    @TempDir
    private static Path made;

    @BeforeAll
    static void makeTheCa() {
        assertThat(signet("init", "--name", "Test").exitCode()).isZero();
        assertThat(signet("issue", "db.internal.example", "--out", "db").exitCode())
                .isZero();
    }

    @Test
    void every_client_accepts_what_the_ca_issues() {
        Ran ran = signet("check", "db/fullchain.pem", "--hostname", "db.internal.example", "--as", "all");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().filter(line -> line.endsWith("): accepts")))
                .hasSize(7)
                .first()
                .isEqualTo("  openssl (OpenSSL, 3.0): accepts");
    }

    @Test
    void a_client_that_refuses_says_why_in_its_own_words_and_ends_the_check_with_one() {
        Ran ran = signet(
                "check", "db/fullchain.pem", "--hostname", "mail.internal.example", "--as", "jdk,gnutls,openssl");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  jdk17 (JDK, 17 to 24): refuses, ")
                .contains("; CertificateException of HostnameChecker (RFC 9525 section 6)")
                .contains("; GNUTLS_CERT_UNEXPECTED_OWNER (RFC 9525 section 6)")
                .contains("error 62 at depth 0: hostname mismatch; X509_verify_cert");
    }

    @Test
    void clients_know_no_more_than_what_is_sent() {
        Ran ran = signet("check", "db/cert.pem", "--hostname", "db.internal.example", "--as", "go");

        assertThat(ran.out()).contains("db/cert.pem: trusted").contains("x509.UnknownAuthorityError");
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void programs_get_client_error_and_findings() throws IOException {
        Ran ran =
                signet("check", "db/fullchain.pem", "--hostname", "mail.internal.example", "--as", "chrome", "--json");

        JsonNode client = new ObjectMapper().readTree(ran.out()).at("/results/0/clients/0");
        assertThat(client.at("/client").asText()).isEqualTo("chrome");
        assertThat(client.at("/accepts").asBoolean(true)).isFalse();
        assertThat(client.at("/error").asText()).isEqualTo("ERR_CERT_COMMON_NAME_INVALID");
        assertThat(client.at("/findings/0/reason").asText()).isEqualTo("name-mismatch");
    }

    @Test
    void a_client_that_nobody_knows_is_a_usage_error() {
        Ran ran = signet("check", "db/fullchain.pem", "--as", "netscape");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no client \"netscape\"").contains("gnutls");
    }

    private static Ran signet(String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        return Ran.in(ENVIRONMENT, made, session -> Main.run(line.toArray(String[]::new), session));
    }
}
