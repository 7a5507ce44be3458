package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Connects to servers, and says in OpenSSL's words why that failed. */
final class Network {
    /** Which kinds of address are looked for. */
    enum Family {
        ANY,
        IPV4,
        IPV6
    }

    private Network() {}

    /** Opens a connection to an address. */
    private interface Opening<T> {
        T open(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException;
    }

    /**
     * Connects by TCP, trying each address of the host; null after having said why none answered.
     *
     * @param timeoutMillis how long to wait for each; 0 for as long as the system does
     */
    static @Nullable Socket connect(
            Session session,
            @Nullable String host,
            String port,
            @Nullable HostPort from,
            Family family,
            int timeoutMillis) {
        return connect(session, host, port, from, family, (to, own) -> connect(to, own, timeoutMillis));
    }

    /** Makes ready to send datagrams to a server; null after having said why that cannot be. */
    static @Nullable DatagramLink connectDatagrams(
            Session session, @Nullable String host, String port, @Nullable HostPort from, Family family, int mtu) {
        return connect(session, host, port, from, family, (to, own) -> connectDatagrams(to, own, mtu));
    }

    private static Socket connect(InetSocketAddress to, @Nullable InetSocketAddress from, int timeoutMillis)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            if (from != null) {
                socket.setReuseAddress(true);
                socket.bind(from);
            }
            socket.connect(to, timeoutMillis);
            return socket;
        } catch (IOException | IllegalArgumentException failure) {
            close(socket);
            throw failure;
        }
    }

    private static DatagramLink connectDatagrams(InetSocketAddress to, @Nullable InetSocketAddress from, int mtu)
            throws IOException {
        DatagramChannel channel = DatagramChannel.open(
                to.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            if (from != null) {
                channel.bind(from);
            }
            return new DatagramLink(channel.connect(to), false, mtu);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static <T> @Nullable T connect(
            Session session,
            @Nullable String host,
            String port,
            @Nullable HostPort from,
            Family family,
            Opening<T> opening) {
        int number = HostPort.number(port);
        if (number < 0) {
            unknown(session, "Servname not supported for ai_socktype");
            return null;
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            unknown(session, "Name or service not known");
            return null;
        }
        int error = 0;
        boolean fits = false;
        for (InetAddress address : addresses) {
            if (!fits(address, family)) {
                continue;
            }
            fits = true;
            try {
                return opening.open(new InetSocketAddress(address, number), local(from));
            } catch (IOException | IllegalArgumentException failure) {
                error = number(failure);
                tell(session, failure, error);
            }
        }
        if (!fits) {
            unknown(session, "Address family for hostname not supported");
            return null;
        }
        session.err().println("connect:errno=" + error);
        return null;
    }

    private static @Nullable InetSocketAddress local(@Nullable HostPort from) throws IOException {
        if (from == null) {
            return null;
        }
        String port = from.port();
        return new InetSocketAddress(InetAddress.getByName(from.host()), port == null ? 0 : HostPort.number(port));
    }

    /** Connects to a socket of the Unix domain; null after having said why that failed. */
    static @Nullable Wire connectUnix(Session session, String path) {
        try {
            return UnixWire.connect(session.file(path));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException failure) {
            int error = number(failure);
            tell(session, failure, error);
            session.err().println("connect:errno=" + error);
            return null;
        }
    }

    private static boolean fits(InetAddress address, Family family) {
        return switch (family) {
            case ANY -> true;
            case IPV4 -> address instanceof Inet4Address;
            case IPV6 -> address instanceof Inet6Address;
        };
    }

    private static void unknown(Session session, String reason) {
        ErrorQueue.print(
                session, "error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:" + reason);
        session.err().println("connect:errno=0");
    }

    private static void tell(Session session, Exception failure, int error) {
        boolean binding = failure instanceof BindException;
        String code = Integer.toHexString(0x80000000 | error).toUpperCase(Locale.ROOT);
        String call = binding ? "BIO_bind" : "BIO_connect";
        ErrorQueue.print(
                session,
                "error:" + code + ":system library:" + call + ":" + text(error) + ":../crypto/bio/bio_sock2.c:"
                        + (binding ? "191:calling bind()" : "117:calling connect()"));
        ErrorQueue.print(
                session,
                binding
                        ? "error:10000075:BIO routines:BIO_bind:unable to bind socket:../crypto/bio/bio_sock2.c:193:"
                        : "error:10000067:BIO routines:BIO_connect:connect error:../crypto/bio/bio_sock2.c:119:");
    }

    /** Returns the number that the system has for a failure of the network. */
    static int number(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (failure instanceof NoRouteToHostException) {
            return 113;
        }
        if (failure instanceof SocketTimeoutException || message.contains("timed out")) {
            return 110;
        }
        if (message.contains("No such file")) {
            return 2;
        }
        if (message.contains("refused")) {
            return 111;
        }
        if (message.contains("unreachable")) {
            return 101;
        }
        if (message.contains("reset")) {
            return 104;
        }
        if (message.contains("Broken pipe")) {
            return 32;
        }
        if (message.contains("already in use")) {
            return 98;
        }
        if (message.contains("Permission denied")) {
            return 13;
        }
        return message.contains("assign requested") ? 99 : 5;
    }

    static String text(int error) {
        return switch (error) {
            case 2 -> "No such file or directory";
            case 13 -> "Permission denied";
            case 32 -> "Broken pipe";
            case 98 -> "Address already in use";
            case 99 -> "Cannot assign requested address";
            case 101 -> "Network is unreachable";
            case 104 -> "Connection reset by peer";
            case 110 -> "Connection timed out";
            case 111 -> "Connection refused";
            case 113 -> "No route to host";
            default -> "Input/output error";
        };
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }
}
