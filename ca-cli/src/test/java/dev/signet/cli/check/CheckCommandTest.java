package dev.signet.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.pem.PemBlock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code check} as a pipeline uses it: every kind of place, every form of answer. */
class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SIGNET_PASSPHRASE", "only for tests",
            "SIGNET_ROOT_PASSPHRASE", "only for tests",
            "SIGNET_EXPORT_PASSPHRASE", "exported",
            "SIGNET_STORE_PASSPHRASE", "exported",
            "SIGNET_HOME", "home");

    /** A home, a server's certificate in every container in {@code tls}, and the home of another CA. */
    @TempDir
    private static Path made;

    @TempDir
    private Path directory;

    @BeforeAll
    static void makeTheCas() throws IOException {
        assertThat(signetIn(made, "init", "--name", "Test").exitCode()).isZero();
        assertThat(signetIn(made, "issue", "localhost", "--out", "tls", "--p12", "--jks", "--combined"))
                .extracting(Ran::exitCode)
                .isEqualTo(0);
        assertThat(signetIn(made, "init", "--home", "other", "--name", "Other").exitCode())
                .isZero();
        assertThat(signetIn(made, "issue", "--home", "other", "stray.example", "--out", "stray"))
                .extracting(Ran::exitCode)
                .isEqualTo(0);
        Files.write(made.resolve("tls/chain.p7b"), pkcs7(made.resolve("tls/fullchain.pem")));
    }

    /** A PKCS#7 structure of nothing but certificates: {@code openssl crl2pkcs7 -nocrl} writes the same. */
    private static byte[] pkcs7(Path fullchain) throws IOException {
        Ran ran = signetIn(made, "crl2pkcs7", "-nocrl", "-certfile", fullchain.toString(), "-outform", "PEM");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out().getBytes(StandardCharsets.US_ASCII);
    }

    private static Ran signetIn(Path directory, String... words) {
        return Ran.in(ENVIRONMENT, directory, session -> Main.run(words, session));
    }

    private static Ran check(String... words) {
        List<String> line = new ArrayList<>(List.of("check"));
        line.addAll(Arrays.asList(words));
        return signetIn(made, line.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fullchain.pem", "cert.pem", "combined.pem", "cert.p12", "cert.jks", "chain.p7b"})
    void every_container_leads_to_the_same_chain(String file) throws IOException {
        Ran ran = check("tls/" + file, "--hostname", "localhost", "--json");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        JsonNode result = JSON.readTree(ran.out()).get("results").get(0);
        assertThat(result.get("status").textValue()).isEqualTo("trusted");
        assertThat(result.get("path"))
                .extracting(link -> link.get("subject").textValue())
                .containsExactly("CN=localhost", "O=Test, CN=Test Issuing CA", "O=Test, CN=Test Root CA");
    }

    @Test
    void a_pkcs12_file_without_its_passphrase_is_unreadable_and_the_others_are_checked() {
        Ran ran = Ran.in(
                Map.of("SIGNET_HOME", "home"),
                made,
                session -> Main.run(new String[] {"check", "tls/cert.p12", "tls/cert.pem"}, session));

        assertThat(ran.exitCode()).isEqualTo(6);
        assertThat(ran.err()).contains("SIGNET_STORE_PASSPHRASE");
        assertThat(ran.out()).startsWith("tls/cert.pem: trusted\n");
    }

    @Test
    void a_directory_is_looked_through_and_what_holds_no_certificate_is_only_counted() throws IOException {
        Path below = Files.createDirectories(directory.resolve("a/b"));
        Files.copy(made.resolve("tls/cert.pem"), below.resolve("cert.pem"));
        Files.copy(made.resolve("stray/cert.pem"), directory.resolve("a/stray.crt"));
        Files.copy(made.resolve("tls/key.pem"), below.resolve("key.pem"));
        Files.writeString(directory.resolve("a/readme.txt"), "no certificate");

        Ran ran = check(directory.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains(directory + "/a/b/cert.pem: trusted\n")
                .contains(directory + "/a/stray.crt: rejected\n");
        assertThat(ran.err()).contains("note: 2 files without certificates were passed over\n");
    }

    @Test
    void what_claims_to_be_a_certificate_and_is_damaged_is_an_error_in_a_directory_too() throws IOException {
        Files.writeString(
                directory.resolve("damaged.pem"), new PemBlock("CERTIFICATE", new byte[] {0x30, 1, 0}).text());
        Files.copy(made.resolve("tls/cert.pem"), directory.resolve("whole.pem"));

        Ran ran = check(directory.toString());

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("damaged.pem");
        assertThat(ran.out()).contains("whole.pem: trusted\n");
    }

    @Test
    void a_link_to_a_directory_is_looked_through_as_the_directory() throws IOException {
        Path there = Files.createDirectory(directory.resolve("there"));
        Files.copy(made.resolve("tls/cert.pem"), there.resolve("cert.pem"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), there);

        Ran ran = check(link.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith(link + "/cert.pem: trusted\n");
    }

    @Test
    void what_lies_too_deep_or_cannot_be_listed_is_named_and_the_rest_is_checked() throws IOException {
        Files.copy(made.resolve("tls/cert.pem"), directory.resolve("whole.pem"));
        Path deep = Files.createDirectories(directory.resolve("d/".repeat(40)));
        Files.copy(made.resolve("stray/cert.pem"), deep.resolve("stray.pem"));

        Ran ran = check(directory.toString());

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .contains("signet: cannot look into ")
                .contains("why: it lies more than 32 directories deep");
        assertThat(ran.out()).contains("whole.pem: trusted\n").doesNotContain("stray.pem");
    }

    @Test
    void a_directory_that_may_not_be_entered_is_named() throws IOException {
        Files.copy(made.resolve("tls/cert.pem"), directory.resolve("whole.pem"));
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        assumeTrue(!Files.isReadable(closed), "whoever runs this may read everything");

        Ran ran = check(directory.toString());

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("signet: cannot read " + closed + "\n  why: permission denied\n");
        assertThat(ran.out()).contains("whole.pem: trusted\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fetch", "--ocsp response.der", "--purpose code", "--purpose codeSigning"})
    void what_openssl_does_not_know_is_refused_under_its_rules_and_not_passed_over(String options) {
        List<String> words = new ArrayList<>(List.of("tls/cert.pem", "--rules", "openssl"));
        words.addAll(Arrays.asList(options.split(" ")));

        Ran ran = check(words.toArray(String[]::new));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("the rules of openssl").contains("--rules private");
    }

    @Test
    void a_directory_without_certificates_is_not_a_success() {
        Ran ran = check(directory.toString());

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("signet: nothing was checked\n");
    }

    @Test
    void a_server_is_asked_for_its_chain_and_must_have_the_name_it_is_asked_under() throws Exception {
        try (SSLServerSocket server = server()) {
            Thread thread = answering(server, 2);
            String port = ":" + server.getLocalPort();

            Ran ran = check("localhost" + port, "127.0.0.1" + port);
            thread.join();

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out())
                    .contains("localhost" + port + ": trusted\n")
                    .contains("127.0.0.1" + port + ": rejected\n");
            assertThat(ran.out()).contains("127.0.0.1");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_with_the_reason() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Ran ran = check("127.0.0.1:" + port);

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("signet: cannot get the certificates of 127.0.0.1:" + port + "\n  why: ");
    }

    @Test
    void a_server_that_says_nothing_is_given_up_after_the_timeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = check("127.0.0.1:" + silent.getLocalPort(), "--timeout", "1s");

            assertThat(ran.exitCode()).isEqualTo(4);
            assertThat(ran.err()).contains("it did not answer within 1 s");
        }
    }

    private static SSLServerSocket server() throws Exception {
        char[] passphrase = "exported".toCharArray();
        KeyStore store = KeyStore.getInstance(made.resolve("tls/cert.p12").toFile(), passphrase);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, passphrase);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Thread answering(SSLServerSocket server, int times) {
        Thread thread = new Thread(() -> {
            for (int i = 0; i < times; i++) {
                try (SSLSocket socket = (SSLSocket) server.accept()) {
                    socket.startHandshake();
                } catch (IOException gone) {
                    // The client saw what it wanted.
                }
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void a_certificate_of_another_key_is_rejected() {
        assertThat(check("tls/cert.pem", "--require-key", "tls/key.pem").exitCode())
                .isZero();

        Ran ran = check("tls/cert.pem", "--require-key", "stray/key.pem");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("tls/cert.pem: rejected\n  it is of another key than the one required: ec:P-256 ");
    }

    @Test
    void the_junit_report_has_a_case_for_each_with_failures_and_errors() throws Exception {
        Files.writeString(directory.resolve("empty.pem"), "");
        Ran ran = check(
                "tls/cert.pem",
                "stray/cert.pem",
                directory.resolve("empty.pem").toString(),
                "--junit",
                directory.resolve("report.xml").toString());

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("report.xml").toFile());
        Element suite = xml.getDocumentElement();
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(suite.getAttribute("tests") + suite.getAttribute("failures") + suite.getAttribute("errors"))
                .isEqualTo("311");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).contains("CN=stray.example");
        assertThat(failure.getTextContent()).contains("RFC 5280 section 6.1");
    }

    @Test
    void the_sarif_report_names_rule_place_and_text_and_a_suppression_where_it_is_accepted() throws IOException {
        Path sarif = directory.resolve("report.sarif");
        Path baseline = directory.resolve("baseline.json");
        assertThat(check("stray/cert.pem", "--write-baseline", baseline.toString())
                        .exitCode())
                .isZero();

        assertThat(check("stray/cert.pem", "--sarif", sarif.toString()).exitCode())
                .isEqualTo(1);
        JsonNode result = JSON.readTree(sarif.toFile()).at("/runs/0/results/0");
        assertThat(result.get("ruleId").textValue()).isEqualTo("missing-issuer");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("stray/cert.pem");
        assertThat(JSON.readTree(sarif.toFile()).at("/runs/0/tool/driver/rules/0/id"))
                .isEqualTo(result.get("ruleId"));

        assertThat(check("stray/cert.pem", "--baseline", baseline.toString(), "--sarif", sarif.toString())
                        .exitCode())
                .isZero();
        assertThat(JSON.readTree(sarif.toFile())
                        .at("/runs/0/results/0/suppressions/0/kind")
                        .textValue())
                .isEqualTo("external");
    }

    @Test
    void the_sarif_report_has_neither_links_nor_placeholders_nor_schemes_from_the_names_of_files() throws IOException {
        Path sarif = directory.resolve("report.sarif");
        String name = "https:a\\[b](c){0}.pem";
        Files.writeString(directory.resolve(name), "-----BEGIN CERTIFICATE-----\nMIIB\n");

        Ran ran = Ran.in(
                ENVIRONMENT,
                directory,
                session -> Main.run(
                        new String[] {
                            "check",
                            name,
                            "--trusted",
                            made.resolve("home/certs/root.pem").toString(),
                            "--sarif",
                            "report.sarif"
                        },
                        session));

        assertThat(sarif).as(ran.err()).exists();
        JsonNode result = JSON.readTree(sarif.toFile()).at("/runs/0/results/0");
        assertThat(result.at("/message/text").textValue()).contains("https:a\\\\\\[b\\](c){{0}}.pem");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("./https:a%5C%5Bb%5D(c)%7B0%7D.pem");
    }

    @Test
    void a_baseline_accepts_its_findings_until_its_day_is_over() throws IOException {
        Path baseline = directory.resolve("baseline.json");
        String entry =
                "{\"accepted\":[{\"subject\":\"stray/cert.pem\",\"reason\":\"missing-issuer\",\"until\":\"%s\"}]}";

        Files.writeString(baseline, String.format(entry, "2999-12-31"));
        Ran accepted = check("stray/cert.pem", "--baseline", baseline.toString());
        assertThat(accepted.exitCode()).as(accepted.out()).isZero();
        assertThat(accepted.out()).startsWith("stray/cert.pem: not trusted, and accepted by the baseline\n");

        Files.writeString(baseline, String.format(entry, "2020-01-31"));
        Ran over = check("stray/cert.pem", "--baseline", baseline.toString());
        assertThat(over.exitCode()).isEqualTo(1);
        assertThat(over.err()).contains("stray/cert.pem, missing-issuer: accepted until 2020-01-31 and no longer\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accepted\":[{\"subject\":\"a\",\"reason\":\"nonsense\",\"until\":\"2999-12-31\"}]}",
                "{\"accepted\":[{\"subject\":\"a\",\"reason\":\"expired\",\"until\":\"soon\"}]}",
                "{\"accepted\":[{\"subject\":\"a\",\"reason\":\"expired\"}]}",
                "{\"accepted\":[],\"more\":1}",
                "{\"accepted\":[]} {}",
                "{\"accepted\":null}",
                "null",
                "accepted"
            })
    void a_baseline_that_is_not_right_is_an_error_and_not_a_licence(String text) throws IOException {
        Path baseline = Files.writeString(directory.resolve("baseline.json"), text);

        Ran ran = check("stray/cert.pem", "--baseline", baseline.toString());

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).doesNotContain("\tat ").contains("is no baseline of accepted findings");
    }

    @Test
    void annotations_name_file_and_finding_on_one_line_each() {
        Ran ran = check("stray/cert.pem", "--annotations");

        assertThat(ran.out()
                        .lines()
                        .filter(line -> line.startsWith("::error file=stray/cert.pem,line=1,title=missing-issuer%3A")))
                .hasSize(1);
    }

    @Test
    void no_text_of_others_commands_a_ci_system_and_annotations_still_do() throws IOException {
        Files.copy(made.resolve("tls/cert.pem"), directory.resolve("::add-mask::x"));
        Files.copy(made.resolve("stray/cert.pem"), directory.resolve("100%, a:b ##[stop-commands]y"));
        Files.writeString(directory.resolve("##vso[task.complete]z"), "-----BEGIN CERTIFICATE-----\nMIIB\n");

        Ran ran = Ran.in(
                Map.of("GITHUB_ACTIONS", "true"),
                directory,
                session -> Main.run(
                        new String[] {
                            "check",
                            "::add-mask::x",
                            "100%, a:b ##[stop-commands]y",
                            "##vso[task.complete]z",
                            "--trusted",
                            made.resolve("home/certs/root.pem").toString()
                        },
                        session));

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).doesNotContain("##");
        assertThat(ran.out())
                .startsWith(":\\u003aadd-mask::x: ")
                .contains("\n::error file=100%25%2C a%3Ab #\\u0023[stop-commands]y,line=1,title=");
        assertThat((ran.out() + ran.err()).lines().map(String::strip).filter(line -> line.startsWith("::")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("::error "));
    }

    @Test
    void failures_command_no_ci_system_either() {
        assertThat(check("x.pem", "--trusted", "##[stop-commands]x").err())
                .contains("#\\u0023[stop-commands]x")
                .doesNotContain("##");
        assertThat(check("--##[stop-commands]x").err()).doesNotContain("##");
    }

    @Test
    void json_means_the_same_with_commands_spelled_out() throws IOException {
        Files.copy(made.resolve("tls/cert.pem"), directory.resolve("##[stop-commands]x"));

        Ran ran = check(directory.resolve("##[stop-commands]x").toString(), "--json");

        assertThat(ran.out()).doesNotContain("##");
        assertThat(JSON.readTree(ran.out()).at("/results/0/file").textValue()).endsWith("/##[stop-commands]x");
    }

    @Test
    void what_the_linter_finds_ends_with_three_where_all_else_is_well() throws IOException {
        Path zero = directory.resolve("zero.pem");
        Files.writeString(zero, selfSignedWithSerialNumberZero().pem());

        assertThat(check(zero.toString(), "--trusted", zero.toString()).exitCode())
                .isZero();
        Ran ran = check(zero.toString(), "--trusted", zero.toString(), "--lint");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out()).contains("zero.pem: trusted\n").contains("  lint serial-number, an error: ");
    }

    private static Certificate selfSignedWithSerialNumberZero() {
        PrivateKeyInfo key = KeyAlgorithm.parse("p256").generate(new SecureRandom());
        KeySigner signer = KeySigner.of(key);
        byte[] algorithm = signer.algorithm().identifier();
        byte[] name = DistinguishedName.parse("CN=zero.example").encoded();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(0),
                algorithm,
                name,
                Der.sequence(Der.time(now.minusSeconds(60)), Der.time(now.plusSeconds(3600))),
                name,
                key.publicKey().encoded());
        return Certificate.parse(Der.sequence(tbs, algorithm, Der.bitString(signer.sign(tbs))));
    }
}
