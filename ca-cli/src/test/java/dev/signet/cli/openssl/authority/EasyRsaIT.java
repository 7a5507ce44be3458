package dev.signet.cli.openssl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.Checkout;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OpenVPN's easy-rsa, unchanged, with Signet as its openssl: the whole life of a PKI, each product accepted by the real openssl.
 */
final class EasyRsaIT {
    private static final Path SCRIPT = Path.of("/usr/share/easy-rsa/easyrsa");

    @TempDir
    private Path directory;

    @BeforeEach
    void assumeInstalled() {
        assumeTrue(Files.isExecutable(SCRIPT), "easy-rsa is not installed");
        Peer.assumeInstalled("openssl");
    }

    @CanIgnoreReturnValue
    private String easyRsa(String line) {
        Ran ran = Program.of(SCRIPT)
                .with("EASYRSA", SCRIPT.getParent())
                .with("EASYRSA_OPENSSL", Checkout.ofThisBuild().launcher())
                .with("EASYRSA_PKI", directory.resolve("pki"))
                .with("EASYRSA_BATCH", "1")
                .with("EASYRSA_ALGO", "ec")
                .with("EASYRSA_CURVE", "prime256v1")
                .with("EASYRSA_CERT_RENEW", "3650")
                .with("HOME", System.getProperty("user.home"))
                .in(directory)
                .run(line.split(" ", -1));
        assertThat(ran.exitCode()).as("%s%n%s%n%s", line, ran.out(), ran.err()).isZero();
        return ran.out();
    }

    private String openssl(String line) {
        Ran ran = Program.of("openssl").in(directory.resolve("pki")).run(line.split(" ", -1));
        assertThat(ran.exitCode()).as("%s%n%s%n%s", line, ran.out(), ran.err()).isZero();
        return ran.out() + ran.err();
    }

    @Test
    void a_pki_lives_from_its_making_to_a_revocation() throws IOException {
        easyRsa("init-pki");
        easyRsa("--req-cn=Easy build-ca nopass");
        assertThat(openssl("verify -CAfile ca.crt ca.crt")).contains("ca.crt: OK");
        assertThat(openssl("x509 -in ca.crt -noout -subject -ext basicConstraints"))
                .contains("CN = Easy", "CA:TRUE");

        easyRsa("--req-cn=server gen-req server nopass");
        assertThat(openssl("req -in reqs/server.req -noout -verify -subject")).contains("verify OK", "CN = server");
        easyRsa("sign-req server server");
        easyRsa("--req-cn=client gen-req client nopass");
        easyRsa("sign-req client client");
        easyRsa("build-client-full alice nopass");
        assertThat(openssl("verify -CAfile ca.crt -purpose sslserver issued/server.crt"))
                .contains("server.crt: OK");
        assertThat(openssl("verify -CAfile ca.crt -purpose sslclient issued/client.crt issued/alice.crt"))
                .contains("alice.crt: OK");
        assertThat(easyRsa("show-cert server")).contains("commonName", "TLS Web Server Authentication");
        assertThat(easyRsa("show-req server")).contains("commonName");
        assertThat(easyRsa("show-ca")).contains("CA:TRUE");

        easyRsa("revoke client superseded");
        easyRsa("gen-crl");
        assertThat(openssl("crl -in crl.pem -noout -text -CAfile ca.crt")).contains("verify OK", "Superseded");
        assertThat(easyRsa("show-crl")).contains("Superseded");
        assertThat(openssl("verify -CAfile ca.crt -CRLfile crl.pem -crl_check issued/server.crt"))
                .contains("server.crt: OK");

        easyRsa("renew server nopass");
        assertThat(openssl("verify -CAfile ca.crt issued/server.crt")).contains("server.crt: OK");
        easyRsa("revoke-renewed server");
        easyRsa("gen-crl");

        easyRsa("export-p12 alice nopass");
        assertThat(openssl("pkcs12 -in private/alice.p12 -passin pass: -nodes"))
                .contains("BEGIN PRIVATE KEY", "CN = alice");
        easyRsa("export-p7 alice");
        assertThat(openssl("pkcs7 -in issued/alice.p7b -print_certs -noout")).contains("CN = alice");

        String index = Files.readString(directory.resolve("pki/index.txt"));
        assertThat(index.lines().filter(row -> row.startsWith("R"))).hasSize(2);
        assertThat(index.lines().filter(row -> row.startsWith("V"))).hasSize(2);
    }
}
