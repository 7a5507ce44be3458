package dev.signet.cli.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lines of tutorials make, in real servers and clients; and what {@code s_client} says of these servers. */
final class TutorialServersIT {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeCertificates() throws IOException {
        Peer.assumeInstalled("openssl");
        Peer.assumeInstalled("curl");
        Files.writeString(directory.resolve("server.ext"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
        for (String line : List.of(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN=Root",
                "ecparam -name prime256v1 -genkey -noout -out server.key",
                "req -new -key server.key -subj /CN=localhost -out server.csr",
                "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile server.ext -out server.pem")) {
            Ran ran = signet(line);
            assertThat(ran.exitCode()).as("%s%n%s", line, ran.err()).isZero();
        }
    }

    private static Ran signet(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" ", -1), session));
    }

    private static void assertServed(int port) {
        Ran curl = Program.of("curl")
                .in(directory)
                .run("-s", "-S", "--cacert", "ca.pem", "-o", "/dev/null", "https://localhost:" + port + "/");
        assertThat(curl.exitCode()).as(curl.err()).isZero();
        Ran client = signet("s_client -connect 127.0.0.1:" + port + " -servername localhost -showcerts -CAfile ca.pem");
        assertThat(client.exitCode()).as(client.err()).isZero();
        assertThat(client.out())
                .contains(" 0 s:CN = localhost", "   i:CN = Root", "-----BEGIN CERTIFICATE-----")
                .contains("Verify return code: 0 (ok)");
        Ran stranger = signet("s_client -connect 127.0.0.1:" + port + " -servername localhost -verify_return_error"
                + " -CAfile server.csr -no-CApath -no-CAstore");
        assertThat(stranger.exitCode()).isNotZero();
    }

    @Test
    void nginx_serves_what_was_made() throws IOException, InterruptedException {
        Peer.assumeInstalled("nginx");
        int port = TlsServer.freePort();
        Path prefix = Files.createDirectories(directory.resolve("nginx"));
        Path configuration = prefix.resolve("nginx.conf");
        Files.writeString(configuration, """
                pid %1$s/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server {
                        listen 127.0.0.1:%2$d ssl;
                        ssl_certificate %3$s/server.pem;
                        ssl_certificate_key %3$s/server.key;
                        return 200 "hello";
                    }
                }
                """.formatted(prefix, port, directory));
        List<String> command =
                List.of("nginx", "-p", prefix.toString(), "-c", configuration.toString(), "-g", "daemon off;");
        try (TlsServer nginx = TlsServer.start(port, prefix.resolve("log"), command)) {
            assertServed(nginx.port());
        }
    }

    @Test
    void python_serves_what_was_made() throws IOException, InterruptedException {
        Peer.assumeInstalled("python3");
        int port = TlsServer.freePort();
        Path script = Files.writeString(directory.resolve("server.py"), """
                import http.server, ssl, sys
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(sys.argv[2] + "/server.pem", sys.argv[2] + "/server.key")
                server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), http.server.SimpleHTTPRequestHandler)
                server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
                server.serve_forever()
                """);
        List<String> command = List.of("python3", script.toString(), Integer.toString(port), directory.toString());
        try (TlsServer python = TlsServer.start(port, directory.resolve("python.log"), command)) {
            assertServed(python.port());
        }
    }
}
