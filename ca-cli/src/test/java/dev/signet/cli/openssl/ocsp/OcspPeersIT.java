package dev.signet.cli.openssl.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ocsp} and the real openssl: each asks the other, and each believes and disbelieves what the other does. */
final class OcspPeersIT {
    private static final String RESPOND = "ocsp -index index.txt -CA ca.pem -rsigner ocsp.pem -rkey ocsp.key -ndays 1 ";
    private static final String ASK = "ocsp -issuer ca.pem -serial 0x10 -serial 0x11 -serial 0x99 -CAfile ca.pem ";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeAuthority() throws IOException {
        Peer.assumeInstalled("openssl");
        Files.writeString(directory.resolve("index.txt"), """
                V\t350101000000Z\t\t10\tunknown\t/CN=good
                R\t350101000000Z\t260102030405Z,CAkeyTime,20250101000000Z\t11\tunknown\t/CN=bad
                R\t350101000000Z\t260102030405Z,holdInstruction,1.2.840.10040.2.3\t12\tunknown\t/CN=hold
                """);
        Files.writeString(
                directory.resolve("ocsp.ext"), "extendedKeyUsage=OCSPSigning\nauthorityKeyIdentifier=keyid\n");
        Files.writeString(directory.resolve("plain.ext"), "basicConstraints=CA:FALSE\n");
        openssl(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 9");
        openssl(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout x.key -out x.pem -subj /CN=X -days 9");
        openssl(
                "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ocsp.key -out ocsp.csr -subj /CN=Responder");
        openssl("x509 -req -in ocsp.csr -CA ca.pem -CAkey ca.key -extfile ocsp.ext -out ocsp.pem -days 9");
        openssl("x509 -req -in ocsp.csr -CA ca.pem -CAkey ca.key -extfile plain.ext -out plain.pem -days 9");
    }

    @CanIgnoreReturnValue
    private static Ran openssl(String line) {
        Ran ran = Program.of("openssl").in(directory).run(line.split(" ", -1));
        assertThat(ran.err()).doesNotContain("Usage");
        return ran;
    }

    private static Ran signet(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" ", -1), session));
    }

    private static Ran run(boolean signet, String line) {
        return signet ? signet(line) : openssl(line);
    }

    /** Compares what both make of a line, without the lines of openssl's error queue and times. */
    private static Ran sameFromBoth(String line) {
        Ran theirs = openssl(line);
        Ran ours = signet(line);
        assertThat(ours.exitCode()).as(line + theirs.err() + ours.err()).isEqualTo(theirs.exitCode());
        assertThat(withoutQueue(ours.out())).isEqualTo(withoutQueue(theirs.out()));
        assertThat(withoutQueue(ours.err())).isEqualTo(withoutQueue(theirs.err()));
        return ours;
    }

    private static List<String> withoutQueue(String text) {
        return text.lines().filter(line -> !line.contains(":error:")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "true,",
        "false,",
        "true,-resp_key_id",
        "false,-resp_key_id",
        "true,-resp_no_certs",
        "true,-rmd sha512",
        "true,-rcid sha256",
        "true,-badsig",
        "false,-badsig",
        "true,-rother x.pem"
    })
    void a_response_is_judged_alike_whoever_made_it(boolean signet, String option) {
        String file = "made.der";
        Ran made = run(
                signet,
                RESPOND + (option == null ? "" : option + " ")
                        + "-issuer ca.pem -serial 0x10 -serial 0x11 -serial 0x12 -serial 0x99 -no_nonce -respout "
                        + file);
        assertThat(made.exitCode()).as(made.err()).isZero();
        String read = "ocsp -respin made.der -issuer ca.pem -serial 0x11 -no_nonce ";
        Ran plain = sameFromBoth(read + "-CAfile ca.pem -resp_text");
        boolean good = option == null
                || !option.equals("-badsig") && !option.equals("-resp_no_certs") && !option.equals("-rcid sha256");
        assertThat(plain.exitCode() == 0).as(plain.err()).isEqualTo(good);
        Ran unused = sameFromBoth(read + "-VAfile ocsp.pem");
        unused = sameFromBoth(read + "-CAfile x.pem");
        unused = sameFromBoth(read + "-CAfile ca.pem -verify_other ocsp.pem -no_intern");
        unused = sameFromBoth(read + "-CAfile ca.pem -no_signature_verify");
        unused = sameFromBoth(read + "-CAfile x.pem -no_cert_verify");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_delegate_without_the_right_to_answer_is_not_believed(boolean signet) {
        Ran made = run(
                signet,
                RESPOND.replace("ocsp.pem", "plain.pem") + "-issuer ca.pem -serial 0x10 -no_nonce -respout plain.der");
        assertThat(made.exitCode()).as(made.err()).isZero();
        Ran read = sameFromBoth("ocsp -respin plain.der -issuer ca.pem -serial 0x10 -no_nonce -CAfile ca.pem");
        assertThat(read.err()).startsWith("Response Verify Failure");
        Ran lenient = sameFromBoth(
                "ocsp -respin plain.der -issuer ca.pem -serial 0x10 -no_nonce -CAfile ca.pem -no_cert_checks");
        assertThat(lenient.err()).isEqualTo("Response verify OK\n");
    }

    @Test
    void requests_are_the_same_octets() throws IOException {
        for (String option : List.of("", "-sha256 ", "-sha512 ", "-sha1 ")) {
            String line =
                    "ocsp " + option + "-issuer ca.pem -cert ocsp.pem " + option + "-serial 0x11 -no_nonce -reqout ";
            assertThat(openssl(line + "theirs.der").exitCode()).isZero();
            assertThat(signet(line + "ours.der").exitCode()).isZero();
            assertThat(directory.resolve("ours.der")).hasSameBinaryContentAs(directory.resolve("theirs.der"));
        }
    }

    @Test
    void a_signed_request_reads_alike() {
        assertThat(signet("ocsp -issuer ca.pem -serial 1 -signer x.pem -signkey x.key -reqout signed.der")
                        .exitCode())
                .isZero();
        Ran read = sameFromBoth("ocsp -reqin signed.der -req_text");
        assertThat(read.out()).contains("Requestor Name: DirName:CN = X");
    }

    @Test
    void a_responder_that_cannot_sign_says_so_and_answers_nothing() throws IOException {
        Files.writeString(directory.resolve("empty.txt"), "");
        String line = "ocsp -index empty.txt -CA ca.pem -issuer ca.pem -serial 1 -rsigner ca.pem -rkey ";
        Ran otherKey = signet(line + "x.key -respout none.der");
        assertThat(otherKey.exitCode())
                .isEqualTo(openssl(line + "x.key").exitCode())
                .isEqualTo(1);
        assertThat(otherKey.err()).contains("private key does not match certificate");
        assertThat(directory.resolve("none.der")).doesNotExist();

        Ran wanted = openssl(line + "ca.key -rsigopt foo:bar");
        Ran found = signet(line + "ca.key -rsigopt foo:bar");
        assertThat(found.exitCode()).isEqualTo(wanted.exitCode()).isEqualTo(1);
        assertThat(found.out()).isEqualTo(wanted.out());
        assertThat(found.err()).isEqualTo("parameter error \"foo:bar\"\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void openssl_asks_signets_responder() throws IOException, InterruptedException {
        int port = freePort();
        Thread server = new Thread(() -> assertThat(signet(RESPOND + "-port " + port + " -nrequest 4 -timeout 5")
                        .exitCode())
                .isZero());
        server.start();
        awaitPort(port);
        for (String option : List.of("", "-header Host=elsewhere ", "-no_nonce ")) {
            assertAnswered(openssl(ASK + option + "-url http://127.0.0.1:" + port + "/ocsp"));
        }
        server.join();
    }

    /** Counts as a request. */
    private static void awaitPort(int port) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                if (i == 200) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void assertAnswered(Ran client) {
        assertThat(client.exitCode()).as(client.err()).isZero();
        assertThat(client.err()).contains("Response verify OK");
        assertThat(client.out()).contains("0x10: good", "0x11: revoked", "Reason: cACompromise", "0x99: unknown");
    }

    @Test
    void signet_asks_openssls_responder() throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of((RESPOND + "-port " + port + " -nrequest 3").split(" ", -1)));
        Process server = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        // A connection without a request, to see whether it listens, would make it wait for ever.
        try (BufferedReader log = server.inputReader(StandardCharsets.UTF_8)) {
            String line = log.readLine();
            while (line != null && !line.contains("waiting for OCSP client connections")) {
                line = log.readLine();
            }
            assertAnswered(signet(ASK + "-url http://127.0.0.1:" + port + "/"));
            assertAnswered(signet(ASK + "-host 127.0.0.1:" + port + " -path /x -no_nonce"));
            assertAnswered(signet(ASK + "-host 127.0.0.1 -port " + port + " -timeout 5"));
        } finally {
            server.destroy();
            int unused = server.waitFor();
        }
    }

    @Test
    void an_index_that_changes_is_read_again() throws IOException, InterruptedException {
        int port = freePort();
        Path index = directory.resolve("live.txt");
        Files.writeString(index, "V\t350101000000Z\t\t10\tunknown\t/CN=a\n");
        Thread server = new Thread(() -> assertThat(
                        signet(RESPOND.replace("index.txt", "live.txt") + "-port " + port + " -nrequest 3 -timeout 5")
                                .exitCode())
                .isZero());
        server.start();
        awaitPort(port);
        String ask = "ocsp -issuer ca.pem -serial 0x10 -CAfile ca.pem -url http://127.0.0.1:" + port + "/";
        assertThat(openssl(ask).out()).contains("0x10: good");
        Files.writeString(index, "R\t350101000000Z\t260102030405Z\t10\tunknown\t/CN=a\n");
        assertThat(openssl(ask).out()).contains("0x10: revoked");
        server.join();
    }
}
