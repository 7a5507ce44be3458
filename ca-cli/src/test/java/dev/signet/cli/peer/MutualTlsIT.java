package dev.signet.cli.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.home.Delivered;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutual TLS with real servers and curl: who gets in, and who does not. */
final class MutualTlsIT {
    private static final KeyAlgorithm P256 = KeyAlgorithm.parse("ec:P-256");

    @TempDir
    private static Path directory;

    private static TestCa ca;
    private static TestCa other;
    private static Delivered server;
    private static Delivered good;
    private static Delivered expired;
    private static Delivered foreign;

    @BeforeAll
    static void makeCertificates() {
        ca = TestCa.create(directory.resolve("ca"), P256, "Ours");
        other = TestCa.create(directory.resolve("other"), P256, "Theirs");
        server = ca.issue("server", P256, "localhost", "127.0.0.1");
        good = ca.issue("client", P256, "good");
        expired = ca.issueExpired("client", P256, "expired");
        foreign = other.issue("client", P256, "foreign");
    }

    @AfterAll
    static void closeStores() {
        ca.close();
        other.close();
    }

    @Test
    void nginx_with_the_configuration_of_the_readme_lets_in_whom_it_should() throws IOException, InterruptedException {
        Peer.assumeInstalled("nginx");
        Peer.assumeInstalled("curl");
        int port = TlsServer.freePort();
        Path prefix = Files.createDirectories(directory.resolve("nginx"));
        Path configuration = prefix.resolve("nginx.conf");
        Files.writeString(configuration, nginxConfiguration(prefix, port));
        List<String> command =
                List.of("nginx", "-p", prefix.toString(), "-c", configuration.toString(), "-g", "daemon off;");
        try (TlsServer nginx = TlsServer.start(port, prefix.resolve("log"), command)) {
            checkWhoGetsIn(nginx);
            Delivered revoked = ca.issue("client", P256, "nginx-revoked");
            assertThat(status(nginx, revoked)).isEqualTo("200");
            ca.revoke(revoked);
            nginx.reload(directory);
            assertThat(statusWhenRefused(nginx, revoked)).isEqualTo("400");
            assertThat(status(nginx, good)).as("the others still get in").isEqualTo("200");
        }
    }

    /** The block of the README, with the paths of this test. */
    private static String nginxConfiguration(Path prefix, int port) throws IOException {
        String readme = Files.readString(repository().resolve("README.md"));
        Matcher block = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("README.md has an nginx configuration").isTrue();
        String server = block.group(1)
                .replace(
                        "/etc/nginx/tls/localhost",
                        MutualTlsIT.server.directory().toString())
                .replace("/etc/nginx/tls/public", ca.published("").toString())
                .replace("listen 443", "listen 127.0.0.1:" + port);
        return "user root;\npid " + prefix + "/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n"
                + "client_body_temp_path " + prefix + "/body;\nproxy_temp_path " + prefix
                + "/proxy;\nfastcgi_temp_path "
                + prefix + "/fastcgi;\nuwsgi_temp_path " + prefix + "/uwsgi;\nscgi_temp_path " + prefix + "/scgi;\n"
                + server + "}\n";
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }

    @Test
    void openssl_s_server_lets_in_whom_it_should() throws IOException, InterruptedException {
        Peer.assumeInstalled("openssl");
        Peer.assumeInstalled("curl");
        checkServer(
                "s_server",
                port -> List.of(
                        "openssl",
                        "s_server",
                        "-accept",
                        Integer.toString(port),
                        "-www",
                        "-cert",
                        file("cert.pem"),
                        "-key",
                        file("key.pem"),
                        "-cert_chain",
                        file("chain.pem"),
                        "-CAfile",
                        ca.published("ca-crl-bundle.pem").toString(),
                        "-crl_check_all",
                        "-Verify",
                        "2",
                        "-verify_return_error"));
    }

    @Test
    void python_ssl_lets_in_whom_it_should() throws IOException, InterruptedException {
        Peer.assumeInstalled("python3");
        Peer.assumeInstalled("curl");
        Path script = resource("server.py");
        checkServer(
                "python",
                port -> List.of(
                        "python3",
                        script.toString(),
                        Integer.toString(port),
                        file("combined.pem"),
                        ca.published("ca-crl-bundle.pem").toString()));
    }

    @Test
    void node_lets_in_whom_it_should() throws IOException, InterruptedException {
        Peer.assumeInstalled("node");
        Peer.assumeInstalled("curl");
        Path script = resource("server.js");
        checkServer(
                "node",
                port -> List.of(
                        "node",
                        script.toString(),
                        Integer.toString(port),
                        file("fullchain.pem"),
                        file("key.pem"),
                        ca.published("ca-bundle.pem").toString(),
                        ca.published("crl-bundle.pem").toString()));
    }

    @Test
    void haproxy_lets_in_whom_it_should() throws IOException, InterruptedException {
        Peer.assumeInstalled("haproxy");
        Peer.assumeInstalled("curl");
        Path configuration = directory.resolve("haproxy.cfg");
        checkServer("haproxy", port -> {
            Files.writeString(
                    configuration,
                    "global\n  log stderr format raw local0\ndefaults\n  mode http\n  timeout client 10s\n"
                            + "  timeout connect 10s\n  timeout server 10s\nfrontend tls\n  bind 127.0.0.1:" + port
                            + " ssl crt " + file("combined.pem") + " ca-file " + ca.published("ca-bundle.pem")
                            + " crl-file " + ca.published("crl-bundle.pem")
                            + " verify required\n  http-request return status 200\n");
            return List.of("haproxy", "-f", configuration.toString());
        });
    }

    /** Makes the command of a server for a port. */
    private interface ServerCommand {
        List<String> on(int port) throws IOException;
    }

    private static void checkServer(String name, ServerCommand command) throws IOException, InterruptedException {
        Delivered revoked = ca.issue("client", P256, name + "-revoked");
        int port = TlsServer.freePort();
        try (TlsServer running = TlsServer.start(port, directory.resolve(name + ".log"), command.on(port))) {
            checkWhoGetsIn(running);
            assertThat(status(running, revoked)).isEqualTo("200");
        }
        ca.revoke(revoked);
        int again = TlsServer.freePort();
        try (TlsServer running = TlsServer.start(again, directory.resolve(name + "2.log"), command.on(again))) {
            assertThat(status(running, revoked)).as("revoked").isNotEqualTo("200");
            assertThat(status(running, good)).as("the others still get in").isEqualTo("200");
        }
    }

    private static void checkWhoGetsIn(TlsServer running) throws IOException, InterruptedException {
        assertThat(status(running, good)).as("with a certificate").isEqualTo("200");
        assertThat(curl(running)).as("without a certificate").isNotEqualTo("200");
        assertThat(status(running, expired)).as("with an expired certificate").isNotEqualTo("200");
        assertThat(status(running, foreign)).as("with another CA's certificate").isNotEqualTo("200");
    }

    private static String status(TlsServer running, Delivered client) throws IOException, InterruptedException {
        return curl(
                running,
                "--cert",
                client.directory().resolve("fullchain.pem").toString(),
                "--key",
                client.directory().resolve("key.pem").toString());
    }

    /** A reloaded nginx serves on with its old workers for a moment. */
    private static String statusWhenRefused(TlsServer running, Delivered client)
            throws IOException, InterruptedException {
        String status = status(running, client);
        for (int i = 0; i < 100 && status.equals("200"); i++) {
            status = status(running, client);
        }
        return status;
    }

    /** Returns the status that curl got, or 000 if there was no answer. */
    private static String curl(TlsServer running, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-s",
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "--max-time",
                "20",
                "--cacert",
                ca.root().toString()));
        command.addAll(List.of(options));
        command.add("https://localhost:" + running.port() + "/");
        return Peer.run(directory, command.toArray(String[]::new)).text().strip();
    }

    private static String file(String name) {
        return server.directory().resolve(name).toString();
    }

    private static Path resource(String name) throws IOException {
        Path file = directory.resolve(name);
        try (var in = MutualTlsIT.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
