package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the real s_server, line by line, before the real s_client; and serves curl and Python. */
class SServerIT {
    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
        peers.openssl("genpkey -genparam -algorithm DH -pkeyopt group:ffdhe3072 -out group.pem".split(" "));
        peers.openssl("genpkey -genparam -algorithm DH -pkeyopt group:modp_1536 -out weak.pem".split(" "));
        Files.writeString(
                directory.resolve("rsa-group.pem"),
                Files.readString(directory.resolve("rsa.pem")) + Files.readString(directory.resolve("group.pem")));
        Files.writeString(
                directory.resolve("chain.pem"),
                Files.readString(directory.resolve("inter.pem")) + Files.readString(directory.resolve("root.pem")));
    }

    private static String[] server(String args) {
        List<String> all = new ArrayList<>(List.of("-accept", "127.0.0.1:0", "-naccept", "1"));
        all.addAll(List.of(args.split(" ")));
        return all.toArray(new String[0]);
    }

    private static Running client(String port, String args) throws IOException {
        List<String> all = new ArrayList<>(List.of("s_client", "-connect", "127.0.0.1:" + port));
        if (!args.isEmpty()) {
            all.addAll(List.of(args.split(" ")));
        }
        return peers.start("openssl", all.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void what_is_typed_before_the_handshake_is_over_reaches_the_client(String version) throws IOException {
        SignetRun ours = SignetRun.server(directory, server("-cert ec.pem -key ec.key " + version));
        String port = ours.output().await("ACCEPT 127.0.0.1:");
        ours.type("ping\n");
        Running client = client(port, "-CAfile root.pem");
        String ignored = client.output().await("ping");
        client.type("Q\n");

        assertThat(client.await()).isZero();
        assertThat(ours.await()).isZero();
    }

    /** Columns: what the servers get, what the client gets, and what the client prints last before it is told to quit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem | -CAfile root.pem | 13",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 | -CAfile root.pem | 12",
                "-cert rsa.pem -key rsa.key -tls1_2 -cipher DHE-RSA-AES256-GCM-SHA384 | -CAfile root.pem | 12",
                "-cert rsa.pem -key rsa.key -tls1_2 -cipher AES128-GCM-SHA256 | -CAfile root.pem | 12",
                "-cert ec.pem -key ec.key | -CAfile root.pem | 13",
                "-cert rsa.pem -key rsa.key -chainCAfile chain.pem -build_chain -num_tickets 1 | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key -tls1_2 -cipher ECDHE-ECDSA-AES256-SHA384 | -CAfile root.pem | 12",
                "-cert ed.pem -key ed.key -CAfile root.pem | -CAfile root.pem | 13",
                "-cert ed.pem -key ed.key -tls1_2 | -CAfile root.pem | 12",
                "-cert rsa.pem -key rsa.key -dcert ec.pem -dkey ec.key | -CAfile root.pem -sigalgs RSA-PSS+SHA256 | 13",
                "-cert ec.pem -key ec.key -CAfile root.pem -Verify 2 | -CAfile root.pem -cert client.pem -key"
                        + " client.key | 13",
                "-cert ec.pem -key ec.key -CAfile root.pem -verify 2 -tls1_2 | -CAfile root.pem -cert client.pem -key"
                        + " client.key | 12",
                "-cert ec.pem -key ec.key -CAfile root.pem -verify 2 | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key -alpn h2,http/1.1 | -alpn http/1.1,h2 | 13",
                "-cert ec.pem -key ec.key -groups P-384 | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key | -groups ffdhe3072 | 13",
                "-cert ec.pem -key ec.key -num_tickets 1 -keymatexport label | -keymatexport label | 13",
                "-nocert -psk 0123abcd -num_tickets 0 | -psk 0123abcd | 13",
                "-nocert -psk 0123abcd -tls1_2 | -psk 0123abcd | 12",
                "-cert ec.pem -key ec.key -no_ticket -tls1_2 | -CAfile root.pem | 12",
                "-cert rsa.pem -key rsa.key -tls1_2 -dhparam group.pem | -cipher DHE | 12",
                "-cert rsa-group.pem -key rsa.key -tls1_2 | -cipher DHE | 12",
                "-cert rsa.pem -key rsa.key -tls1_2 -dhparam rsa.pem | -cipher DHE | 12",
                "-cert rsa.pem -key rsa.key -tls1_2 -dhparam weak.pem -cipher DEFAULT@SECLEVEL=1 | -cipher"
                        + " DHE:@SECLEVEL=1 | 12",
                "-cert ec.pem -key ec.key -num_tickets 0 -state | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key -no_ticket -tls1_2 -state -CAfile root.pem -verify 1 | -cert client.pem -key"
                        + " client.key | 12",
                "-cert ec.pem -key ec.key -no_cache -no_ticket -tls1_2 | -CAfile root.pem | 12",
                "-cert ec.pem -key ec.key -no_cache -tls1_2 | -CAfile root.pem | 12",
                "-cert ec.pem -key ec.key -no_cache | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key -tls1_2 -serverpref -cipher AESGCM | -cipher ECDHE:!AES256 | 12",
                "-cert ec.pem -key ec.key -CAfile root.pem -verify 2 -client_sigalgs ECDSA+SHA256:RSA-PSS+SHA256 |"
                        + " -cert client.pem -key client.key | 13",
                "-cert ec.pem -key ec.key -CAfile root.pem -verify 2 -client_sigalgs RSA+SHA256 -tls1_2 | -cert"
                        + " client.pem -key client.key | 12",
                "-cert ec.pem -key ec.key -named_curve P-384 | -CAfile root.pem | 13",
                "-cert ec.pem -key ec.key -serverpref -prioritize_chacha | -ciphersuites"
                        + " TLS_CHACHA20_POLY1305_SHA256:TLS_AES_256_GCM_SHA384 | 13",
                "-cert ec.pem -key ec.key -serverpref -prioritize_chacha | -ciphersuites"
                        + " TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256 | 13",
                "-cert ec.pem -key ec.key -serverpref -prioritize_chacha -tls1_2 | -cipher CHACHA20:AES256 | 12",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -strict -tls1_2 | -sigalgs RSA+SHA256:ECDSA+SHA256 |"
                        + " 12",
            })
    void what_is_said_of_a_client_is_what_openssl_says(String serverArgs, String clientArgs, int version)
            throws IOException {
        String[] args = server(serverArgs);
        List<String> real = new ArrayList<>(List.of("s_server"));
        real.addAll(List.of(args));
        Running expected = peers.start("openssl", real.toArray(new String[0]));
        Running expectedClient = client(expected.output(), expected::type, clientArgs, version);
        int expectedCode = expected.await();
        SignetRun ours = SignetRun.server(directory, args);
        Running ourClient = client(ours.output(), ours::type, clientArgs, version);
        int ourCode = ours.await();

        assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
        assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
        assertThat(TlsPeers.masked(ourClient.out().replace("ping\n", "")))
                .isEqualTo(TlsPeers.masked(expectedClient.out().replace("ping\n", "")));
        assertThat(expectedClient.out()).contains("Cipher is ");
        assertThat(ourCode).isEqualTo(expectedCode);
    }

    /** What a user types. */
    private interface Keyboard {
        void type(String text) throws IOException;
    }

    /** Has a client shake hands and take in what the server sends, tickets and a word, and then quit. */
    private static Running client(TlsPeers.Printed out, Keyboard keyboard, String clientArgs, int version)
            throws IOException {
        Running client = client(out.await("ACCEPT 127.0.0.1:"), clientArgs);
        String ignored = client.output().await(version == 12 ? "    Extended master secret: " : "Verify return code: ");
        ignored = out.await("Secure Renegotiation IS");
        keyboard.type("ping\n");
        ignored = client.output().await("ping");
        client.type("Q\n");
        assertThat(client.await()).as(ignored + client.err()).isZero();
        return client;
    }

    /** Columns: what the servers get, and what the client gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-cert ec.pem -key ec.key -tls1_3 | -tls1_2",
                "-cert rsa.pem -key rsa.key -tls1_2 -cipher AES128-SHA256 | -tls1_2 -cipher AES256-SHA256",
                "-cert ec.pem -key ec.key -CAfile root.pem -Verify 2 -tls1_2 | -CAfile root.pem",
                "-cert ec.pem -key ec.key -CAfile inter.pem -Verify 2 -verify_return_error -tls1_2 | -cert client.pem"
                        + " -key client.key",
                "-cert ec.pem -key ec.key -alpn h2 -tls1_2 | -tls1_2 -alpn http/1.1",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -strict -tls1_2 | -sigalgs RSA+SHA256",
                "-cert rsa.pem -key rsa.key -no_dhe -tls1_2 | -cipher DHE -tls1_2",
                "-cert ec.pem -key ec.key -CAfile root.pem -Verify 2 -tls1_2 -state | -CAfile root.pem",
            })
    void a_handshake_that_fails_is_told_as_openssl_tells_it(String serverArgs, String clientArgs) throws IOException {
        String[] args = server(serverArgs);
        List<String> real = new ArrayList<>(List.of("s_server"));
        real.addAll(List.of(args));
        Running expected = peers.start("openssl", real.toArray(new String[0]));
        Running expectedClient = client(expected.output().await("ACCEPT 127.0.0.1:"), clientArgs);
        assertThat(expectedClient.await()).isEqualTo(1);
        int expectedCode = expected.await();
        SignetRun ours = SignetRun.server(directory, args);
        Running ourClient = client(ours.output().await("ACCEPT 127.0.0.1:"), clientArgs);
        assertThat(ourClient.await()).isEqualTo(1);
        int ourCode = ours.await();

        assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
        assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
        assertThat(TlsPeers.masked(ourClient.err())).isEqualTo(TlsPeers.masked(expectedClient.err()));
        assertThat(ourCode).isEqualTo(expectedCode);
    }

    @Test
    void a_group_below_the_security_level_is_refused_before_anybody_is_served() throws IOException {
        String[] args = server("-cert rsa.pem -key rsa.key -dhparam weak.pem");
        List<String> real = new ArrayList<>(List.of("s_server"));
        real.addAll(List.of(args));
        Running expected = peers.start("openssl", real.toArray(new String[0]));
        int expectedCode = expected.await();
        SignetRun ours = SignetRun.server(directory, args);

        assertThat(ours.await()).isEqualTo(expectedCode).isEqualTo(1);
        assertThat(ours.out()).isEqualTo(expected.out());
        assertThat(expected.err()).startsWith("Error setting temp DH parameters\n");
        assertThat(ours.err()).startsWith("Error setting temp DH parameters\n");
    }

    @Test
    void a_name_of_its_own_has_a_certificate_of_its_own() throws IOException {
        SignetRun ours = SignetRun.server(
                directory, server("-cert rsa.pem -key rsa.key -servername ec.example -cert2 ec.pem -key2 ec.key"));
        Running client = client(ours.output().await("ACCEPT 127.0.0.1:"), "-CAfile root.pem -servername ec.example");
        String ignored = client.output().await("Verify return code: ");
        client.type("Q\n");

        assertThat(client.await()).as(ignored).isZero();
        assertThat(client.out()).contains("subject=CN = ec.example");
        assertThat(ours.await()).isZero();
        assertThat(ours.out()).contains("Hostname in TLS extension: \"ec.example\"\nSwitching server context.\n");
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2", "-tls1_3"})
    void a_client_may_take_up_a_session_again(String version) throws IOException {
        SignetRun ours = SignetRun.server(
                directory, "-accept", "127.0.0.1:0", "-naccept", "2", "-cert", "ec.pem", "-key", "ec.key", version);
        String port = ours.output().await("ACCEPT 127.0.0.1:");
        Running first = client(port, "-sess_out r" + version);
        String ignored = first.output().await("Secure Renegotiation");
        ignored = ours.output().await("Secure Renegotiation");
        ours.type("ping\n");
        ignored = first.output().await("ping");
        first.type("Q\n");
        assertThat(first.await()).as(ignored).isZero();
        Running second = client(port, "-sess_in r" + version);
        ignored = second.output().await("Secure Renegotiation");
        second.type("Q\n");

        assertThat(second.await()).isZero();
        assertThat(second.out()).contains("Reused, TLSv1.");
        assertThat(ours.await()).isZero();
        assertThat(ours.out()).contains("Reused session-id\n").contains("   1 session cache hits\n");
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2", "-tls1_3"})
    void a_session_with_a_client_that_was_not_verified_stays_one(String version) throws IOException {
        String[] args = server("-cert ec.pem -key ec.key -CAfile ed.pem -verify 2 -www -naccept 2 " + version);
        SignetRun ours = SignetRun.server(directory, args);
        String port = ours.output().await("ACCEPT 127.0.0.1:");
        String identity = "-cert client.pem -key client.key ";

        assertThat(page(port, identity + "-sess_out w" + version))
                .contains("New, ", "Verify return code: 21 (unable to verify the first certificate)");
        assertThat(page(port, identity + "-sess_in w" + version))
                .contains("Reused, ", "Verify return code: 21 (unable to verify the first certificate)");
        assertThat(ours.await()).isZero();
    }

    private static String page(String port, String args) throws IOException {
        Running client = client(port, "-quiet " + args);
        client.type("GET / HTTP/1.0\n\n");
        String ignored = client.output().await("</pre></BODY></HTML>");
        int unused = client.await();
        return client.out();
    }

    @Test
    void curl_gets_a_page_and_a_file() throws IOException {
        assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "curl is not installed");
        Files.writeString(directory.resolve("page.txt"), "some text\n");
        SignetRun status = SignetRun.server(directory, server("-cert rsa.pem -key rsa.key -cert_chain inter.pem -www"));
        String page = curl(status.output().await("ACCEPT 127.0.0.1:"), "");
        SignetRun files = SignetRun.server(directory, server("-cert rsa.pem -key rsa.key -cert_chain inter.pem -WWW"));
        String file = curl(files.output().await("ACCEPT 127.0.0.1:"), "page.txt");

        assertThat(page).contains("Ciphers supported in s_server binary", "no client certificate available");
        assertThat(file).isEqualTo("some text\n");
        assertThat(status.await()).isZero();
        assertThat(files.await()).isZero();
        assertThat(files.err()).isEqualTo("FILE:page.txt\n");
    }

    private static String curl(String port, String path) throws IOException {
        Running curl = peers.start(
                "curl",
                "--silent",
                "--show-error",
                "--http1.0",
                "--max-time",
                "10",
                "--cacert",
                "root.pem",
                "--resolve",
                "localhost:" + port + ":127.0.0.1",
                "https://localhost:" + port + "/" + path);
        assertThat(curl.await()).as(curl.err()).isZero();
        return curl.out();
    }

    @Test
    void a_file_outside_its_directory_stays_there() throws IOException {
        SignetRun ours = SignetRun.server(directory, server("-cert ec.pem -key ec.key -WWW"));
        Running client = client(ours.output().await("ACCEPT 127.0.0.1:"), "-quiet");
        client.type("GET /a/../../secret HTTP/1.0\r\n\r\n");

        assertThat(client.output().await("'a/../../secret' contains '..' or ':'"))
                .isNotNull();
        client.close();
        assertThat(ours.await()).isZero();
        client.kill();
    }

    @Test
    void lines_come_back_in_reverse() throws IOException {
        SignetRun ours = SignetRun.server(directory, server("-cert ec.pem -key ec.key -rev"));
        Running client = client(ours.output().await("ACCEPT 127.0.0.1:"), "-quiet");
        client.type("hello\n");
        String ignored = client.output().await("olleh");
        client.type("CLOSE\n");

        assertThat(ours.await()).as(ignored).isZero();
        assertThat(ours.err()).startsWith("CONNECTION ESTABLISHED\n").endsWith("CONNECTION CLOSED\n");
        client.kill();
    }

    @Test
    void what_the_user_types_reaches_the_client_and_q_ends_the_server() throws IOException {
        SignetRun ours = SignetRun.server(directory, "-accept", "127.0.0.1:0", "-cert", "ec.pem", "-key", "ec.key");
        Running client = client(ours.output().await("ACCEPT 127.0.0.1:"), "-quiet");
        String ignored = ours.output().await("CIPHER is");
        ours.type("to the client\n");
        ignored = client.output().await("to the client");
        client.type("to the server\n");
        ignored = ours.output().await("to the server");
        ours.type("Q\n");

        assertThat(ours.await()).as(ignored).isZero();
        assertThat(ours.err()).isEqualTo("shutdown accept socket\n");
        client.kill();
    }
}
