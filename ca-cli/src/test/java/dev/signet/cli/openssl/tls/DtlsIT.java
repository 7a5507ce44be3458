package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Running;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares both sides of DTLS with the real openssl's, line by line, each before the real other side. */
class DtlsIT {
    private static final String LAST_LINE = "    Extended master secret: ";

    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
    }

    private static String[] args(String first, String second, String rest) {
        List<String> all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(rest.split(" ")));
        return all.toArray(new String[0]);
    }

    private static String[] server(String rest) {
        return args("-accept", "127.0.0.1:0", rest + " -naccept 1");
    }

    private static String[] client(String port, String rest) {
        return args("-connect", "127.0.0.1:" + port, rest);
    }

    private static Running real(String command, String[] args) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(args));
        return peers.start("openssl", all.toArray(new String[0]));
    }

    private static String port(TlsPeers.Printed output) {
        return output.await("ACCEPT 127.0.0.1:");
    }

    /** Columns: what the server gets, what the clients get, and our exit code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-dtls1_2 -cert rsa.pem -key rsa.key -cert_chain inter.pem | -dtls1_2 -CAfile root.pem | 0",
                "-dtls -cert ec.pem -key ec.key | -dtls -CAfile root.pem -showcerts | 0",
                "-dtls -cert ec.pem -key ec.key | -dtls1_2 -no-CAfile -no-CApath -no-CAstore | 1",
                "-dtls -cert ec.pem -key ec.key | -dtls -CAfile root.pem -servername ec.example -brief | 0",
                "-dtls1 -cert rsa.pem -key rsa.key -cipher ALL:@SECLEVEL=0 | -dtls1 -CAfile root.pem -cipher ALL:@SECLEVEL=0 | 1",
                "-dtls1_2 -cert ec.pem -key ec.key -CAfile root.pem -Verify 2 | -dtls -CAfile root.pem -cert client.pem -key client.key | 0",
                "-dtls1_2 -cert ec.pem -key ec.key -alpn h2,http/1.1 | -dtls -CAfile root.pem -alpn http/1.1,h2 | 0",
                "-dtls1_2 -cert ec.pem -key ec.key -no_ticket | -dtls -CAfile root.pem -keymatexport label | 0",
                "-dtls1_2 -nocert -psk 0123abcd | -dtls -psk 0123abcd | 0",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cert_chain inter.pem -mtu 300 | -dtls -CAfile root.pem -mtu 300 | 0",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cert_chain inter.pem -listen | -dtls -timeout -CAfile root.pem | 0",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cipher DHE-RSA-AES128-SHA256 | -dtls -CAfile root.pem -tlsextdebug | 1",
            })
    void what_is_said_of_a_server_is_what_openssl_says(String serverArgs, String clientArgs, int exitCode)
            throws IOException {
        Running server = real("s_server", server(serverArgs));
        Running second = real("s_server", server(serverArgs));
        try {
            Running expected = real("s_client", client(port(server.output()), clientArgs));
            SignetRun ours = SignetRun.client(directory, client(port(second.output()), clientArgs));
            if (clientArgs.contains("-brief")) {
                String ignored = expected.errors().await("Server Temp Key: ");
                ignored = ours.errors().await("Server Temp Key: ");
            } else {
                String ignored = expected.output().await(LAST_LINE);
                ignored = ours.output().await(LAST_LINE);
            }
            expected.type("Q\n");
            ours.type("Q\n");

            assertThat(expected.await()).isZero();
            assertThat(ours.await()).isEqualTo(exitCode);
            assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
            assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
            assertThat(server.await()).isZero();
            assertThat(second.await()).isZero();
            assertThat(TlsPeers.masked(second.out()))
                    .as("the server saw our client end")
                    .contains("DONE\nshutting down SSL\nCONNECTION CLOSED\n");
        } finally {
            server.kill();
            second.kill();
        }
    }

    /** Columns: what the servers get, and what the client gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-dtls1_2 -cert rsa.pem -key rsa.key -cert_chain inter.pem | -dtls1_2 -CAfile root.pem",
                "-dtls -cert ec.pem -key ec.key -listen -timeout | -dtls -CAfile root.pem",
                "-dtls -cert ec.pem -key ec.key -dcert rsa.pem -dkey rsa.key | -dtls1_2 -sigalgs RSA-PSS+SHA256",
                "-dtls -cert rsa.pem -key rsa.key -cipher ALL:@SECLEVEL=0 | -dtls1 -CAfile root.pem -cipher ALL:@SECLEVEL=0",
                "-dtls1_2 -cert ec.pem -key ec.key -CAfile root.pem -Verify 2 | -dtls -cert client.pem -key client.key",
                "-dtls1_2 -cert ec.pem -key ec.key -CAfile root.pem -verify 2 | -dtls -CAfile root.pem",
                "-dtls1_2 -cert ec.pem -key ec.key -alpn h2,http/1.1 | -dtls -alpn http/1.1,h2",
                "-dtls1_2 -cert ec.pem -key ec.key -no_ticket -keymatexport label | -dtls -keymatexport label",
                "-dtls1_2 -nocert -psk 0123abcd | -dtls -psk 0123abcd",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cert_chain inter.pem -mtu 300 | -dtls -mtu 300",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cipher DHE-RSA-AES256-GCM-SHA384 | -dtls",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cipher AES128-GCM-SHA256 | -dtls",
            })
    void what_is_said_of_a_client_is_what_openssl_says(String serverArgs, String clientArgs) throws IOException {
        Running expected = real("s_server", server(serverArgs));
        SignetRun ours = SignetRun.server(directory, server(serverArgs));
        Running first = real("s_client", client(port(expected.output()), clientArgs));
        Running second = real("s_client", client(port(ours.output()), clientArgs));
        try {
            String ignored = first.output().await(LAST_LINE);
            ignored = second.output().await(LAST_LINE);
            first.type("Q\n");
            second.type("Q\n");

            assertThat(first.await()).isZero();
            assertThat(second.await()).isZero();
            assertThat(expected.await()).isZero();
            assertThat(ours.await()).isZero();
            assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
            assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
        } finally {
            expected.kill();
            first.kill();
            second.kill();
        }
    }

    /** Columns: what the servers get, and what the clients get. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-dtls1_2 -cert rsa.pem -key rsa.key | -dtls -no-CAfile -no-CApath -no-CAstore -verify_return_error",
                "-dtls1_2 -cert ec.pem -key ec.key -Verify 2 | -dtls -CAfile root.pem",
                "-dtls1_2 -cert ec.pem -key ec.key -Verify 2 -verify_return_error -no-CAfile -no-CApath -no-CAstore | -dtls -CAfile root.pem -cert client.pem -key client.key",
                "-dtls1_2 -cert rsa.pem -key rsa.key -cipher AES128-SHA | -dtls -cipher AES256-SHA",
                "-dtls1_2 -cert rsa.pem -key rsa.key | -dtls1 -cipher ALL:@SECLEVEL=0",
            })
    void a_handshake_that_fails_is_told_of_as_openssl_does(String serverArgs, String clientArgs) throws IOException {
        Running expectedServer = real("s_server", server(serverArgs));
        Running expectedClient = real("s_client", client(port(expectedServer.output()), clientArgs));
        SignetRun ourServer = SignetRun.server(directory, server(serverArgs));
        Running clientOfOurs = real("s_client", client(port(ourServer.output()), clientArgs));
        Running serverOfOurs = real("s_server", server(serverArgs));
        SignetRun ourClient = SignetRun.client(directory, client(port(serverOfOurs.output()), clientArgs));
        try {
            assertThat(expectedClient.await()).isEqualTo(1);
            assertThat(ourClient.await()).isEqualTo(1);
            assertThat(clientOfOurs.await()).isEqualTo(1);
            int ignored = expectedServer.await();
            ignored = ourServer.await();

            assertThat(TlsPeers.masked(ourClient.out())).isEqualTo(TlsPeers.masked(expectedClient.out()));
            assertThat(TlsPeers.masked(ourClient.err())).isEqualTo(TlsPeers.masked(expectedClient.err()));
            assertThat(TlsPeers.masked(ourServer.out())).isEqualTo(TlsPeers.masked(expectedServer.out()));
            assertThat(TlsPeers.masked(ourServer.err())).isEqualTo(TlsPeers.masked(expectedServer.err()));
        } finally {
            expectedServer.kill();
            expectedClient.kill();
            clientOfOurs.kill();
            serverOfOurs.kill();
        }
    }

    @Test
    void what_is_typed_at_one_side_is_printed_at_the_other() throws IOException {
        Running server = real("s_server", server("-dtls1_2 -cert ec.pem -key ec.key"));
        SignetRun client = SignetRun.client(directory, client(port(server.output()), "-dtls -CAfile root.pem"));
        try {
            String ignored = client.output().await(LAST_LINE);
            client.type("from the client\n");
            assertThat(server.output().await("from the ")).isEqualTo("client");
            server.type("from the server\n");
            assertThat(client.output().await("from the ")).isEqualTo("server");
            client.type("Q\n");
            assertThat(client.await()).isZero();
            assertThat(server.await()).isZero();
        } finally {
            server.kill();
        }
    }

    @Test
    void what_is_typed_at_our_server_is_printed_at_the_client() throws IOException {
        SignetRun server = SignetRun.server(directory, server("-dtls1_2 -cert ec.pem -key ec.key"));
        Running client = real("s_client", client(port(server.output()), "-dtls -CAfile root.pem"));
        try {
            String ignored = client.output().await(LAST_LINE);
            client.type("from the client\n");
            assertThat(server.output().await("from the ")).isEqualTo("client");
            server.type("from the server\n");
            assertThat(client.output().await("from the ")).isEqualTo("server");
            server.type("q\n");
            assertThat(client.await()).isZero();
            assertThat(client.out()).endsWith("closed\n");
            assertThat(server.await()).isZero();
        } finally {
            client.kill();
        }
    }

    @Test
    void one_client_comes_after_the_other() throws IOException {
        SignetRun server = SignetRun.server(
                directory, args("-accept", "127.0.0.1:0", "-naccept 2 -dtls -cert ec.pem -key ec.key"));
        String port = port(server.output());
        for (int i = 0; i < 2; i++) {
            Running client = real("s_client", client(port, "-dtls -CAfile root.pem"));
            String ignored = client.output().await(LAST_LINE);
            client.type("Q\n");
            assertThat(client.await()).isZero();
        }

        assertThat(server.await()).isZero();
        assertThat(server.out()).contains("   2 server accepts that finished\n");
    }

    @Test
    void datagrams_that_are_no_hello_are_passed_over() throws IOException {
        SignetRun server = SignetRun.server(directory, server("-dtls -cert ec.pem -key ec.key"));
        String port = port(server.output());
        byte[] helloCutOff = {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 1, 0, 0, 28};
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            stranger.connect(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
            for (byte[] datagram : List.of(new byte[0], new byte[] {22}, new byte[1000], helloCutOff)) {
                stranger.send(new DatagramPacket(datagram, datagram.length));
            }
        }
        Running client = real("s_client", client(port, "-dtls -CAfile root.pem"));
        try {
            String ignored = client.output().await(LAST_LINE);
            client.type("Q\n");
            assertThat(client.await()).isZero();
            assertThat(server.await()).isZero();
        } finally {
            client.kill();
        }
    }

    @Test
    void a_server_that_waits_for_its_first_client_can_be_ended() throws IOException {
        SignetRun server = SignetRun.server(directory, server("-dtls -cert ec.pem -key ec.key"));
        String ignored = port(server.output());
        server.type("Q\n");

        assertThat(server.await()).isZero();
        assertThat(server.out())
                .contains("DONE\nshutting down SSL\nCONNECTION CLOSED\n   0 items")
                .contains("   0 server accepts (SSL_accept())\n");
    }

    @Test
    void a_session_is_taken_up_again() throws IOException {
        Running server =
                real("s_server", args("-accept", "127.0.0.1:0", "-naccept 2 -dtls1_2 -cert ec.pem -key ec.key"));
        try {
            String port = port(server.output());
            SignetRun first = SignetRun.client(directory, client(port, "-dtls -CAfile root.pem -sess_out session.pem"));
            String ignored = first.output().await(LAST_LINE);
            first.type("Q\n");
            assertThat(first.await()).isZero();
            ignored = server.output().await("DONE");
            SignetRun second = SignetRun.client(directory, client(port, "-dtls -CAfile root.pem -sess_in session.pem"));
            assertThat(second.output().await("Reused, ")).startsWith("TLSv1.2, Cipher is");
            second.type("Q\n");
            assertThat(second.await()).isZero();
        } finally {
            server.kill();
        }
    }

    @Test
    void a_session_of_our_server_is_taken_up_again() throws IOException {
        SignetRun server = SignetRun.server(
                directory, args("-accept", "127.0.0.1:0", "-naccept 2 -dtls -cert ec.pem -key ec.key"));
        String port = port(server.output());
        Running first = real("s_client", client(port, "-dtls -CAfile root.pem -sess_out kept.pem"));
        String ignored = first.output().await(LAST_LINE);
        first.type("Q\n");
        assertThat(first.await()).isZero();
        Running second = real("s_client", client(port, "-dtls -CAfile root.pem -sess_in kept.pem"));
        assertThat(second.output().await("Reused, ")).startsWith("TLSv1.2, Cipher is");
        second.type("Q\n");
        assertThat(second.await()).isZero();
        assertThat(server.await()).isZero();
        assertThat(server.out()).contains("Reused session-id\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s_client -dtls -connect 127.0.0.1:9",
                "s_client -dtls -connect 127.0.0.1:9 -mtu 100",
                "s_client -dtls -unix x",
                "s_client -dtls -tls1_2",
                "s_server -listen -nocert",
                "s_server -dtls -www -nocert",
                "s_server -dtls -WWW -nocert",
                "s_server -dtls -rev -nocert",
                "s_server -dtls -unix x -nocert",
            })
    void what_cannot_be_is_told_as_openssl_does(String line) throws IOException {
        String[] words = line.split(" ");
        String[] rest = List.of(words).subList(1, words.length).toArray(new String[0]);
        Running expected = real(words[0], rest);
        SignetRun ours =
                words[0].equals("s_client") ? SignetRun.client(directory, rest) : SignetRun.server(directory, rest);

        assertThat(expected.await()).isEqualTo(1);
        assertThat(ours.await()).isEqualTo(1);
        assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
        assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
    }
}
