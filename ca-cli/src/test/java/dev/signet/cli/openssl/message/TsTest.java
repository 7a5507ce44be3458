package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TsTest {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeKeys() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("ts.cnf", """
                oid_section = oids
                [oids]
                first_policy = 1.2.3.4.1
                [ca]
                basicConstraints = critical, CA:TRUE
                [tsa_cert]
                keyUsage = critical, digitalSignature
                extendedKeyUsage = critical, timeStamping
                [req]
                distinguished_name = dn
                [dn]
                [tsa]
                default_tsa = plain
                [plain]
                serial = serial
                signer_cert = tsa.pem
                signer_key = tsa.key
                signer_digest = sha256
                default_policy = first_policy
                other_policies = 1.2.3.4.5, 1.2.3.4.6
                digests = sha256, sha384, sha512
                [full]
                serial = serial
                signer_cert = tsa.pem
                certs = ca.pem
                signer_key = tsa.key
                signer_digest = sha384
                default_policy = first_policy
                digests = sha256
                accuracy = secs:1, millisecs:500, microsecs:100
                clock_precision_digits = 3
                ordering = yes
                tsa_name = yes
                ess_cert_id_chain = yes
                ess_cert_id_alg = sha1
                """);
        bench.opensslDoes("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Root -days 9"
                + " -config ts.cnf -extensions ca -keyout ca.key -out ca.pem");
        bench.opensslDoes(
                "req -new -newkey rsa:2048 -nodes -subj /CN=Clock -config ts.cnf -keyout tsa.key -out tsa.csr");
        bench.opensslDoes("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 9 -extfile ts.cnf"
                + " -extensions tsa_cert -out tsa.pem");
        bench.write("data.txt", "Some data\n");
        bench.write("other.txt", "Other data\n");
        bench.opensslDoes("ts -query -config ts.cnf -data data.txt -cert -out query.tsq");
        bench.opensslDoes("ts -query -config ts.cnf -data data.txt -no_nonce -out bare.tsq");
        bench.opensslDoes("ts -query -config ts.cnf -data data.txt -tspolicy 1.2.9 -out strange.tsq");
        bench.opensslDoes("ts -query -config ts.cnf -data data.txt -sha1 -out weak.tsq");
        bench.opensslDoes("ts -reply -config ts.cnf -queryfile query.tsq -out answer.tsr");
        bench.opensslDoes("ts -reply -config ts.cnf -section full -queryfile query.tsq -out full.tsr");
        bench.opensslDoes("ts -reply -config ts.cnf -queryfile strange.tsq -out refused.tsr");
        bench.opensslDoes("ts -reply -config ts.cnf -in answer.tsr -token_out -out answer.tok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-data data.txt",
                "-data data.txt -cert -sha512",
                "-data data.txt -tspolicy first_policy",
                "-data data.txt -tspolicy 1.2.3.4.6 -no_nonce",
                "-digest 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF"
            })
    void queries_are_read_by_the_other_program(String options) {
        bench.signetDoes("ts -query -config ts.cnf -out ours.tsq " + options);

        String text =
                bench.openssl("ts -query -config ts.cnf -in ours.tsq -text").out();
        assertThat(text).contains("Version: 1");
        assertThat(bench.signet("ts -query -config ts.cnf -in ours.tsq -text").out())
                .isEqualTo(text);
        bench.opensslDoes("ts -reply -config ts.cnf -queryfile ours.tsq -out theirs.tsr");
        bench.signetDoes(
                "ts -verify -config ts.cnf -queryfile ours.tsq -in theirs.tsr -CAfile ca.pem -untrusted tsa.pem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-queryfile query.tsq",
                "-queryfile bare.tsq",
                "-queryfile query.tsq -section full",
                "-queryfile query.tsq -sha512 -chain ca.pem",
                "-queryfile bare.tsq -tspolicy 1.2.3.4.7"
            })
    void answers_are_verified_by_the_other_program(String options) {
        String query = options.split(" ", -1)[1];

        bench.signetDoes("ts -reply -config ts.cnf -out ours.tsr " + options);

        Ran verified = bench.openssl(
                "ts -verify -config ts.cnf -in ours.tsr -CAfile ca.pem -untrusted tsa.pem -queryfile " + query);
        assertThat(verified.out()).as(verified.err()).isEqualTo("Verification: OK\n");
        bench.bothSay("ts -reply -config ts.cnf -in ours.tsr -text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ts -help",
                "ts -query -config ts.cnf -in query.tsq -text",
                "ts -query -config ts.cnf -in bare.tsq -text",
                "ts -query -config ts.cnf -in bare.tsq",
                "ts -query -config ts.cnf -data data.txt -digest 00",
                "ts -query -config ts.cnf -digest 00",
                "ts -query -config ts.cnf -data missing",
                "ts -query -config ts.cnf -data data.txt -tspolicy nothing",
                "ts -query -config missing -data data.txt",
                "ts -query -config ts.cnf -data data.txt -nothing",
                "ts -reply -config ts.cnf -in answer.tsr -text",
                "ts -reply -config ts.cnf -in full.tsr -text",
                "ts -reply -config ts.cnf -in refused.tsr -text",
                "ts -reply -config ts.cnf -in answer.tok -token_in -text -token_out",
                "ts -reply -config ts.cnf -queryfile strange.tsq -text",
                "ts -reply -config ts.cnf -queryfile weak.tsq -text",
                "ts -reply -config ts.cnf -queryfile data.txt -text",
                "ts -reply -config ts.cnf -section nothing -queryfile query.tsq",
                "ts -verify -config ts.cnf -queryfile query.tsq -in answer.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -queryfile query.tsq -in full.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -data data.txt -in answer.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -data other.txt -in answer.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -data data.txt -in answer.tok -token_in -CAfile ca.pem",
                "ts -verify -config ts.cnf -queryfile bare.tsq -in answer.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -queryfile strange.tsq -in answer.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -queryfile query.tsq -in answer.tsr -CAfile tsa.pem",
                "ts -verify -config ts.cnf -queryfile query.tsq -in refused.tsr -CAfile ca.pem",
                "ts -verify -config ts.cnf -in answer.tsr"
            })
    void prints_what_openssl_prints(String line) {
        bench.bothSay(line);
    }

    @Test
    void serial_numbers_go_on_where_the_other_program_stopped() {
        bench.write("serial", "0FFF\n");
        bench.opensslDoes("ts -reply -config ts.cnf -queryfile bare.tsq -out one.tsr");
        bench.signetDoes("ts -reply -config ts.cnf -queryfile bare.tsq -out two.tsr");

        assertThat(bench.text("serial")).isEqualTo("1001\n");
        assertThat(bench.openssl("ts -reply -config ts.cnf -in two.tsr -text").out())
                .contains("Serial number: 0x1001");
    }

    @Test
    void an_answer_names_its_certificate_by_sha_1_where_nothing_else_is_configured() {
        String attribute = "id-smime-aa-signingCertificate\n";
        bench.signetDoes("ts -reply -config ts.cnf -queryfile query.tsq -out ours.tsr");

        assertThat(bench.openssl("asn1parse -inform DER -in ours.tsr").out()).contains(attribute);
        assertThat(bench.openssl("asn1parse -inform DER -in answer.tsr").out()).contains(attribute);
    }
}
