package dev.signet.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
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
    void what_a_client_refuses_fails_in_the_reports_for_machines_too() throws IOException {
        Ran ran = withReports("check", "db/cert.pem", "--hostname", "db.internal.example", "--as", "go,openssl");

        assertThat(ran.out()).contains("::error file=db/cert.pem,line=1,title=as-go%3A db/cert.pem::go refuses, ");
        JsonNode run =
                new ObjectMapper().readTree(made.resolve("r.sarif").toFile()).at("/runs/0");
        assertThat(run.at("/results").findValuesAsText("ruleId")).contains("as-go");
        assertThat(run.at("/results").findValuesAsText("level")).containsOnly("error");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).contains("as-go");
        assertThat(Files.readString(made.resolve("r.xml")))
                .contains("failures=\"1\"")
                .contains("<failure message=\"go refuses, ");
    }

    @Test
    void what_is_only_a_warning_is_told_to_machines_and_fails_nothing() throws IOException {
        Ran ran = withReports(
                "check", "db/fullchain.pem", "--trusted", "home/certs/root.pem", "--revocation", "soft", "--as", "go");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("::warning file=db/fullchain.pem,line=1,title=revocation-unknown%3A ");
        JsonNode run =
                new ObjectMapper().readTree(made.resolve("r.sarif").toFile()).at("/runs/0");
        assertThat(run.at("/results").findValuesAsText("level")).isNotEmpty().containsOnly("warning");
        assertThat(Files.readString(made.resolve("r.xml")))
                .contains("failures=\"0\"")
                .contains("<system-out>warning: ")
                .contains("go accepts\n");
    }

    private static Ran withReports(String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of("--sarif", "r.sarif", "--junit", "r.xml", "--annotations"));
        return signet(line.toArray(String[]::new));
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
