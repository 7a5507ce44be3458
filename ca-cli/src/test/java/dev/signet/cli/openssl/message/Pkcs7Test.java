package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Pkcs7Test {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeMessages() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.opensslDoes("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=one -days 9"
                + " -keyout one.key -out one.pem");
        bench.write("text.txt", "Some content.\n");
        bench.opensslDoes(
                "smime -sign -signer one.pem -inkey one.key -in text.txt -outform PEM -nodetach -out signed.p7");
        bench.opensslDoes("cms -encrypt -in text.txt -outform DER -out encrypted.der -aes128 one.pem");
        bench.opensslDoes("crl2pkcs7 -nocrl -certfile one.pem -certfile one.pem -out carrier.p7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs7 -help",
                "crl2pkcs7 -help",
                "pkcs7 -in carrier.p7 -print_certs",
                "pkcs7 -in carrier.p7 -print_certs -noout -text",
                "pkcs7 -in carrier.p7 -print -noout",
                "pkcs7 -in signed.p7 -print",
                "pkcs7 -in signed.p7 -outform DER -out x.der",
                "pkcs7 -in encrypted.der -inform DER",
                "pkcs7 -in one.pem",
                "pkcs7 -in one.key",
                "pkcs7 -in missing",
                "pkcs7 -in signed.p7 extra",
                "pkcs7 -in signed.p7 -inform ABC",
                "crl2pkcs7 -nocrl -certfile one.pem -certfile one.pem",
                "crl2pkcs7 -in one.pem",
                "crl2pkcs7 -nocrl -certfile missing"
            })
    void prints_what_openssl_prints(String line) {
        bench.bothSay(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stray-blank-line", "no-key", "cut-off", "with-encrypted-key"})
    void files_of_certificates_with_something_unsound_in_them_are_given_up_where_openssl_gives_them_up(String name) {
        String certificate = bench.text("one.pem");
        bench.opensslDoes("ec -in one.key -aes128 -passout pass:secret -out encrypted.key");
        bench.write("stray-blank-line", certificate.replace("\n-----END", "\n\n-----END"));
        bench.write("no-key", certificate + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        bench.write("cut-off", certificate + certificate.substring(0, 300));
        bench.write("with-encrypted-key", bench.text("encrypted.key") + certificate);

        bench.bothSay("crl2pkcs7 -nocrl -certfile " + name);
        bench.bothSay("verify -CAfile " + name + " one.pem");
    }

    @Test
    void openssl_reads_the_certificates_that_were_put_together() {
        bench.signetDoes("crl2pkcs7 -nocrl -certfile one.pem -outform DER -out ours.der");

        assertThat(bench.openssl("pkcs7 -inform DER -in ours.der -print_certs").out())
                .contains("subject=CN = one");
    }
}
