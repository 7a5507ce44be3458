package dev.signet.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What {@code check} writes for programs keeps to the schema that it names: ours, SARIF's, and JUnit's form. */
class CheckSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SIGNET_PASSPHRASE", "only for tests",
            "SIGNET_ROOT_PASSPHRASE", "only for tests",
            "SIGNET_HOME", "home");

    @TempDir
    private static Path made;

    @BeforeAll
    static void makeCertificates() throws IOException {
        assertThat(signet("init", "--name", "Test").exitCode()).isZero();
        assertThat(signet("issue", "localhost", "--out", "tls").exitCode()).isZero();
        assertThat(signet("issue", "other.example", "--out", "other").exitCode())
                .isZero();
        Files.writeString(
                made.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    }

    @Test
    void the_answer_in_json_keeps_to_its_schema_whatever_it_is() throws IOException {
        assertKeepsToSchema("tls/cert.pem", "trusted");
        assertKeepsToSchema("tls/cert.pem", "trusted", "--hostname", "localhost", "--purpose", "serverAuth");
        assertKeepsToSchema("tls/cert.pem", "rejected", "--hostname", "wrong.example", "--revocation", "hard");
        assertKeepsToSchema("tls/cert.pem", "rejected", "--at", "2040-01-01T00:00:00Z", "--rules", "openssl");
        assertKeepsToSchema("tls/cert.pem", "ending", "--warn-before", "5000d");
        assertKeepsToSchema("tls/cert.pem", "trusted", "--lint", "--as", "openssl,gnutls,jdk,go,chrome,apple");
        assertKeepsToSchema("tls/cert.pem", "rejected", "--require-key", "other/key.pem");
        assertKeepsToSchema("damaged.pem", "unreadable");
    }

    @Test
    void findings_that_a_baseline_accepts_keep_to_the_schema() throws IOException {
        String baseline = made.resolve("baseline.json").toString();
        Ran written = check("tls/cert.pem", "--hostname", "wrong.example", "--write-baseline", baseline);
        assertThat(written.exitCode()).as(written.err()).isZero();

        assertKeepsToSchema("tls/cert.pem", "accepted", "--hostname", "wrong.example", "--baseline", baseline);
    }

    @Test
    void the_schema_refuses_what_is_not_of_its_form() throws IOException {
        JsonNode answer = JSON.readTree(check("tls/cert.pem", "--json").out());
        ((ObjectNode) answer.at("/results/0")).put("status", "perhaps");

        assertThat(ownSchema().validate(answer)).isNotEmpty();
    }

    @Test
    void the_sarif_report_keeps_to_the_schema_of_sarif() throws IOException {
        Path report = made.resolve("report.sarif");
        for (String host : List.of("localhost", "wrong.example")) {
            Ran ran = check("tls/cert.pem", "damaged.pem", "--hostname", host, "--lint", "--sarif", report.toString());
            assertThat(report).as(ran.err()).exists();
            assertThat(sarifSchema().validate(JSON.readTree(report.toFile()))).isEmpty();
        }
    }

    @Test
    void a_path_with_slashes_at_its_beginning_keeps_its_first_directory_in_sarif() throws IOException {
        Path report = made.resolve("slashes.sarif");
        String certificate = made.resolve("tls/cert.pem").toString();
        Ran ran = check("/" + certificate, "--hostname", "wrong.example", "--sarif", report.toString());
        assertThat(report).as(ran.err()).exists();

        List<JsonNode> places = JSON.readTree(report.toFile()).findValues("artifactLocation");
        assertThat(places)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.get("uri").asText()).isEqualTo(certificate));
    }

    @Test
    void the_junit_report_is_well_formed_whatever_the_files_are_called() throws Exception {
        Path report = made.resolve("report.xml");
        Files.copy(made.resolve("tls/cert.pem"), made.resolve("a&b<c>\"d']]>.pem"));
        Ran ran =
                check("a&b<c>\"d']]>.pem", "damaged.pem", "--hostname", "wrong.example", "--junit", report.toString());
        assertThat(report).as(ran.err()).exists();

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        assertThat(document.getDocumentElement().getTagName()).isIn("testsuites", "testsuite");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    }

    private static void assertKeepsToSchema(String file, String status, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(file, "--json"));
        line.addAll(Arrays.asList(options));
        Ran ran = check(line.toArray(String[]::new));
        JsonNode answer = JSON.readTree(ran.out());
        assertThat(answer.at("/results/0/status").asText()).as(line + ran.err()).isEqualTo(status);
        assertThat(ownSchema().validate(answer)).as(line.toString()).isEmpty();
    }

    private static JsonSchema ownSchema() throws IOException {
        JsonNode schema = JSON.readTree(
                Path.of("..", "docs", "schema", "signet-check-1.schema.json").toFile());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private static JsonSchema sarifSchema() throws IOException {
        try (InputStream schema = CheckSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JSON.readTree(schema));
        }
    }

    private static Ran check(String... words) {
        List<String> line = new ArrayList<>(List.of("check"));
        line.addAll(Arrays.asList(words));
        return signet(line.toArray(String[]::new));
    }

    private static Ran signet(String... words) {
        return Ran.in(ENVIRONMENT, made, session -> Main.run(words, session));
    }
}
