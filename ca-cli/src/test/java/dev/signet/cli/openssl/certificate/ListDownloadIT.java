package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -crl_download} beside the real openssl, with CRLs on a web server of the test. */
class ListDownloadIT {
    @TempDir
    private static Path directory;

    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static HttpServer server;

    @BeforeAll
    static void publish() throws IOException {
        Peer.assumeInstalled("openssl");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            REQUESTS.incrementAndGet();
            Path file = directory.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        openssl(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 9");
        openssl("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout leaf.key -out leaf.csr -subj /CN=leaf");
        Files.createFile(directory.resolve("index.txt"));
        Files.writeString(directory.resolve("ca.cnf"), """
                [ca]
                default_ca = this
                [this]
                database = index.txt
                default_md = sha256
                default_crl_days = 9
                crlnumber = crlnumber
                """);
        Files.writeString(directory.resolve("crlnumber"), "01\n");
        issue("good", 1, "crlDistributionPoints=URI:ldap://127.0.0.1/x,URI:" + at + "list.der");
        issue("bad", 2, "crlDistributionPoints=URI:" + at + "list.der");
        issue("gone", 3, "crlDistributionPoints=URI:" + at + "gone.der");
        issue("junk", 4, "crlDistributionPoints=URI:" + at + "ca.cnf");
        issue("secure", 5, "crlDistributionPoints=URI:https://127.0.0.1/list.der");
        issue("forged", 6, "crlDistributionPoints=URI:" + at + "x HTTP/1.0");
        issue("none", 7, "basicConstraints=CA:FALSE");
        openssl("ca -config ca.cnf -keyfile ca.key -cert ca.pem -revoke bad.pem");
        openssl("ca -config ca.cnf -keyfile ca.key -cert ca.pem -gencrl -out list.pem");
        openssl("crl -in list.pem -outform DER -out list.der");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void issue(String name, int serial, String extension) throws IOException {
        Files.writeString(directory.resolve("ext"), extension + "\n");
        openssl("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -days 9 -extfile ext -set_serial " + serial + " -out "
                + name + ".pem");
    }

    private static void openssl(String line) {
        Ran ran = Program.of("openssl").in(directory).run(line.split(" "));
        assertThat(ran.exitCode()).as(line + ran.err()).isZero();
    }

    private static Ran verify(String line) {
        String[] words = ("verify -CAfile ca.pem -crl_download " + line).split(" ");
        return Ran.in(Map.of(), directory, session -> Main.run(words, session));
    }

    private static List<String> words(String err) {
        return err.lines().filter(line -> !line.contains(":error:")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "bad", "gone", "junk", "secure", "none"})
    void a_list_is_fetched_and_judged_as_openssl_does(String name) {
        String line = "-crl_check " + name + ".pem";
        Ran wanted =
                Program.of("openssl").in(directory).run(("verify -CAfile ca.pem -crl_download " + line).split(" "));

        Ran found = verify(line);

        assertThat(found.out()).isEqualTo(wanted.out());
        assertThat(words(found.err())).isEqualTo(words(wanted.err()));
        assertThat(found.exitCode()).isEqualTo(wanted.exitCode());
    }

    @Test
    void an_address_is_asked_once_for_all_certificates() {
        int before = REQUESTS.get();

        assertThat(verify("-crl_check good.pem good.pem bad.pem").exitCode()).isEqualTo(2);
        assertThat(REQUESTS.get() - before).isEqualTo(1);
    }

    @Test
    void nothing_is_fetched_unless_revocation_is_checked() {
        int before = REQUESTS.get();

        assertThat(verify("good.pem").exitCode()).isZero();
        assertThat(REQUESTS.get()).isEqualTo(before);
    }

    @Test
    void an_address_that_would_forge_a_request_is_not_asked() {
        int before = REQUESTS.get();

        Ran ran = verify("--explain -crl_check forged.pem");

        assertThat(ran.err()).contains("Unable to load CRL via CDP\n  why: http://", ": the address is malformed\n");
        assertThat(REQUESTS.get()).isEqualTo(before);
    }
}
