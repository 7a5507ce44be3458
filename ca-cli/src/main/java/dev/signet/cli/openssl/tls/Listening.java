package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code s_server} waits for clients: a port of TCP or UDP, or a socket of the Unix domain, which is taken away at the
 * end.
 */
abstract class Listening implements Closeable {
    private static final int BACKLOG = 50;

    /** Waits for the next client; on datagrams the connection itself does that. */
    abstract Link accept() throws IOException;

    /** Returns the address as it is told behind a blank; nothing for a port that the user named. */
    abstract String address();

    /** Begins to wait where the options say; null after having said why that cannot be. */
    static @Nullable Listening open(Session session, ServerRequest request) throws IOException {
        String path = request.options().text("unix");
        if (path == null) {
            return port(session, request);
        }
        Path file = session.file(path);
        if (request.options().has("unlink")) {
            boolean ignored = Files.deleteIfExists(file);
        }
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return new UnixSocket(channel.bind(UnixDomainSocketAddress.of(file), BACKLOG), file, path);
        } catch (IOException unavailable) {
            channel.close();
            return unavailable(session, unavailable);
        }
    }

    private static @Nullable Listening port(Session session, ServerRequest request) throws IOException {
        String port = request.port();
        int number = port == null ? 0 : HostPort.number(port);
        if (number < 0) {
            ErrorQueue.print(
                    session,
                    "error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:"
                            + "Servname not supported for ai_socktype");
            return null;
        }
        String host = request.host();
        try {
            InetSocketAddress address = host == null
                    ? new InetSocketAddress(number)
                    : new InetSocketAddress(InetAddress.getByName(host), number);
            return ProtocolOptions.onDatagrams(request.options())
                    ? datagrams(address, request.options().number("mtu", 0))
                    : stream(address);
        } catch (IOException unavailable) {
            return unavailable(session, unavailable);
        }
    }

    private static Listening stream(InetSocketAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address, BACKLOG);
            return new Port(socket, address.getPort() == 0);
        } catch (IOException unavailable) {
            socket.close();
            throw unavailable;
        }
    }

    private static Listening datagrams(InetSocketAddress address, int mtu) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            return new DatagramListening(channel.bind(address), address.getPort() == 0, mtu);
        } catch (IOException unavailable) {
            channel.close();
            throw unavailable;
        }
    }

    /** Returns an address behind a blank. */
    static String text(InetSocketAddress address) {
        InetAddress local = address.getAddress();
        String host = local.isAnyLocalAddress() ? "0.0.0.0" : local.getHostAddress();
        return " " + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private static @Nullable Listening unavailable(Session session, IOException reason) {
        int error = Network.number(reason);
        ErrorQueue.print(
                session,
                "error:" + Integer.toHexString(0x80000000 | error).toUpperCase(Locale.ROOT)
                        + ":system library:BIO_bind:" + Network.text(error)
                        + ":../crypto/bio/bio_sock2.c:191:calling bind()");
        ErrorQueue.print(
                session, "error:10000075:BIO routines:BIO_bind:unable to bind socket:../crypto/bio/bio_sock2.c:193:");
        return null;
    }

    private static final class Port extends Listening {
        private final ServerSocket socket;
        private final boolean told;

        Port(ServerSocket socket, boolean told) {
            this.socket = socket;
            this.told = told;
        }

        @Override
        Wire accept() throws IOException {
            Socket client = socket.accept();
            try {
                client.setTcpNoDelay(true);
            } catch (SocketException gone) {
                // A client that hung up already: whoever reads from it will see.
                return Wire.of(client);
            }
            return Wire.of(client);
        }

        @Override
        String address() {
            return told ? text(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort())) : "";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class UnixSocket extends Listening {
        private final ServerSocketChannel channel;
        private final Path file;
        private final String name;

        UnixSocket(ServerSocketChannel channel, Path file, String name) {
            this.channel = channel;
            this.file = file;
            this.name = name;
        }

        @Override
        Wire accept() throws IOException {
            return new UnixWire(channel.accept());
        }

        @Override
        String address() {
            return " localhost:" + name;
        }

        @Override
        public void close() throws IOException {
            channel.close();
            boolean ignored = Files.deleteIfExists(file);
        }
    }
}
