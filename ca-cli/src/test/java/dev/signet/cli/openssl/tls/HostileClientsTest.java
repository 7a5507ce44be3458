package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are none, and such that mean no good: whatever they do, s_server serves the next. */
class HostileClientsTest {
    @TempDir
    private static Path directory;

    /** What a client does. */
    private interface Behaviour {
        void act(Socket socket) throws IOException;
    }

    /** What clients do, one after the other. */
    private static final List<Behaviour> MISDEEDS = List.of(
            socket -> socket.setSoLinger(true, 0),
            socket -> say(socket, new byte[0]),
            socket -> say(socket, "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
            socket -> say(socket, new byte[] {22, 3, 1, (byte) 0xff, (byte) 0xff}),
            socket -> say(socket, new byte[] {22, 3, 1, 0, 6, 1, 0, 0, 2, 3, 3}),
            socket -> {
                say(socket, new byte[] {22, 3, 1, 0, 100, 1, 0});
                socket.setSoLinger(true, 0);
            });

    private static void say(Socket socket, byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        long ignored = in.transferTo(OutputStream.nullOutputStream());
    }

    private static void misbehave(String... mode) throws IOException {
        String[] args = {
            "-accept", "127.0.0.1:0", "-naccept", "" + MISDEEDS.size(), "-nocert", "-psk", "0123abcd", "-no_dhe"
        };
        String[] all = Arrays.copyOf(args, args.length + mode.length);
        System.arraycopy(mode, 0, all, args.length, mode.length);
        SignetRun server = SignetRun.server(directory, all);
        int port = Integer.parseInt(server.output().await("ACCEPT 127.0.0.1:"));
        for (Behaviour misdeed : MISDEEDS) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                misdeed.act(socket);
            }
        }

        assertThat(server.await()).isZero();
        assertThat(server.err()).doesNotContain("Exception");
    }

    @Test
    void they_do_not_end_a_server_that_passes_data() throws IOException {
        misbehave();
    }

    @Test
    void they_do_not_end_a_server_of_pages() throws IOException {
        misbehave("-www");
    }
}
