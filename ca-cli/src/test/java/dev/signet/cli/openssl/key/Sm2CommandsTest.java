package dev.signet.cli.openssl.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SM2, in turn with the real openssl. */
class Sm2CommandsTest {
    private static Workbench bench;

    @BeforeAll
    static void makeKeys(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("empty.cnf", "[req]\ndistinguished_name=dn\n[dn]\n");
        bench.write("m", "hello\n");
        bench.write("hash", "0123456789abcdef0123456789abcdef");
        bench.signetDoes("genpkey -algorithm SM2 -out key");
        bench.opensslDoes("pkey -in key -pubout -out pub");
        bench.signetDoes(
                "req -config empty.cnf -x509 -new -key key -sm3 -subj /CN=root -addext basicConstraints=CA:TRUE -out root");
    }

    @Test
    void keys_are_written_and_printed_as_openssl_does() {
        bench.bothSay("pkey -in key -text -check");
        bench.bothSay("ec -in key -text");
        bench.bothSay("ecparam -name SM2 -text");
        bench.bothSay("x509 -in root -noout -text");
        bench.bothSay("pkey -pubin -in pub -text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-in m -rawin -digest sm3 -pkeyopt distid:someid",
                "-in m -rawin -pkeyopt hexdistid:31323334",
                "-in m -rawin",
                "-in hash"
            })
    void signatures_of_either_program_are_right_for_the_other(String options) {
        bench.signetDoes("pkeyutl -sign -inkey key -out sig " + options);
        bench.opensslDoes("pkeyutl -verify -pubin -inkey pub -sigfile sig " + options);

        bench.opensslDoes("pkeyutl -sign -inkey key -out sig " + options);
        bench.signetDoes("pkeyutl -verify -pubin -inkey pub -sigfile sig " + options);
    }

    @Test
    void a_key_that_no_signature_can_be_made_with_is_not_valid() {
        // PKCS #8 of the number that is the order of the curve less one.
        bench.write("edge", """
                -----BEGIN PRIVATE KEY-----
                MEECAQAwEwYHKoZIzj0CAQYIKoEcz1UBgi0EJzAlAgEBBCD////+////////////
                ////cgPfayHGBStTu/QJOdVBIg==
                -----END PRIVATE KEY-----
                """);

        bench.bothSay("pkey -in edge -check -noout");
    }

    @Test
    void dgst_signs_with_the_name_of_the_signer() {
        bench.signetDoes("dgst -sm3 -sign key -sigopt distid:abc -out sig m");
        bench.opensslDoes("dgst -sm3 -verify pub -sigopt hexdistid:616263 -signature sig m");

        bench.opensslDoes("dgst -sign key -sigopt distid:abc -out sig m");
        bench.signetDoes("dgst -verify pub -sigopt distid:abc -signature sig m");
        bench.bothSay("dgst -verify pub -signature sig m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " -pkeyopt digest:sha256"})
    void what_either_program_encrypts_the_other_decrypts(String options) {
        bench.signetDoes("pkeyutl -encrypt -in m -pubin -inkey pub -out ct" + options);
        assertThat(bench.openssl("pkeyutl -decrypt -in ct -inkey key" + options).out())
                .isEqualTo("hello\n");

        bench.opensslDoes("pkeyutl -encrypt -in m -pubin -inkey pub -out ct" + options);
        assertThat(bench.signet("pkeyutl -decrypt -in ct -inkey key" + options).out())
                .isEqualTo("hello\n");
    }

    @Test
    void a_request_is_verified_with_the_identifier_it_was_signed_with() {
        bench.signetDoes(
                "req -config empty.cnf -new -key key -sm3 -subj /CN=leaf -sigopt distid:1234567812345678 -out csr");

        bench.opensslDoes("req -config empty.cnf -in csr -noout -verify -vfyopt distid:1234567812345678");
        bench.bothSay(
                "req -config empty.cnf -in csr -noout -verify -vfyopt hexdistid:31323334353637383132333435363738");
        bench.bothSay("req -config empty.cnf -in csr -noout -verify -vfyopt nosuch:1");
        assertThat(bench.signet("req -config empty.cnf -in csr -noout -verify"))
                .isEqualTo(new Ran(1, "", "Certificate request self-signature verify failure\n"));
    }

    @Test
    void a_certificate_is_made_of_it_and_verified_by_both() {
        bench.opensslDoes("req -config empty.cnf -new -key key -sm3 -subj /CN=leaf -sigopt distid:abc -out csr2");
        bench.bothSay("x509 -req -in csr2 -CA root -CAkey key -sm3");

        bench.signetDoes("x509 -req -in csr2 -vfyopt distid:abc -CA root -CAkey key -sm3 -sigopt distid:xyz -out leaf");

        bench.bothSay("verify -CAfile root -vfyopt distid:xyz leaf");
        bench.bothSay("verify -CAfile root leaf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dgst -sha256 -sign key m",
                "pkeyutl -sign -in m -inkey key",
                "pkeyutl -sign -rawin -digest sha256 -in m -inkey key",
                "pkeyutl -sign -rawin -in m -inkey key -pkeyopt foo:bar",
                "pkeyutl -decrypt -in m -inkey key",
                "pkeyutl -derive -inkey key -peerkey pub",
                "pkeyutl -encrypt -in m -pubin -inkey pub -pkeyopt distid:x",
                "genpkey -algorithm SM2 -pkeyopt foo:bar"
            })
    void refuses_what_openssl_refuses(String line) {
        bench.bothSay(line);
    }
}
