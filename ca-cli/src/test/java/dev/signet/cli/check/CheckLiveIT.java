package dev.signet.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.sun.net.httpserver.HttpServer;
import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} and what openssl makes and runs: its CAs, its TLS server with stapled responses, its OCSP responder. */
final class CheckLiveIT {
    @TempDir
    private static Path directory;

    private static HttpServer files;
    private static Process responder;
    private static final List<String> REQUESTS = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void makeEverything() throws IOException {
        Peer.assumeInstalled("openssl");
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            REQUESTS.add(path);
            Path file = directory.resolve(path.substring(1));
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        files.start();
        int ocspPort = freePort();
        makeAuthorities("http://127.0.0.1:" + files.getAddress().getPort() + "/", ocspPort);
        responder = start("openssl ocsp -index index.txt -CA issuing.pem -rsigner responder.pem -rkey key.pem -ndays 1"
                + " -port " + ocspPort);
        // A connection without a request, to see whether it listens, would make it wait for ever.
        BufferedReader log = responder.inputReader(StandardCharsets.UTF_8);
        String line = log.readLine();
        while (line != null && !line.contains("waiting for OCSP client connections")) {
            line = log.readLine();
        }
    }

    private static void makeAuthorities(String url, int ocspPort) throws IOException {
        write("root.ext", "basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign");
        write(
                "issuing.ext",
                "basicConstraints=critical,CA:TRUE",
                "keyUsage=critical,keyCertSign,cRLSign",
                "authorityKeyIdentifier=keyid",
                "crlDistributionPoints=URI:" + url + "root.crl");
        write(
                "leaf.ext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "extendedKeyUsage=serverAuth",
                "authorityKeyIdentifier=keyid",
                "crlDistributionPoints=URI:" + url + "issuing.crl",
                "authorityInfoAccess=caIssuers;URI:" + url + "issuing.cer,OCSP;URI:http://127.0.0.1:" + ocspPort + "/");
        write(
                "demanding.ext",
                "subjectAltName=IP:127.0.0.1",
                "authorityKeyIdentifier=keyid",
                "tlsfeature=status_request");
        write("responder.ext", "extendedKeyUsage=OCSPSigning", "authorityKeyIdentifier=keyid", "noCheck=yes");
        write("crlnumber", "01");
        write("none.txt");
        write(
                "index.txt",
                "V\t350101000000Z\t\t10\tunknown\t/CN=good",
                "R\t350101000000Z\t260102030405Z,keyCompromise\t11\tunknown\t/CN=bad",
                "V\t350101000000Z\t\t13\tunknown\t/CN=demanding");
        openssl("ecparam -name prime256v1 -genkey -noout -out key.pem");
        openssl("ecparam -name prime256v1 -genkey -noout -out root.key");
        openssl("ecparam -name prime256v1 -genkey -noout -out issuing.key");
        openssl("req -new -x509 -key root.key -subj /CN=Root -days 9 -out root.pem");
        certificate("Issuing", "issuing.key", "root", "issuing", 1);
        certificate("good", "key.pem", "issuing", "leaf", 16);
        certificate("bad", "key.pem", "issuing", "leaf", 17);
        certificate("demanding", "key.pem", "issuing", "demanding", 19);
        certificate("responder", "key.pem", "issuing", "responder", 18);
        openssl("x509 -in issuing.pem -outform DER -out issuing.cer");
        crl("root", "none.txt", "root.crl");
        crl("issuing", "index.txt", "issuing.crl");
        Files.writeString(
                directory.resolve("good-chain.pem"),
                Files.readString(directory.resolve("good.pem")) + Files.readString(directory.resolve("issuing.pem")));
        for (String name : List.of("good", "bad", "demanding")) {
            openssl("ocsp -index index.txt -CA issuing.pem -rsigner responder.pem -rkey key.pem -ndays 1 -issuer"
                    + " issuing.pem -cert " + name + ".pem -no_nonce -respout " + name + ".ocsp");
        }
    }

    private static void certificate(String name, String key, String issuer, String extensions, int serial)
            throws IOException {
        openssl("req -new -key " + key + " -subj /CN=" + name + " -out x.csr");
        openssl("x509 -req -in x.csr -CA " + issuer + ".pem -CAkey " + issuer + ".key -set_serial " + serial
                + " -extfile " + extensions + ".ext -days 9 -out " + name.toLowerCase(Locale.ROOT) + ".pem");
    }

    private static void crl(String issuer, String index, String file, String... extensions) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "[ca]",
                "default_ca=a",
                "[a]",
                "database=" + index,
                "default_md=sha256",
                "default_crl_days=5",
                "crlnumber=crlnumber",
                "crl_extensions=crl",
                "[crl]",
                "authorityKeyIdentifier=keyid"));
        lines.addAll(List.of(extensions));
        write("ca.cnf", lines.toArray(new String[0]));
        openssl("ca -config ca.cnf -gencrl -cert " + issuer + ".pem -keyfile " + issuer + ".key -out " + file);
    }

    private static void write(String name, String... lines) throws IOException {
        Path unused = Files.write(directory.resolve(name), Arrays.asList(lines));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @CanIgnoreReturnValue
    private static Ran openssl(String line) {
        Ran ran = Program.of("openssl").in(directory).run(line.split(" ", -1));
        assertThat(ran.exitCode()).as(line + "\n" + ran.err()).isZero();
        return ran;
    }

    private static Process start(String line) throws IOException {
        return new ProcessBuilder(line.split(" ", -1))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (files != null) {
            files.stop(0);
        }
        if (responder != null) {
            responder.destroy();
            int unused = responder.waitFor();
        }
    }

    @BeforeEach
    void forget() {
        REQUESTS.clear();
    }

    private static Ran check(String line) {
        String[] words = ("check --trusted root.pem " + line).split(" ", -1);
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        return Ran.in(environment, directory, session -> Main.run(words, session));
    }

    /** A TLS server of openssl's for the length of a test. */
    private record Server(Process process, int port) implements AutoCloseable {
        static Server start(String options) throws IOException {
            Process process = CheckLiveIT.start("openssl s_server -accept 127.0.0.1:0 -key key.pem " + options);
            BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
            String line = log.readLine();
            while (line != null && !line.startsWith("ACCEPT ")) {
                line = log.readLine();
            }
            assertThat(line).isNotNull();
            return new Server(process, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void a_stapled_response_is_enough_or_revokes(String version) throws IOException {
        try (Server good = Server.start(version + " -cert good.pem -cert_chain issuing.pem -status_file good.ocsp");
                Server bad = Server.start(version + " -cert bad.pem -cert_chain issuing.pem -status_file bad.ocsp");
                Server none = Server.start(version + " -cert good.pem -cert_chain issuing.pem")) {
            String hard = "--revocation hard --crl root.crl 127.0.0.1:";

            Ran trusted = check(hard + good.port());
            assertThat(trusted.exitCode()).as(trusted.out() + trusted.err()).isZero();
            Ran revoked = check(hard + bad.port());
            assertThat(revoked.exitCode()).isEqualTo(1);
            assertThat(revoked.out()).contains("CN=bad: revoked since 2026-01-02T03:04:05Z, reason keyCompromise");
            Ran unknown = check(hard + none.port());
            assertThat(unknown.exitCode()).isEqualTo(1);
            assertThat(unknown.out())
                    .contains("there is no CRL or OCSP response that tells of it")
                    .contains("its OCSP responder is http://127.0.0.1:")
                    .contains("--fetch asks there");
        }
        assertThat(REQUESTS).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void a_certificate_that_demands_stapling_is_refused_from_a_server_without(String version) throws IOException {
        String server = version + " -cert demanding.pem -cert_chain issuing.pem";
        try (Server with = Server.start(server + " -status_file demanding.ocsp");
                Server without = Server.start(server);
                Server foreign = Server.start(server + " -status_file good.ocsp")) {
            assertThat(check("127.0.0.1:" + with.port()).exitCode()).isZero();

            Ran refused = check("127.0.0.1:" + without.port());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out())
                    .contains("CN=demanding: it demands that its server staples an OCSP response")
                    .contains("the server staples none")
                    .contains("RFC 7633");
            assertThat(check("127.0.0.1:" + foreign.port()).out()).contains("the one stapled is of no use");
            assertThat(check("--revocation off 127.0.0.1:" + without.port()).exitCode())
                    .isZero();
        }
        assertThat(check("demanding.pem --untrusted issuing.pem").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_server_that_shows_a_certificate_without_having_its_key_is_not_trusted(String version)
            throws IOException, GeneralSecurityException {
        openssl("pkcs8 -topk8 -nocrypt -in root.key -outform DER -out other.der");
        PrivateKey other = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(directory.resolve("other.der"))));
        X509Certificate[] chain;
        try (InputStream certificates = Files.newInputStream(directory.resolve("good-chain.pem"))) {
            chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(certificates)
                    .toArray(new X509Certificate[0]);
        }
        try (Impostor impostor = Impostor.start(version, chain, other)) {
            Ran ran = check("127.0.0.1:" + impostor.port());

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(4);
            assertThat(ran.out()).doesNotContain(": trusted");
            assertThat(ran.err())
                    .contains("failed before the server proved that it has the key of its certificate")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void a_server_that_wants_a_client_certificate_has_shown_its_own_by_then(String version) throws IOException {
        try (Server server = Server.start(version + " -Verify 1 -cert good.pem -cert_chain issuing.pem")) {
            Ran ran = check("127.0.0.1:" + server.port());

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        }
    }

    /** The key of {@code AES128-GCM-SHA256} is sent under the server's, which only its Finished shows that it could read. */
    @Test
    void a_server_whose_proof_would_have_come_after_that_of_the_client_has_given_none() throws IOException {
        openssl("genrsa -out rsa.key 2048");
        certificate("old", "rsa.key", "issuing", "leaf", 20);
        String options = "-tls1_2 -cipher AES128-GCM-SHA256 -key rsa.key -cert old.pem -cert_chain issuing.pem";
        try (Server server = Server.start(options + " -Verify 1")) {
            Ran ran = check("127.0.0.1:" + server.port());

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(4);
            assertThat(ran.out()).doesNotContain(": trusted");
        }
    }

    @Test
    void nothing_is_fetched_unless_asked_for_and_then_what_is_missing() throws IOException {
        try (Server server = Server.start("-cert good.pem")) {
            Ran missing = check("--revocation hard 127.0.0.1:" + server.port());
            assertThat(missing.exitCode()).isEqualTo(1);
            assertThat(missing.out())
                    .contains("the issuer CN=Issuing is missing")
                    .contains("--fetch gets it from http://");
            assertThat(REQUESTS).isEmpty();

            Ran fetched = check("--revocation hard --fetch --no-cache 127.0.0.1:" + server.port());
            assertThat(fetched.exitCode()).as(fetched.out() + fetched.err()).isZero();
            assertThat(fetched.err()).contains("does not send CN=Issuing");
            assertThat(REQUESTS).containsExactly("/issuing.cer", "/root.crl");
        }
    }

    @Test
    void what_a_server_on_another_machine_sends_does_not_send_to_this_one() throws IOException {
        try (Server server = Server.start("-cert good.pem -cert_chain issuing.pem");
                Front proxy = Front.of("|HTTP/1.0 200 OK\\r\\n\\r\\n", server.port())) {
            Ran ran =
                    check("--revocation hard --fetch --no-cache --proxy 127.0.0.1:" + proxy.port() + " localhost:443");

            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
            assertThat(ran.out())
                    .contains("issuing.crl is on this machine, where a certificate from another machine may not send");
            assertThat(REQUESTS).isEmpty();
        }
    }

    @Test
    void without_the_option_nothing_connects_to_any_place_in_a_certificate() throws IOException {
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            ServerSocketChannel unused = listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var unusedAgain = listening.configureBlocking(false);
            String url = "http://127.0.0.1:" + listening.socket().getLocalPort() + "/";
            write(
                    "silent.ext",
                    "authorityKeyIdentifier=keyid",
                    "crlDistributionPoints=URI:" + url + "a.crl",
                    "freshestCRL=URI:" + url + "delta.crl",
                    "authorityInfoAccess=caIssuers;URI:" + url + "a.cer,OCSP;URI:" + url);
            certificate("silent", "key.pem", "issuing", "silent", 19);

            for (String mode : List.of("soft", "hard")) {
                assertThat(check("--revocation " + mode + " silent.pem").exitCode())
                        .isEqualTo(1);
                assertThat(check("--revocation " + mode + " --untrusted issuing.pem silent.pem")
                                .exitCode())
                        .isEqualTo(mode.equals("soft") ? 0 : 1);
            }
            assertThat(listening.accept()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--ocsp-nonce "})
    void openssls_responder_is_asked(String nonce) {
        String fetch = "--fetch --no-cache --revocation hard " + nonce;
        Ran good = check(fetch + "good.pem");
        assertThat(good.exitCode()).as(good.out() + good.err()).isZero();

        Ran bad = check(fetch + "bad.pem");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out()).contains("CN=bad: revoked since 2026-01-02T03:04:05Z, reason keyCompromise");
        assertThat(REQUESTS).doesNotContain("/issuing.crl");
    }

    @Test
    void what_was_fetched_is_not_fetched_again() {
        assertThat(check("--fetch --revocation hard good.pem").exitCode()).isZero();
        assertThat(REQUESTS).contains("/root.crl");
        REQUESTS.clear();
        assertThat(check("--fetch --revocation hard good.pem").exitCode()).isZero();
        assertThat(REQUESTS).isEmpty();
    }

    @Test
    void a_response_in_a_file_counts_and_one_that_is_damaged_is_an_error() throws IOException {
        String with = "--untrusted issuing.pem --revocation hard --crl root.crl --ocsp ";
        assertThat(check(with + "good.ocsp good.pem").exitCode()).isZero();
        assertThat(check(with + "bad.ocsp bad.pem").exitCode()).isEqualTo(1);
        assertThat(check(with + "bad.ocsp good.pem").out())
                .contains("there is no CRL or OCSP response that tells of it");
        Path unused = Files.write(directory.resolve("damaged.ocsp"), new byte[] {0x30, 3, 10});
        Ran damaged = check(with + "damaged.ocsp good.pem");
        assertThat(damaged.exitCode()).isEqualTo(4);
        assertThat(damaged.err()).contains("damaged.ocsp").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp, '220-mail\\r\\n220 mail\\r\\n|250-mail\\r\\n250 STARTTLS\\r\\n|220 go\\r\\n'",
        "imap, '* OK\\r\\n|* CAPABILITY STARTTLS\\r\\n. OK done\\r\\n|. OK go\\r\\n'",
        "pop3, '+OK go\\r\\n|+OK go\\r\\n'",
        "ftp, '220 hi\\r\\n|234 go\\r\\n'",
        "postgres, '|S'",
        "xmpp, '|<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>|<proceed/>'",
    })
    void tls_is_asked_for_in_another_protocol(String protocol, String says) throws IOException {
        try (Server server = Server.start("-cert good.pem -cert_chain issuing.pem");
                Front front = Front.of(says, server.port())) {
            Ran ran = check("--starttls " + protocol + " 127.0.0.1:" + front.port());
            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        }
    }

    @Test
    void a_server_that_does_not_start_tls_and_a_proxy_that_does_not_connect_are_told() throws IOException {
        try (Front refusing = Front.of("|N", 0)) {
            Ran ran = check("--starttls postgres 127.0.0.1:" + refusing.port());
            assertThat(ran.exitCode()).isEqualTo(4);
            assertThat(ran.err()).contains("it does not start TLS in postgres");
        }
        try (Front refusing = Front.of("|HTTP/1.0 403 No\\r\\n\\r\\n", 0)) {
            Ran ran = check("--proxy 127.0.0.1:" + refusing.port() + " db.example:443");
            assertThat(ran.exitCode()).isEqualTo(4);
            assertThat(ran.err())
                    .contains("cannot get the certificates of db.example:443 through the proxy 127.0.0.1:")
                    .contains("the proxy 127.0.0.1:" + refusing.port() + " does not connect: HTTP CONNECT failed");
        }
    }

    @Test
    void a_proxy_is_asked_to_connect_and_the_name_is_the_servers() throws IOException {
        try (Server server = Server.start("-cert good.pem -cert_chain issuing.pem");
                Front proxy = Front.of("|HTTP/1.0 200 OK\\r\\nVia: proxy\\r\\n\\r\\n", server.port())) {
            Ran ran = check("--proxy 127.0.0.1:" + proxy.port() + " localhost:443");
            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.out()).startsWith("localhost:443: trusted\n");
        }
    }

    @Test
    void a_name_that_is_written_to_its_end_is_the_same_name() throws IOException {
        try (Server server = Server.start("-cert good.pem -cert_chain issuing.pem");
                Front proxy = Front.of("|HTTP/1.0 200 OK\\r\\n\\r\\n", server.port())) {
            Ran ran = check("--proxy 127.0.0.1:" + proxy.port() + " localhost.:443");
            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        }
    }

    /** A server that says something in turn with its client, and then hands it on to another one. */
    private record Front(ServerSocket socket, Thread thread) implements AutoCloseable {
        static Front of(String says, int port) throws IOException {
            ServerSocket socket = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(
                    () -> serve(socket, says.replace("\\r\\n", "\r\n").split("\\|", -1), port));
            thread.start();
            return new Front(socket, thread);
        }

        int port() {
            return socket.getLocalPort();
        }

        private static void serve(ServerSocket socket, String[] says, int port) {
            try (Socket client = socket.accept()) {
                byte[] buffer = new byte[1024];
                for (int i = 0; i < says.length; i++) {
                    if (i > 0 && client.getInputStream().read(buffer) < 0) {
                        return;
                    }
                    client.getOutputStream().write(says[i].getBytes(StandardCharsets.ISO_8859_1));
                }
                if (port == 0) {
                    return;
                }
                try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    Thread back = new Thread(() -> copy(behind, client));
                    back.start();
                    copy(client, behind);
                    back.join();
                }
            } catch (IOException gone) {
                // The client has seen what it wanted.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static void copy(Socket from, Socket to) {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                long unused = in.transferTo(out);
            } catch (IOException gone) {
                // One of them has hung up.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
