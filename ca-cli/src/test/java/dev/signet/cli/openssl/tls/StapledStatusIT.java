package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.cli.openssl.tls.TlsPeers.Running;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code s_server -status} staples, beside the real s_server, with openssl as the responder and as the client. */
class StapledStatusIT {
    @TempDir
    private static Path directory;

    private static TlsPeers peers;
    private static HttpServer responder;
    private static final Map<String, byte[]> ANSWERS = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
        Files.createFile(directory.resolve("index.txt"));
        responder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        responder.createContext("/", StapledStatusIT::answer);
        responder.start();
        Files.writeString(directory.resolve("named.ext"), "authorityInfoAccess=OCSP;URI:" + url() + "\n");
        peers.openssl("x509 -req -in ec.csr -CA root.pem -CAkey root.key -days 3000 -extfile named.ext -out named.pem"
                .split(" "));
    }

    @AfterAll
    static void stop() {
        if (responder != null) {
            responder.stop(0);
        }
    }

    private static String url() {
        return "http://127.0.0.1:" + responder.getAddress().getPort() + "/ocsp";
    }

    /** The same question has the same answer, so that what is said of it can be compared. */
    private static synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] request;
        try (InputStream in = exchange.getRequestBody()) {
            request = in.readAllBytes();
        }
        String key = Base64.getEncoder().encodeToString(request);
        byte[] response = ANSWERS.get(key);
        if (response == null) {
            Files.write(directory.resolve("request.der"), request);
            peers.openssl(("ocsp -index index.txt -CA root.pem -rsigner root.pem -rkey root.key -reqin request.der"
                            + " -respout response.der")
                    .split(" "));
            response = Files.readAllBytes(directory.resolve("response.der"));
            ANSWERS.put(key, response);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/ocsp-response");
        exchange.sendResponseHeaders(200, response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    private static String[] server(String args) {
        List<String> all = new ArrayList<>(List.of("-accept", "127.0.0.1:0", "-naccept", "1", "-key", "ec.key"));
        all.addAll(List.of(args.replace("URL", url()).split(" ")));
        return all.toArray(new String[0]);
    }

    /** Has a client ask for the status, and returns what it prints. */
    private static String client(TlsPeers.Printed server) throws IOException {
        return client(server.await("ACCEPT 127.0.0.1:"));
    }

    private static String client(String port) throws IOException {
        Running client = peers.start("openssl", "s_client", "-connect", "127.0.0.1:" + port, "-status");
        String ignored = client.output().await("Verify return code: ");
        client.type("Q\n");
        assertThat(client.await()).as(ignored + client.err()).isZero();
        return client.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-cert named.pem -CAfile root.pem -status -tls1_2",
                "-cert named.pem -CAfile root.pem -status -tls1_3",
                "-cert named.pem -CAfile root.pem -status_verbose -tls1_2",
                "-cert named.pem -CAfile root.pem -status_verbose -tls1_3",
                "-cert named.pem -CAfile root.pem -status_verbose -status_url http://127.0.0.1:1/",
                "-cert named.pem -CAfile ed.pem -status_verbose",
                "-cert ec.pem -CAfile root.pem -status_verbose",
                "-cert ec.pem -CAfile root.pem -status_url URL",
                "-cert ec.pem -CAfile root.pem",
            })
    void a_client_that_asks_for_the_status_gets_what_openssl_gives_it(String args) throws IOException {
        List<String> real = new ArrayList<>(List.of("s_server"));
        real.addAll(List.of(server(args)));
        Running expected = peers.start("openssl", real.toArray(new String[0]));
        String expectedClient = client(expected.output());
        int expectedCode = expected.await();
        SignetRun ours = SignetRun.server(directory, server(args));
        String ourClient = client(ours.output());

        assertThat(ours.await()).isEqualTo(expectedCode);
        assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
        assertThat(TlsPeers.masked(status(ourClient))).isEqualTo(TlsPeers.masked(status(expectedClient)));
    }

    private static String status(String client) {
        int start = client.indexOf("OCSP response: ");
        return client.substring(start, client.indexOf("\n---\n", start));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000_000, -1})
    void a_responder_that_is_not_there_costs_the_status_and_not_the_connection(int seconds) throws IOException {
        String args = "-cert ec.pem -CAfile root.pem -status_url http://127.0.0.1:1/ -status_timeout " + seconds;
        SignetRun ours = SignetRun.server(directory, server(args));

        assertThat(client(ours.output())).contains("OCSP response: no response sent");
        assertThat(ours.await()).isZero();
        assertThat(ours.err()).contains("cert_status: error querying responder\n");
    }

    @Test
    void a_file_is_read_anew_for_each_client() throws IOException {
        String certificate = "-cert named.pem -CAfile root.pem";
        assertThat(client(SignetRun.server(directory, server(certificate + " -status"))
                        .output()))
                .contains("OCSP Response Status: successful");
        Path file = directory.resolve("stapled.der");
        Files.write(file, ANSWERS.values().iterator().next());
        SignetRun ours = SignetRun.server(directory, server(certificate + " -naccept 2 -status_file stapled.der"));
        String port = ours.output().await("ACCEPT 127.0.0.1:");

        assertThat(client(port)).contains("OCSP Response Status: successful (0x0)");
        Files.write(file, new byte[] {0x30, 0x03, 0x0a, 0x01, 0x03});
        assertThat(client(port)).contains("OCSP Response Status: trylater (0x3)");
        assertThat(ours.await()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-status_url http://a:b:c/", "-status_file ec.key", "-status_file missing"})
    void what_cannot_be_stapled_is_told_before_anybody_is_served(String args) {
        SignetRun ours = SignetRun.server(directory, server("-cert ec.pem " + args));

        assertThat(ours.await()).isEqualTo(1);
        assertThat(ours.err()).containsAnyOf("Error parsing -status_url argument", "cert_status: ");
    }
}
