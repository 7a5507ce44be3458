package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Printed;
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

/** Compares with the real s_client, line by line, before the real s_server. */
class SClientIT {
    /** What the last line before the end of a client's talk looks like, by version. */
    private static final String END_12 = "    Extended master secret: ";

    private static final String END_13 = "Verify return code: ";

    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
    }

    private static Running server(String args) throws IOException {
        List<String> all = new ArrayList<>(List.of("s_server", "-accept", "127.0.0.1:0"));
        all.addAll(List.of(args.split(" ")));
        return peers.start("openssl", all.toArray(new String[0]));
    }

    private static String[] client(String port, String args) {
        List<String> all = new ArrayList<>(List.of("-connect", "127.0.0.1:" + port));
        if (!args.isEmpty()) {
            all.addAll(List.of(args.split(" ")));
        }
        return all.toArray(new String[0]);
    }

    private static Running real(String port, String args) throws IOException {
        List<String> all = new ArrayList<>(List.of("s_client"));
        all.addAll(List.of(client(port, args)));
        return peers.start("openssl", all.toArray(new String[0]));
    }

    /** Columns: what the server gets, what the clients get, and our exit code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -num_tickets 0 | -CAfile root.pem | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 | -CAfile root.pem | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 | -CAfile root.pem -showcerts | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 | -CAfile root.pem -verify_hostname a.wild.example | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 | -CAfile root.pem -verify_hostname a.test | 1",
                "-cert rsa.pem -key rsa.key -num_tickets 0 | -CAfile root.pem | 1",
                "-cert rsa.pem -key rsa.key -tls1_2 | -no-CAfile -no-CApath -no-CAstore --compat-exit | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -nameopt RFC2253 | 0",
                "-cert ec.pem -key ec.key -tls1_2 -no_ticket | -CAfile root.pem -verify 2 | 0",
                "-cert ed.pem -key ed.key -num_tickets 0 | -CAfile root.pem -servername ed.example | 0",
                "-cert ed.pem -key ed.key -tls1_2 | -CAfile root.pem | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 -cipher DHE-RSA-AES128-SHA256 | -CAfile root.pem | 0",
                "-cert rsa.pem -key rsa.key -cert_chain inter.pem -tls1_2 -cipher AES256-GCM-SHA384 | -CAfile root.pem | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 -alpn h2,http/1.1 | -CAfile root.pem -alpn http/1.1,h2 | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 -CAfile root.pem -Verify 2 | -CAfile root.pem -cert client.pem -key client.key | 0",
                "-cert ec.pem -key ec.key -tls1_2 -CAfile root.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 -groups P-384 | -CAfile root.pem | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -groups ffdhe2048 | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -ciphersuites TLS_AES_128_GCM_SHA256 | 0",
                "-nocert -psk 0123abcd -tls1_2 | -psk 0123abcd | 0",
                "-nocert -psk 0123abcd -num_tickets 0 | -psk 0123abcd | 0",
                "-cert ec.pem -key ec.key -tls1_2 | -CAfile root.pem -keymatexport label -keymatexportlen 16 | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -attime 86400 | 1",
                "-cert ec.pem -key ec.key -tls1_2 | -CAfile root.pem -status | 0",
                "-cert ec.pem -key ec.key -tls1_2 | -CAfile root.pem -tlsextdebug | 0",
                "-cert ec.pem -key ec.key -tls1_2 | -CAfile root.pem -state | 0",
                "-cert ec.pem -key ec.key -tls1_2 -CAfile root.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -state -status | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -state | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 -CAfile root.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -state | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 | -CAfile root.pem -serverinfo 18,77,5,77 | 0",
                "-cert ec.pem -key ec.key -tls1_2 -CAfile rsa.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -strict | 0",
                "-cert ec.pem -key ec.key -num_tickets 0 -CAfile rsa.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -strict | 0",
                "-cert ec.pem -key ec.key -tls1_2 -CAfile root.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -client_sigalgs RSA+SHA256 | 0",
                "-cert ec.pem -key ec.key -tls1_2 -CAfile root.pem -verify 2 | -CAfile root.pem -cert client.pem -key client.key -strict | 0",
            })
    void what_is_said_of_a_server_is_what_openssl_says(String serverArgs, String clientArgs, int exitCode)
            throws IOException {
        Running server = server(serverArgs);
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            boolean old = serverArgs.contains("-tls1_2");
            String plainArgs = clientArgs.replace(" --compat-exit", "");
            Running expected = real(port, plainArgs);
            awaitTalk(expected.output(), old);
            expected.type("Q\n");
            int expectedCode = expected.await();
            SignetRun ours = SignetRun.client(directory, client(port, clientArgs));
            awaitTalk(ours.output(), old);
            ours.type("Q\n");
            int ourCode = ours.await();

            assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
            assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
            assertThat(expectedCode).isZero();
            assertThat(ourCode).isEqualTo(exitCode);
        } finally {
            server.kill();
        }
    }

    private static void awaitTalk(Printed output, boolean old) {
        String ignored = output.await(old ? END_12 : END_13);
    }

    /** Columns: what the server gets, and what the clients get. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-cert ec.pem -key ec.key -tls1_2 | -tls1_3",
                "-cert ec.pem -key ec.key -tls1_3 | -tls1_2",
                "-cert rsa.pem -key rsa.key -tls1_2 -cipher AES128-SHA256 | -tls1_2 -cipher AES256-SHA256",
                "-cert rsa.pem -key rsa.key -tls1_2 | -no-CAfile -no-CApath -no-CAstore -verify_return_error",
                "-cert rsa.pem -key rsa.key -num_tickets 0 | -no-CAfile -no-CApath -no-CAstore -verify_return_error",
                "-cert rsa.pem -key rsa.key -num_tickets 0 | -no-CAfile -no-CApath -no-CAstore -verify_return_error -state",
                "-cert ec.pem -key ec.key -CAfile root.pem -Verify 2 -tls1_2 | -CAfile root.pem",
                "-cert ec.pem -key ec.key -alpn h2 -tls1_2 | -CAfile root.pem -alpn http/1.1",
            })
    void a_handshake_that_fails_is_told_as_openssl_tells_it(String serverArgs, String clientArgs) throws IOException {
        Running server = server(serverArgs);
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            Running expected = real(port, clientArgs);
            int expectedCode = expected.await();
            SignetRun ours = SignetRun.client(directory, client(port, clientArgs));
            int ourCode = ours.await();

            assertThat(TlsPeers.masked(ours.out())).isEqualTo(TlsPeers.masked(expected.out()));
            assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
            assertThat(ourCode).isEqualTo(expectedCode).isEqualTo(1);
        } finally {
            server.kill();
        }
    }

    /** What the real programs print about tickets waits in a buffer, but data behind the tickets are printed at once. */
    @Test
    void the_tickets_of_a_server_are_shown_as_openssl_shows_them() throws IOException {
        Running expectedServer = server("-cert ec.pem -key ec.key -tls1_3 -naccept 1");
        Running expected = real(expectedServer.output().await("ACCEPT 127.0.0.1:"), "-CAfile root.pem");
        String ignored = expected.output().await("Verify return code: ");
        expectedServer.type("ping\n");
        ignored = expected.output().await("ping");
        expected.type("Q\n");
        int expectedCode = expected.await();
        expectedServer.kill();
        Running server = server("-cert ec.pem -key ec.key -tls1_3 -naccept 1");
        String port = server.output().await("ACCEPT 127.0.0.1:");
        SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem"));
        ignored = ours.output().await("Verify return code: ");
        server.type("ping\n");
        ignored = ours.output().await("ping");
        ours.type("Q\n");

        assertThat(ours.await()).isEqualTo(expectedCode);
        assertThat(TlsPeers.masked(ours.out().replace("ping\n", "")))
                .isEqualTo(TlsPeers.masked(expected.out().replace("ping\n", "")))
                .contains("Post-Handshake New Session Ticket arrived:");
        server.kill();
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2, Extended master secret: ", "-tls1_3, read R BLOCK"})
    void a_session_is_taken_up_again_from_its_file(String version, String end) throws IOException {
        Running server = server("-cert ec.pem -key ec.key " + version);
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            SignetRun first = SignetRun.client(directory, client(port, "-CAfile root.pem -sess_out s" + version));
            String ignored = first.output().await(end);
            first.type("Q\n");
            assertThat(first.await()).isZero();
            SignetRun second = SignetRun.client(directory, client(port, "-CAfile root.pem -sess_in s" + version));
            ignored = second.output().await("Secure Renegotiation");
            second.type("Q\n");

            assertThat(second.await()).isZero();
            assertThat(second.out()).contains("Reused, TLSv1.");
            Running real = real(port, "-CAfile root.pem -sess_in s" + version);
            ignored = real.output().await("Secure Renegotiation");
            real.type("Q\n");
            assertThat(real.await()).isZero();
            assertThat(real.out()).contains("Reused, TLSv1.");
        } finally {
            server.kill();
        }
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2, Extended master secret: ", "-tls1_3, read R BLOCK"})
    void a_session_with_a_server_that_was_not_verified_stays_one(String version, String end) throws IOException {
        Running server = server("-cert ec.pem -key ec.key " + version);
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            Running first = real(port, "-CAfile ed.pem -sess_out theirs" + version);
            String ignored = first.output().await("Verify return code: ");
            server.type("ping\n");
            ignored = first.output().await("ping");
            first.type("Q\n");
            assertThat(first.await()).isZero();
            SignetRun ours = resumed(port, "theirs" + version, "again" + version, end);

            assertThat(ours.await()).isEqualTo(1);
            assertThat(ours.out())
                    .contains("Reused, TLSv1.")
                    .contains("Verification error: unable to verify the first certificate")
                    .contains("Verify return code: 21 (unable to verify the first certificate)")
                    .doesNotContain("Verification: OK")
                    .doesNotContain("Verify return code: 0");
            Running theirs = real(port, "-CAfile root.pem -verify_return_error -sess_in again" + version);
            ignored = theirs.output().await("Verify return code: ");
            theirs.type("Q\n");
            assertThat(theirs.await()).isZero();
            assertThat(theirs.out())
                    .contains("Reused, TLSv1.")
                    .contains("Verification error: unable to verify the first certificate")
                    .contains("Verify return code: 21 (unable to verify the first certificate)");
            SignetRun compatible = SignetRun.client(
                    directory, client(port, "-CAfile root.pem --compat-exit -sess_in again" + version));
            ignored = compatible.output().await("Verify return code: ");
            compatible.type("Q\n");
            assertThat(compatible.await()).isZero();
        } finally {
            server.kill();
        }
    }

    private static SignetRun resumed(String port, String from, String to, String end) throws IOException {
        SignetRun run = SignetRun.client(
                directory, client(port, "-CAfile root.pem -verify_return_error -sess_in " + from + " -sess_out " + to));
        String ignored = run.output().await(end);
        run.type("Q\n");
        return run;
    }

    @Test
    void data_pass_both_ways_and_keys_can_be_changed() throws IOException {
        Running server = server("-cert ec.pem -key ec.key -rev -naccept 1");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem"));
            String ignored = ours.output().await("Verify return code: ");
            ours.type("hello\n");
            ignored = ours.output().await("olleh");
            ours.type("K\n");
            ignored = ours.errors().await("KEYUPDATE");
            ours.type("again\n");
            ignored = ours.output().await("niaga");
            ours.type("Q\n");

            assertThat(ours.await()).isZero();
        } finally {
            server.kill();
        }
    }

    @Test
    void the_summary_is_openssls() throws IOException {
        Running server = server("-cert ec.pem -key ec.key -tls1_2");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            Running expected = real(port, "-CAfile root.pem -brief");
            String ignored = expected.errors().await("Server Temp Key");
            expected.type("Q\n");
            int expectedCode = expected.await();
            SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem -brief"));
            ignored = ours.errors().await("Server Temp Key");
            ours.type("Q\n");

            assertThat(ours.await()).isEqualTo(expectedCode);
            assertThat(ours.err()).isEqualTo(expected.err());
        } finally {
            server.kill();
        }
    }

    @Test
    void nobody_who_listens_is_told_with_the_number_of_the_system() {
        SignetRun ours = SignetRun.client(directory, "-connect", "127.0.0.1:1");

        assertThat(ours.await()).isEqualTo(1);
        assertThat(ours.err()).contains("connect error").endsWith("connect:errno=111\n");
    }

    @Test
    void the_secrets_go_to_the_key_log() throws IOException {
        Running server = server("-cert ec.pem -key ec.key -keylogfile server.log");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem -keylogfile client.log"));
            String ignored = ours.output().await("read R BLOCK");
            ours.type("Q\n");

            assertThat(ours.await()).isZero();
            List<String> logged = Files.readAllLines(directory.resolve("client.log"));
            assertThat(Files.readAllLines(directory.resolve("server.log"))).hasSameElementsAs(logged);
        } finally {
            server.kill();
        }
    }

    @Test
    void options_of_servers_alone_are_refused_in_openssls_words() {
        SignetRun curve = SignetRun.client(directory, client("1", "-named_curve P-256"));
        SignetRun chacha = SignetRun.client(directory, client("1", "-prioritize_chacha"));

        assertThat(curve.await()).isEqualTo(1);
        assertThat(curve.err()).isEqualTo("Call to SSL_CONF_cmd(-named_curve, P-256) failed\n");
        assertThat(chacha.await()).isEqualTo(1);
        assertThat(chacha.err()).isEqualTo("Call to SSL_CONF_cmd(-prioritize_chacha, <NULL>) failed\n");
    }

    @Test
    void a_session_without_a_new_key_exchange_is_offered_where_that_is_asked_for() throws IOException {
        Running server = server("-cert ec.pem -key ec.key -tlsextdebug");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem -allow_no_dhe_kex"));
            awaitTalk(ours.output(), false);
            ours.type("Q\n");
            assertThat(ours.await()).isZero();

            assertThat(server.output().await("\"psk kex modes\" (id=45), len=")).isEqualTo("3");
        } finally {
            server.kill();
        }
    }

    @Test
    void a_ticket_that_comes_after_the_handshake_is_a_state_too() throws IOException {
        Running server = server("-cert ec.pem -key ec.key -num_tickets 1");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            Running expected = real(port, "-CAfile root.pem -state");
            String ignored = expected.output().await("Verify return code: ");
            server.type("ping\n");
            ignored = expected.output().await("ping");
            expected.type("Q\n");
            assertThat(expected.await()).isZero();
            SignetRun ours = SignetRun.client(directory, client(port, "-CAfile root.pem -state"));
            ignored = ours.output().await("Verify return code: ");
            server.type("ping\n");
            ignored = ours.output().await("ping");
            ours.type("Q\n");
            assertThat(ours.await()).isZero();

            assertThat(expected.err()).contains("SSL_connect:SSLv3/TLS read server session ticket\n");
            assertThat(ours.err()).isEqualTo(expected.err());
        } finally {
            server.kill();
        }
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2,Certificate", "-tls1_2,CertificateRequest", "-tls1_3,Certificate"})
    void messages_are_spelled_out_as_openssl_spells_them_out(String version, String message) throws IOException {
        Running server = server("-cert rsa.pem -key rsa.key -cert_chain inter.pem -CAfile root.pem -verify 1");
        try {
            String port = server.output().await("ACCEPT 127.0.0.1:");
            String args = "-CAfile root.pem -trace " + version;
            Running expected = real(port, args);
            String ignored = expected.output().await("Verify return code: ");
            expected.type("Q\n");
            assertThat(expected.await()).isZero();
            SignetRun ours = SignetRun.client(directory, client(port, args));
            ignored = ours.output().await("Verify return code: ");
            ours.type("Q\n");
            assertThat(ours.await()).isZero();

            assertThat(traced(ours.out(), message)).isEqualTo(traced(expected.out(), message));
            assertThat(ours.out()).contains("    ClientHello, Length=");
        } finally {
            server.kill();
        }
    }

    /** Returns the lines of a message in a trace, with the header of its record. */
    private static String traced(String out, String message) {
        int at = out.indexOf("    " + message + ", Length=");
        assertThat(at).as(out).isPositive();
        return out.substring(out.lastIndexOf("Received Record", at), out.indexOf("\n\n", at));
    }
}
