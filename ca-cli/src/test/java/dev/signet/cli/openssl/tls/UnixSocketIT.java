package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -unix}: each command speaks to the other program's by a socket of the Unix domain. */
class UnixSocketIT {
    private static final String[] SERVER = {
        "-unix", "socket", "-unlink", "-naccept", "1", "-cert", "ec.pem", "-key", "ec.key", "-tls1_2"
    };
    private static final String[] CLIENT = {"-unix", "socket", "-CAfile", "root.pem"};

    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "needs OpenSSL 3.0");
        peers = TlsPeers.in(directory);
    }

    private static String[] words(String command, String... args) {
        String[] words = new String[args.length + 1];
        words[0] = command;
        System.arraycopy(args, 0, words, 1, args.length);
        return words;
    }

    @Test
    void a_client_says_what_openssl_says() throws IOException {
        Running server = peers.start("openssl", words("s_server", SERVER));
        String ignored = server.output().await("ACCEPT");
        Running expected = peers.start("openssl", words("s_client", CLIENT));
        ignored = expected.output().await("    Extended master secret: ");
        expected.type("Q\n");
        assertThat(expected.await()).isZero();
        server.kill();

        server = peers.start("openssl", words("s_server", SERVER));
        try {
            ignored = server.output().await("ACCEPT");
            SignetRun ours = SignetRun.client(directory, CLIENT);
            ignored = ours.output().await("    Extended master secret: ");
            ours.type("ping\n");
            ignored = server.output().await("ping");
            server.type("pong\n");
            ignored = ours.output().await("pong");
            ours.type("Q\n");

            assertThat(ours.await()).isZero();
            assertThat(TlsPeers.masked(ours.out().replace("pong\n", ""))).isEqualTo(TlsPeers.masked(expected.out()));
            assertThat(TlsPeers.masked(ours.err())).isEqualTo(TlsPeers.masked(expected.err()));
        } finally {
            server.kill();
        }
    }

    @Test
    void a_server_serves_openssl_and_takes_its_socket_away() throws IOException {
        SignetRun ours = SignetRun.server(directory, SERVER);
        assertThat(ours.output().await("ACCEPT")).isEqualTo(" localhost:socket");
        Running client = peers.start("openssl", words("s_client", CLIENT));
        String ignored = client.output().await("    Extended master secret: ");
        ours.type("ping\n");
        ignored = client.output().await("ping");
        client.type("Q\n");

        assertThat(client.await()).isZero();
        assertThat(ours.await()).isZero();
        assertThat(Files.exists(directory.resolve("socket"))).isFalse();
    }

    @Test
    void a_path_where_nobody_listens_is_told_with_the_number_of_the_system() {
        SignetRun run = SignetRun.client(directory, "-unix", "nobody");

        assertThat(run.await()).isEqualTo(1);
        assertThat(run.err()).contains("No such file or directory").endsWith("connect:errno=2\n");
    }

    @Test
    void addresses_of_the_two_domains_exclude_each_other() {
        SignetRun run = SignetRun.client(directory, "-unix", "socket", "-connect", "localhost:1");

        assertThat(run.await()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("s_client: Intermixed protocol flags (unix and internet domains)\n");
    }
}
