package dev.signet.cli.peer;

import dev.signet.core.peer.Peer;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program that serves HTTPS on the loopback address and wants client certificates. */
final class TlsServer implements AutoCloseable {
    private static final int MAX_TRIES = 300;

    private final Process process;
    private final int port;

    private TlsServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns a port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts a program and waits until it accepts connections.
     *
     * @param log where its output goes, for the message if it ends
     */
    static TlsServer start(int port, Path log, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        Process process = builder.start();
        for (int i = 0; i < MAX_TRIES; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return new TlsServer(process, port);
            } catch (IOException notYet) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        process.destroyForcibly();
        throw new AssertionError(command + " does not accept connections: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    /** Sends SIGHUP, on which nginx reads its files again. */
    void reload(Path directory) throws IOException, InterruptedException {
        Peer.mustRun(directory, "kill", "-HUP", Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
