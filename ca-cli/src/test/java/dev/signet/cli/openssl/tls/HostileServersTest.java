package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are none, and such that mean no good: each ends s_client with OpenSSL's words, in time and without a trace. */
class HostileServersTest {
    @TempDir
    private static Path directory;

    /** What a server does with a client that said hello. */
    private interface Behaviour {
        void answer(InputStream in, OutputStream out) throws IOException;
    }

    private static SignetRun before(Behaviour behaviour, String... more) throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> {
            try (listening;
                    Socket socket = listening.accept()) {
                behaviour.answer(socket.getInputStream(), socket.getOutputStream());
                socket.shutdownOutput();
                long ignored = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // the client has had enough
            }
        });
        server.setDaemon(true);
        server.start();
        String[] args = Arrays.copyOf(
                new String[] {
                    "-connect", "127.0.0.1:" + listening.getLocalPort(), "-no-CAfile", "-no-CApath", "-no-CAstore"
                },
                5 + more.length);
        System.arraycopy(more, 0, args, 5, more.length);
        return SignetRun.client(directory, args);
    }

    private static void hello(InputStream in) throws IOException {
        byte[] header = in.readNBytes(5);
        byte[] ignored = in.readNBytes((header[3] & 0xff) << 8 | header[4] & 0xff);
    }

    private static byte[] octets(int... values) {
        byte[] octets = new byte[values.length];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) values[i];
        }
        return octets;
    }

    private static void assertFailure(SignetRun run, String reason) {
        assertThat(run.await()).isEqualTo(1);
        assertThat(run.err()).contains(reason).doesNotContain("Exception");
        assertThat(run.out()).contains("no peer certificate available");
    }

    @Test
    void a_web_server_speaks_the_wrong_version() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertFailure(run, "wrong version number");
    }

    @Test
    void a_server_that_hangs_up_sends_an_unexpected_end() throws IOException {
        assertFailure(before((in, out) -> hello(in)), "unexpected eof while reading");
    }

    @Test
    void a_record_that_ends_too_early_is_an_unexpected_end() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write(octets(22, 3, 3, 0, 100, 2));
        });

        assertFailure(run, "unexpected eof while reading");
    }

    @Test
    void a_record_that_is_too_long_is_not_read() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write(octets(22, 3, 3, 0xff, 0xff));
            out.write(new byte[70_000]);
        });

        assertFailure(run, "packet length too long");
    }

    @Test
    void an_alert_is_told_by_its_name() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write(octets(21, 3, 3, 0, 2, 2, 80));
        });

        assertFailure(run, "tlsv1 alert internal error");
    }

    @Test
    void a_handshake_message_of_sixteen_megabytes_is_not_waited_for() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write(octets(22, 3, 3, 0, 4, 2, 0xff, 0xff, 0xff));
        });

        assertFailure(run, "error:0A");
    }

    @Test
    void a_server_hello_of_noise_is_refused() throws IOException {
        SignetRun run = before((in, out) -> {
            hello(in);
            out.write(octets(22, 3, 3, 0, 12, 2, 0, 0, 8, 3, 3, 1, 2, 3, 4, 5, 6));
        });

        assertFailure(run, "error:0A");
    }

    @Test
    void a_silent_server_is_waited_for_no_longer_than_asked() throws IOException {
        SignetRun run = before(
                (in, out) -> {
                    long ignored = in.transferTo(OutputStream.nullOutputStream());
                },
                "--timeout",
                "1");

        assertFailure(run, "write:errno=110");
    }

    @Test
    void a_server_that_answers_starttls_with_nothing_is_told() throws IOException {
        SignetRun run = before((in, out) -> {}, "-starttls", "postgres");

        assertFailure(run, "");
    }
}
