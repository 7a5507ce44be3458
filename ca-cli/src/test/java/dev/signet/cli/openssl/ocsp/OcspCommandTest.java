package dev.signet.cli.openssl.ocsp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.asn1.Der;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcspCommandTest {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeAuthority() throws IOException {
        PrivateKeyInfo key = KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom());
        KeySigner signer = KeySigner.of(key);
        byte[] name = DistinguishedName.parse("CN=OCSP").encoded();
        byte[] identifier = signer.algorithm().identifier();
        Instant now = Instant.now();
        byte[] validity = Der.sequence(Der.time(now.minusSeconds(60)), Der.time(now.plusSeconds(3600)));
        byte[] tbs = Der.sequence(
                Der.integer(7),
                identifier,
                name,
                validity,
                name,
                key.publicKey().encoded());
        byte[] certificate = Der.sequence(tbs, identifier, Der.bitString(signer.sign(tbs)));
        Files.writeString(directory.resolve("ca.pem"), new PemBlock("CERTIFICATE", certificate).text());
        Files.writeString(directory.resolve("ca.key"), new PemBlock("PRIVATE KEY", key.encoded()).text());
        Files.writeString(directory.resolve("index.txt"), """
                V\t350101000000Z\t\t10\tunknown\t/CN=good
                R\t350101000000Z\t260102030405Z,keyCompromise\t11\tunknown\t/CN=bad
                E\t200101000000Z\t\t12\tunknown\t/CN=old
                """);
    }

    private static Ran ocsp(String arguments) {
        return Ran.in(Map.of(), directory, session -> Main.run(("ocsp " + arguments).split(" ", -1), session));
    }

    private static final String RESPOND = "-index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key ";

    @Test
    void a_responder_tells_good_from_revoked_and_unknown() {
        Ran made = ocsp(RESPOND + "-issuer ca.pem -serial 0x10 -serial 0x11 -serial 0x99 -respout all.der -ndays 1");
        assertThat(made.exitCode()).isZero();
        Ran read =
                ocsp("-respin all.der -issuer ca.pem -serial 0x10 -serial 0x11 -serial 153 -VAfile ca.pem -no_nonce");
        assertThat(read.err()).isEqualTo("Response verify OK\n");
        assertThat(read.out())
                .contains("0x10: good\n")
                .contains("0x11: revoked\n")
                .contains("\tReason: keyCompromise\n\tRevocation Time: Jan  2 03:04:05 2026 GMT\n")
                .contains("153: unknown\n");
        assertThat(read.exitCode()).isZero();
    }

    @Test
    void of_what_has_expired_nothing_is_said() {
        assertThat(ocsp(RESPOND + "-issuer ca.pem -serial 0x12 -respout old.der")
                        .exitCode())
                .isZero();
        Ran read = ocsp("-respin old.der -issuer ca.pem -serial 0x12 -noverify");
        assertThat(read.out()).isEqualTo("0x12: ERROR: No Status found.\n");
        assertThat(read.exitCode()).isOne();
    }

    @Test
    void a_response_with_a_wrong_signature_is_not_believed() {
        assertThat(ocsp(RESPOND + "-badsig -issuer ca.pem -serial 0x10 -respout wrong.der")
                        .exitCode())
                .isZero();
        Ran read = ocsp("-respin wrong.der -issuer ca.pem -serial 0x10 -VAfile ca.pem -no_nonce");
        assertThat(read.err()).isEqualTo("Response Verify Failure\n");
        assertThat(read.exitCode()).isOne();
    }

    @Test
    void a_response_to_another_request_is_not_believed() {
        assertThat(ocsp(RESPOND + "-issuer ca.pem -serial 0x10 -respout other.der")
                        .exitCode())
                .isZero();
        Ran read = ocsp("-respin other.der -issuer ca.pem -serial 0x10 -VAfile ca.pem");
        assertThat(read.err()).isEqualTo("Nonce Verify error\n");
        assertThat(read.exitCode()).isOne();
    }

    @Test
    void an_answer_too_old_is_marked() {
        assertThat(ocsp(RESPOND + "-issuer ca.pem -serial 0x10 -no_nonce -respout aged.der")
                        .exitCode())
                .isZero();
        Ran read = ocsp("-respin aged.der -issuer ca.pem -serial 0x10 -noverify -validity_period 1 -status_age 1");
        Ran fresh = ocsp("-respin aged.der -issuer ca.pem -serial 0x10 -noverify -status_age 1000");
        assertThat(fresh.out()).startsWith("0x10: good\n");
        assertThat(read.out()).startsWith("0x10: ").contains("good\n");
    }

    @Test
    void mistakes_are_told_in_openssls_words() {
        assertThat(ocsp("-bogus").err())
                .isEqualTo("ocsp: Unknown option or message digest: bogus\nocsp: Use -help for summary.\n");
        assertThat(ocsp("-serial 1").err()).isEqualTo("No issuer certificate specified\n");
        assertThat(ocsp("-issuer ca.pem -serial x").err()).isEqualTo("Error converting serial number x\n");
        assertThat(ocsp("-url ftp://x -issuer ca.pem -serial 1").err()).isEqualTo("ocsp Error parsing -url argument\n");
        assertThat(ocsp("-issuer ca.pem -serial 1 -sha256").err())
                .isEqualTo("ocsp: Digest must be before -cert or -serial\nocsp: Use -help for summary.\n");
        assertThat(ocsp("-respin ca.pem").err()).isEqualTo("Error reading OCSP response\n");
        assertThat(ocsp("-index index.txt -port 0").err())
                .isEqualTo("Responder mode requires certificate, key, and CA.\n");
    }

    /** Runs a responder for a number of requests, and what speaks to it. */
    private static Ran served(int requests, Speaker speaker) throws IOException, InterruptedException {
        return served("-nrequest " + requests, speaker);
    }

    private static Ran served(String more, Speaker speaker) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Ran[] ran = new Ran[1];
        Thread server = new Thread(() -> ran[0] = ocsp(RESPOND + "-port " + port + " -timeout 5 " + more));
        server.start();
        speaker.speak(port);
        server.join();
        return ran[0];
    }

    private interface Speaker {
        void speak(int port) throws IOException;
    }

    private static byte[] talk(int port, byte[] question) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(question);
                socket.shutdownOutput();
                try (InputStream in = socket.getInputStream()) {
                    return in.readAllBytes();
                }
            } catch (ConnectException notYet) {
                if (attempt > 10_000) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_responder_on_a_port_answers_posts_gets_and_nonsense() throws IOException, InterruptedException {
        assertThat(ocsp("-issuer ca.pem -serial 0x11 -no_nonce -reqout q.der").exitCode())
                .isZero();
        byte[] request = Files.readAllBytes(directory.resolve("q.der"));
        Ran ran = served(5, port -> {
            assertThat(new String(talk(port, "GET / HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1)), ISO_8859_1))
                    .isEqualTo("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
            assertThat(new String(talk(port, "HELLO\r\n\r\n".getBytes(ISO_8859_1)), ISO_8859_1))
                    .startsWith("HTTP/1.0 400 ");
            byte[] nonsense = talk(port, "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nxx".getBytes(ISO_8859_1));
            assertThat(body(nonsense).status()).isEqualTo(OcspResponse.MALFORMED_REQUEST);
            String path = Base64.getEncoder().encodeToString(request).replace("/", "%2F");
            assertThat(body(talk(port, ("GET /" + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1)))
                            .status())
                    .isEqualTo(OcspResponse.SUCCESSFUL);
            Ran client = ocsp("-url http://127.0.0.1:" + port + "/ -issuer ca.pem -serial 0x11 -VAfile ca.pem");
            assertThat(client.err()).isEqualTo("Response verify OK\n");
            assertThat(client.out()).startsWith("0x11: revoked\n");
        });
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("ACCEPT [::]:").contains("Responder Error: malformedrequest (1)\n");
    }

    @Test
    void with_several_workers_a_silent_client_keeps_nobody_waiting() throws IOException, InterruptedException {
        byte[] ping = "GET / HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Ran ran = served("-multi 2 -nrequest 3", port -> {
            assertThat(talk(port, ping)).isNotEmpty();
            try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(talk(port, ping)).isNotEmpty();
                order.add("served");
                silent.shutdownOutput();
                assertThat(new String(silent.getInputStream().readAllBytes(), ISO_8859_1))
                        .startsWith("HTTP/1.0 400 ");
                order.add("silent");
            }
        });

        assertThat(order).containsExactly("served", "silent");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void what_a_client_sends_forges_no_lines_in_the_log() throws IOException, InterruptedException {
        Ran ran = served(1, port -> {
            byte[] forged = "GET /\u001b[2J\rocsp:_forged HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1);
            assertThat(talk(port, forged)).isNotEmpty();
        });

        assertThat(ran.err()).doesNotContain("\u001b").doesNotContain("\r");
    }

    private static OcspResponse body(byte[] answer) {
        String text = new String(answer, ISO_8859_1);
        assertThat(text).startsWith("HTTP/1.0 200 OK\r\n").contains("Content-type: application/ocsp-response\r\n");
        return OcspResponse.parse(text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1));
    }

    @Test
    void a_request_can_be_made_kept_and_read_again() throws IOException {
        Ran made = ocsp("-sha256 -issuer ca.pem -cert ca.pem -reqout kept.der -req_text");
        Ran read = ocsp("-reqin kept.der -req_text");
        assertThat(made.out()).startsWith("OCSP Request Data:\n").isEqualTo(read.out());
        assertThat(OcspRequest.parse(Files.readAllBytes(directory.resolve("kept.der")))
                        .nonce())
                .isPresent();
    }

    @Test
    void a_signed_request_shows_who_asks() {
        Ran made = ocsp("-issuer ca.pem -serial 1 -signer ca.pem -signkey ca.key -req_text");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("Requestor Name: DirName:CN = OCSP").contains("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void a_certificate_that_is_not_sound_is_refused_as_an_issuer() throws IOException {
        byte[] certificate = Objects.requireNonNull(
                        new PemScanner(Files.readAllBytes(directory.resolve("ca.pem"))).next())
                .bytes();
        String octets = new String(certificate, ISO_8859_1);
        certificate[octets.indexOf("\u0017\r") + 2] = 'x';
        Path unused = Files.write(directory.resolve("broken.der"), certificate);
        Ran ran = ocsp("-issuer broken.der -serial 1");
        assertThat(ran.exitCode()).isOne();
        assertThat(ran.err())
                .isEqualTo("Could not read issuer certificate from broken.der\nUnable to load issuer certificate\n");
    }
}
