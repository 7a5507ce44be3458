package dev.signet.cli.openssl.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.pem.PemBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException, NoSuchAlgorithmException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(directory.resolve("server.csr"), new PemBlock("PRIVATE KEY", key).text());
        Files.write(directory.resolve("key.der"), key);
        Files.writeString(directory.resolve("notes.txt"), "nothing here\n");
        Files.writeString(directory.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n");
    }

    private String said(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session))
                .err();
    }

    @Test
    void a_file_of_another_sort_is_named_after_the_words_of_openssl() throws IOException {
        assertThat(said("req -noout -text -in server.csr --explain")).isEqualTo("""
                        Unable to load X509 request
                          why: server.csr: this is a private key (PKCS#8), not a certificate request
                        """);
        assertThat(said("x509 -noout -in key.der --explain"))
                .contains("  why: key.der: this is a private key (PKCS#8) in DER, not a certificate\n");
        Files.writeString(directory.resolve("r.pem"), new PemBlock("CERTIFICATE REQUEST", new byte[] {0x30, 0}).text());
        assertThat(said("x509 -noout -in r.pem --explain"))
                .contains("  why: r.pem: this is a certificate request, not a certificate\n");
        assertThat(said("pkey -noout -in notes.txt --explain"))
                .contains("  why: notes.txt: this is text without a PEM block, not a private key\n");
    }

    @Test
    void a_pipeline_asks_for_explanations_by_a_variable() {
        Map<String, String> asking = Map.of("SIGNET_EXPLAIN", "1");
        Ran ran = Ran.in(asking, directory, session -> Main.run("req -noout -in server.csr".split(" "), session));

        assertThat(ran.err()).contains("  why: server.csr: this is a private key");
        assertThat(said("req -noout -in server.csr")).isEqualTo("Unable to load X509 request\n");
    }

    @Test
    void a_damaged_block_is_told_from_a_missing_one() {
        assertThat(said("crl -noout -in cut.pem --explain"))
                .contains("a PEM block \"CERTIFICATE\" that is damaged: it has no END line, or is not base64");
    }

    @Test
    void a_program_reads_the_words_of_openssl_and_no_others() {
        assertThat(said("req -noout -text -in server.csr")).isEqualTo("Unable to load X509 request\n");
    }
}
