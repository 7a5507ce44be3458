package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReqCommandTest {

    @TempDir
    Path directory;

    private String out = "";
    private String err = "";

    @BeforeEach
    void makeKey() throws IOException {
        write("t.cnf", """
                [req]
                distinguished_name = dn
                attributes = at
                [dn]
                C = Country
                C_default = AU
                C_min = 2
                CN = Name
                OU = Unit
                [at]
                challengePassword = Word
                [fixed]
                prompt = no
                distinguished_name = values
                [values]
                O = Org
                CN = fixed
                """);
        assertThat(run(
                        "",
                        "req",
                        "-x509",
                        "-newkey",
                        "ed25519",
                        "-nodes",
                        "-keyout",
                        "k.pem",
                        "-out",
                        "c.pem",
                        "-subj",
                        "/CN=ca.example"))
                .isZero();
    }

    @Test
    void a_signature_option_that_is_not_for_the_key_is_named() {
        assertThat(run("", "genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:1024", "-out", "pss.pem"))
                .isZero();
        assertThat(run("", "genrsa", "-out", "rsa.pem", "1024")).isZero();

        assertThat(run("", "req", "-new", "-key", "pss.pem", "-subj", "/CN=a", "-sigopt", "rsa_padding_mode:pkcs1"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("parameter error \"rsa_padding_mode:pkcs1\"\n");
        assertThat(run("", "req", "-new", "-key", "rsa.pem", "-subj", "/CN=a", "-sigopt", "rsa_pss_saltlen:20"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("parameter error \"rsa_pss_saltlen:20\"\n");
    }

    @Test
    void the_questions_of_the_configuration_are_asked_until_the_answers_fit() {
        int code = run("D\n\ndb.example\n.\nsecret\n", "req", "-new", "-key", "k.pem", "-config", "t.cnf", "-text");

        assertThat(code).isZero();
        assertThat(err)
                .contains("Country [AU]:String too short, must be at least 2 bytes long\nCountry [AU]:Name []:Unit []:")
                .endsWith("to be sent with your certificate request\nWord []:");
        assertThat(out).contains("Subject: C = AU, CN = db.example\n").contains("challengePassword        :secret\n");
    }

    @Test
    void an_unanswered_question_is_a_failure() {
        assertThat(run("", "req", "-new", "-key", "k.pem", "-config", "t.cnf")).isEqualTo(1);
        assertThat(err).endsWith("Error making certificate request\n");
        assertThat(out).isEmpty();
    }

    @Test
    void with_prompt_no_the_values_are_those_of_the_configuration() {
        assertThat(run(
                        "",
                        "req",
                        "-new",
                        "-key",
                        "k.pem",
                        "-config",
                        "t.cnf",
                        "-section",
                        "fixed",
                        "-subject",
                        "-noout"))
                .isZero();
        assertThat(out).isEqualTo("subject=O = Org, CN = fixed\n");
    }

    @Test
    void a_request_that_is_made_verifies_and_one_that_was_changed_does_not() throws IOException {
        assertThat(run("", "req", "-new", "-key", "k.pem", "-subj", "/CN=a", "-outform", "DER", "-out", "r.der"))
                .isZero();
        assertThat(run("", "req", "-in", "r.der", "-inform", "DER", "-noout", "-verify"))
                .isZero();
        assertThat(err).isEqualTo("Certificate request self-signature verify OK\n");

        byte[] request = Files.readAllBytes(directory.resolve("r.der"));
        request[request.length - 1] ^= 1;
        Files.write(directory.resolve("r.der"), request);

        assertThat(run("", "req", "-in", "r.der", "-inform", "DER", "-noout", "-verify"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("Certificate request self-signature verify failure\n");
        assertThat(run("", "req", "-in", "r.der", "-inform", "DER", "-noout", "-verify", "--compat-exit"))
                .isZero();
    }

    @Test
    void sections_that_are_named_are_looked_for_even_if_a_request_is_only_read() throws IOException {
        assertThat(run("", "req", "-new", "-key", "k.pem", "-subj", "/CN=a", "-out", "r.pem"))
                .isZero();

        assertThat(run("", "req", "-in", "r.pem", "-noout", "-reqexts", "missing"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("Error checking request extension section missing\n");
        assertThat(run("", "req", "-in", "r.pem", "-noout", "-extensions", "missing"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("Error checking x509 extension section missing\n");
    }

    @Test
    void no_request_is_signed_with_md5_and_pss() {
        assertThat(run("", "genrsa", "-out", "rsa.pem", "1024")).isZero();
        assertThat(run(
                        "",
                        "req",
                        "-new",
                        "-key",
                        "rsa.pem",
                        "-subj",
                        "/CN=a",
                        "-md5",
                        "-sigopt",
                        "rsa_padding_mode:pss"))
                .isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).contains("cannot be used for signing").doesNotContain("bug");
    }

    @Test
    void key_and_certificate_go_into_one_file_that_is_for_its_owner() throws IOException {
        assertThat(run(
                        "",
                        "req",
                        "-x509",
                        "-newkey",
                        "ed25519",
                        "-nodes",
                        "-keyout",
                        "both.pem",
                        "-out",
                        "both.pem",
                        "-subj",
                        "/CN=both"))
                .isZero();

        assertThat(Files.readString(directory.resolve("both.pem")))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END CERTIFICATE-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("both.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_failure_leaves_the_old_files_alone() throws IOException {
        write("old.pem", "old");

        assertThat(run(
                        "",
                        "req",
                        "-new",
                        "-newkey",
                        "ed25519",
                        "-nodes",
                        "-keyout",
                        "old.pem",
                        "-out",
                        "old.pem",
                        "-subj",
                        "/C=too long"))
                .isEqualTo(1);
        assertThat(Files.readString(directory.resolve("old.pem"))).isEqualTo("old");
    }

    @Test
    void extensions_of_the_command_line_come_into_requests_and_certificates() {
        assertThat(run(
                        "",
                        "req",
                        "-new",
                        "-key",
                        "k.pem",
                        "-subj",
                        "/CN=a",
                        "-addext",
                        "subjectAltName=DNS:a.example",
                        "-text",
                        "-noout"))
                .isZero();
        assertThat(out)
                .contains(
                        "Requested Extensions:\n                X509v3 Subject Alternative Name: ", "DNS:a.example\n");

        assertThat(run("", "req", "-new", "-key", "k.pem", "-subj", "/CN=a", "-addext", "keyUsage=certSign"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("Error checking extensions defined using -addext\n");
        assertThat(run("", "req", "-new", "-key", "k.pem", "-subj", "/CN=a", "-addext", "a=1", "-addext", "a = 2"))
                .isEqualTo(1);
        assertThat(err).startsWith("Duplicate extension: a = 2\n");
    }

    @Test
    void another_key_can_issue_what_is_made() {
        assertThat(run(
                        "",
                        "req",
                        "-newkey",
                        "ed25519",
                        "-nodes",
                        "-keyout",
                        "l.pem",
                        "-CA",
                        "c.pem",
                        "-CAkey",
                        "k.pem",
                        "-subj",
                        "/CN=leaf",
                        "-text",
                        "-noout",
                        "-days",
                        "3"))
                .isZero();
        assertThat(out).contains("Issuer: CN = ca.example\n").contains("Subject: CN = leaf\n");

        assertThat(run("", "req", "-new", "-key", "l.pem", "-CA", "c.pem", "-CAkey", "l.pem", "-subj", "/CN=leaf"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("Issuer CA certificate and key do not match\n");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private int run(String input, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                Map.of(),
                directory);
        int code = Main.run(args, session);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
