package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class X509CommandTest {

    @TempDir
    Path directory;

    @BeforeEach
    void makeAuthorityAndRequest() {
        succeed(
                "req",
                "-x509",
                "-newkey",
                "ed25519",
                "-nodes",
                "-keyout",
                "ca.key",
                "-out",
                "my.ca.pem",
                "-subj",
                "/CN=CA");
        succeed(
                "req",
                "-newkey",
                "ed25519",
                "-nodes",
                "-keyout",
                "leaf.key",
                "-out",
                "leaf.csr",
                "-subj",
                "/CN=www.example.com",
                "-addext",
                "subjectAltName=DNS:*.example.com,IP:192.0.2.7,email:me@example.com");
    }

    @Test
    void what_ca_shows_of_a_certificate_is_shown_with_its_signature() {
        String text = run("x509", "-in", "my.ca.pem", "-noout", "-text", "-certopt", "ca_default")
                .out();

        assertThat(text)
                .contains("Signature Algorithm: ED25519", "Signature Value:", "Serial Number:")
                .doesNotContain("Version:", "Issuer:", "Public Key", "Certificate:");
    }

    @Test
    void an_authority_counts_its_certificates_in_a_file_beside_its_own() throws IOException {
        succeed(sign("-CAcreateserial", "-out", "one.pem"));
        String first = Files.readString(directory.resolve("my.ca.srl"));
        succeed(sign("-out", "two.pem"));
        String second = Files.readString(directory.resolve("my.ca.srl"));

        assertThat(run("x509", "-in", "one.pem", "-noout", "-serial").out()).isEqualTo("serial=" + first);
        assertThat(run("x509", "-in", "two.pem", "-noout", "-serial").out()).isEqualTo("serial=" + second);
        assertThat(second).isNotEqualTo(first).hasSize(first.length());
    }

    @Test
    void without_a_serial_file_a_random_number_is_given_and_no_file_is_made() {
        succeed(sign("-noout"));

        assertThat(directory.resolve("my.ca.srl")).doesNotExist();
        assertThat(run(sign("-CAserial", "gone.srl")).err()).endsWith("gone.srl: No such file or directory\n");
    }

    @Test
    void extensions_of_a_request_are_left_out_and_who_asks_is_told_so() {
        Ran silent = run(sign("-noout", "-text"));
        assertThat(silent.out()).contains("Version: 1 (0x0)").doesNotContain("Subject Alternative Name");
        assertThat(silent.err()).isEqualTo("Certificate request self-signature ok\nsubject=CN = www.example.com\n");

        assertThat(run(sign("-noout", "--explain")).err())
                .contains("asks for subjectAltName", "try: -copy_extensions copy");
        Ran strict = run(sign("-out", "strict.pem", "--strict"));
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(directory.resolve("strict.pem")).doesNotExist();

        assertThat(run(sign("-copy_extensions", "copy", "-noout", "-ext", "subjectAltName"))
                        .out())
                .contains("DNS:*.example.com");
    }

    @Test
    void the_modulus_of_a_key_for_pss_alone_is_printed_too() {
        succeed("genpkey -algorithm rsa-pss -pkeyopt rsa_keygen_bits:1024 -out pss.key".split(" "));
        succeed("req", "-x509", "-key", "pss.key", "-out", "pss.pem", "-subj", "/CN=PSS");
        assertThat(run("x509", "-in", "pss.pem", "-noout", "-modulus").out()).matches("Modulus=[0-9A-F]{256}\n");
    }

    @Test
    void what_openssl_keeps_beside_a_certificate_stays_when_the_certificate_is_changed() {
        succeed(sign("-out", "c.pem"));
        succeed("x509", "-in", "c.pem", "-trustout", "-setalias", "mine", "-out", "trusted.pem");

        assertThat(run("x509", "-in", "trusted.pem", "-noout", "-alias", "-passin", "pass:x")
                        .out())
                .isEqualTo("mine\n");
        assertThat(run("x509", "-in", "trusted.pem", "-noout", "-alias", "-key", "ca.key", "-days", "5")
                        .out())
                .isEqualTo("mine\n");
    }

    @Test
    void an_authority_certifies_again_only_what_is_its_own_issuer_and_in_force() {
        succeed(sign("-out", "leaf.pem"));
        succeed("req -x509 -newkey ed25519 -nodes -keyout self.key -subj /CN=self -out self.pem".split(" "));
        succeed("req -new -key self.key -subj /CN=over -out over.csr".split(" "));
        succeed("x509 -req -in over.csr -key self.key -days -1 -out over.pem".split(" "));
        succeed("genpkey -algorithm ed25519 -out other.key".split(" "));
        succeed("pkey -in other.key -pubout -out other.pub".split(" "));

        succeed(again("self.pem"));
        assertThat(run(again("leaf.pem")).err()).isEqualTo("""
                subject=CN = www.example.com
                Error with certificate - error 20 at depth 0
                unable to get local issuer certificate
                subject=CN = www.example.com
                Error with certificate - error 21 at depth 0
                unable to verify the first certificate
                Error with certificate to be certified - should be self-signed
                """);
        assertThat(run(again("over.pem")).err()).contains("error 10 at depth 0\ncertificate has expired\n");
        assertThat(run(again("self.pem", "-subj", "/CN=new")).err()).contains("subject=CN = new\n", "error 20 ");
        assertThat(run(again("self.pem", "-force_pubkey", "other.pub")).err())
                .contains("error 7 at depth 0\ncertificate signature failure\n");
        assertThat(run(again("self.pem", "-force_pubkey", "other.pub")).exitCode())
                .isEqualTo(1);
    }

    private static String[] again(String file, String... more) {
        List<String> words = new ArrayList<>(
                List.of("x509", "-in", file, "-CA", "my.ca.pem", "-CAkey", "ca.key", "-set_serial", "5", "-noout"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void a_name_that_does_not_match_is_a_failure() {
        succeed(sign("-copy_extensions", "copy", "-out", "c.pem"));

        assertThat(run("x509", "-in", "c.pem", "-noout", "-checkhost", "a.example.com"))
                .isEqualTo(new Ran(0, "Hostname a.example.com does match certificate\n", ""));
        assertThat(run("x509", "-in", "c.pem", "-noout", "-checkhost", "a.b.example.com"))
                .isEqualTo(new Ran(1, "Hostname a.b.example.com does NOT match certificate\n", ""));
        assertThat(run("x509", "-in", "c.pem", "-noout", "-checkhost", "other", "--compat-exit")
                        .exitCode())
                .isZero();
        assertThat(run("x509", "-in", "c.pem", "-noout", "-checkip", "192.0.2.7", "-checkemail", "me@EXAMPLE.com")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_request_whose_signature_is_wrong_is_not_signed() throws IOException {
        succeed("req", "-in", "leaf.csr", "-outform", "DER", "-out", "leaf.der");
        byte[] request = Files.readAllBytes(directory.resolve("leaf.der"));
        request[request.length - 1] ^= 1;
        Files.write(directory.resolve("leaf.der"), request);

        Ran ran = run("x509", "-req", "-in", "leaf.der", "-inform", "DER", "-key", "ca.key", "-out", "c.pem");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("Certificate request self-signature did not match the contents\n");
        assertThat(directory.resolve("c.pem")).doesNotExist();
    }

    @Test
    void a_key_that_is_not_the_authoritys_leaves_the_old_file_alone() throws IOException {
        Files.writeString(directory.resolve("c.pem"), "old");

        Ran ran = run("x509", "-req", "-in", "leaf.csr", "-CA", "my.ca.pem", "-CAkey", "leaf.key", "-out", "c.pem");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).endsWith("CA certificate and CA private key do not match\n");
        assertThat(Files.readString(directory.resolve("c.pem"))).isEqualTo("old");
    }

    @Test
    void several_files_and_whole_bundles_are_answered_about() throws IOException {
        succeed(sign("-out", "c.pem"));
        Files.writeString(
                directory.resolve("bundle.pem"),
                Files.readString(directory.resolve("c.pem")) + Files.readString(directory.resolve("my.ca.pem")));

        assertThat(run("x509", "-noout", "-subject", "c.pem", "my.ca.pem").out())
                .isEqualTo("==> c.pem <==\nsubject=CN = www.example.com\n==> my.ca.pem <==\nsubject=CN = CA\n");
        assertThat(run("x509", "-in", "bundle.pem", "-noout", "-subject").out())
                .isEqualTo("subject=CN = www.example.com\n");
        assertThat(run("x509", "-in", "bundle.pem", "-noout", "-subject", "--all")
                        .out())
                .contains("bundle.pem (2) <==\nsubject=CN = CA\n");
        assertThat(run("x509", "--json", "c.pem", "gone.pem").exitCode()).isEqualTo(1);
        assertThat(run("x509", "-in", "c.pem", "--json").out()).contains("\"subject\":\"CN=www.example.com\"");
    }

    @Test
    void a_mistyped_flag_is_an_error() {
        assertThat(run("x509", "-in", "my.ca.pem", "-nout").exitCode()).isEqualTo(1);
    }

    private String[] sign(String... more) {
        String[] command = {"x509", "-req", "-in", "leaf.csr", "-CA", "my.ca.pem", "-CAkey", "ca.key"};
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }

    private void succeed(String... args) {
        Ran ran = run(args);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    private Ran run(String... args) {
        return Ran.in(Map.of(), directory, session -> Main.run(args, session));
    }
}
