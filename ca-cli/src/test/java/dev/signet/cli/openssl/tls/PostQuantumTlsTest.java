package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups and signatures that OpenSSL has since 3.5; both ends are ours, as Debian 12 has no other. */
class PostQuantumTlsTest {
    private static final String SCHEMES = "mldsa44:mldsa65:mldsa87:ecdsa_secp256r1_sha256";

    @TempDir
    private Path directory;

    private void does(String line) {
        Ran ran = Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    private void makeIdentity(String key) throws IOException {
        Files.writeString(directory.resolve("empty.cnf"), "");
        does("genpkey -quiet -out k.key -algorithm " + key);
        does("req -x509 -config empty.cnf -key k.key -subj /CN=a -out k.pem");
    }

    private SignetRun connected(String serverOptions, String clientOptions) throws IOException {
        SignetRun server = SignetRun.server(
                directory,
                ("-accept 127.0.0.1:0 -naccept 1 -cert k.pem -key k.key -sigalgs " + SCHEMES + " " + serverOptions)
                        .split(" "));
        String port = server.output().await("ACCEPT 127.0.0.1:");
        SignetRun client = SignetRun.client(
                directory,
                ("-connect 127.0.0.1:" + port + " -CAfile k.pem -sigalgs " + SCHEMES + " " + clientOptions).split(" "));
        client.type("Q\n");
        return client;
    }

    @ParameterizedTest
    @CsvSource({
        "X25519MLKEM768, X25519MLKEM768",
        "X25519MLKEM768:X25519, X25519:X25519MLKEM768",
        "SecP256r1MLKEM768, SecP256r1MLKEM768",
        "SecP384r1MLKEM1024, SecP384r1MLKEM1024",
        "MLKEM512:MLKEM768, MLKEM768",
        "MLKEM1024, MLKEM1024",
    })
    void keys_are_agreed_on_with_ml_kem(String clientGroups, String serverGroups) throws IOException {
        makeIdentity("EC -pkeyopt ec_paramgen_curve:P-256");
        SignetRun client = connected("-groups " + serverGroups, "-groups " + clientGroups);

        assertThat(client.await()).isZero();
        String first =
                clientGroups.contains("MLKEM512") ? "MLKEM768" : clientGroups.split(":", 2)[0];
        assertThat(client.out()).contains("Negotiated TLS1.3 group: " + first + "\n", "Verification: OK\n");
    }

    @ParameterizedTest
    @CsvSource({"ML-DSA-44, mldsa44", "ML-DSA-65, mldsa65", "ML-DSA-87, mldsa87"})
    void a_server_proves_itself_with_ml_dsa(String key, String scheme) throws IOException {
        makeIdentity(key);
        SignetRun client = connected("-groups X25519MLKEM768", "-groups X25519MLKEM768");

        assertThat(client.await()).isZero();
        assertThat(client.out()).contains("Peer signature type: " + scheme + "\n", "Verification: OK\n");
    }

    @Test
    void older_versions_of_tls_leave_such_groups_out() throws IOException {
        makeIdentity("EC -pkeyopt ec_paramgen_curve:P-256");
        SignetRun client =
                connected("-tls1_2 -groups X25519MLKEM768:P-256", "-tls1_2 -groups X25519MLKEM768:MLKEM768:P-256");

        assertThat(client.await()).isZero();
        assertThat(client.out()).contains("Server Temp Key: ECDH, prime256v1, 256 bits\n");
    }
}
