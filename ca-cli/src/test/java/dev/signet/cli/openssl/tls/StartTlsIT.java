package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Running;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each protocol in front of the real s_server, spoken by the real s_client and by ours. */
class StartTlsIT {
    private static final int TELNET_ANSWER = 3 + 6;
    private static final int MYSQL_REQUEST = 36;

    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
    }

    /** What a server says in turn with the client, and what the client is asked to do; PORT stands for the server's. */
    private record Talk(List<String> says, String clientArgs) {
        @Override
        public String toString() {
            return clientArgs;
        }
    }

    private static Talk talk(String protocol, String... says) {
        return new Talk(List.of(says), "-connect 127.0.0.1:PORT -starttls " + protocol);
    }

    static Stream<Talk> talks() {
        return Stream.of(
                talk("smtp", "220-mail\r\n220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n", "220 go\r\n"),
                talk("smtp -name me.example", "220 mail\r\n", "250 mail\r\n", "220 go\r\n"),
                talk("lmtp", "220 mail\r\n", "250 STARTTLS\r\n", "220 go\r\n"),
                talk("pop3", "+OK go\r\n", "+OK go\r\n"),
                talk("imap", "* OK\r\n", "* CAPABILITY STARTTLS\r\n. OK done\r\n", ". OK go\r\n"),
                talk("ftp", "220-hi\r\n220 hi\r\n", "234 go\r\n"),
                talk("xmpp -name im.example", "", "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<proceed/>"),
                talk(
                        "xmpp-server -xmpphost im",
                        "",
                        "<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\">",
                        "<proceed/>"),
                talk("irc", "", ":irc 670 me :go\r\n"),
                talk("postgres", "", "S"),
                talk("mysql", "\u0018\0\0\0\n8.0\0abcdefghijkl\0\0\b\0\0\0"),
                talk("nntp", "200 news\r\n", "101 list\r\nSTARTTLS\r\n.\r\n", "382 go\r\n"),
                talk("sieve", "\"STARTTLS\"\r\nOK\r\n", "OK go\r\n"),
                talk("ldap", "", "0\f\u0002\u0001\u0001x\u0007\n\u0001\0\u0004\0\u0004\0"),
                talk("telnet", "\u00ff\u00fd.", "\u00ff\u00fa.\u0001\u00ff\u00f0"),
                talk("postgres", "", "N"),
                talk("ldap", "", "0\f\u0002\u0001\u0001x\u0007\n\u0001\u0002\u0004\0\u0004\0"),
                talk("mysql", "too short"),
                new Talk(
                        List.of("", "HTTP/1.0 200 OK\r\nVia: proxy\r\n\r\n"),
                        "-connect 127.0.0.1:9 -proxy 127.0.0.1:PORT"),
                new Talk(List.of("", "HTTP/1.0 403 No\r\n\r\n"), "-connect 127.0.0.1:9 -proxy 127.0.0.1:PORT"));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void tls_begins_behind_the_words_of_another_protocol(Talk talk) throws IOException {
        Running server = peers.start(
                "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "ec.pem", "-key", "ec.key", "-tls1_2");
        try (ServerSocket front = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            int port = Integer.parseInt(server.output().await("ACCEPT 127.0.0.1:"));
            Thread relay = new Thread(() -> serve(front, talk.says(), port));
            relay.setDaemon(true);
            relay.start();
            String filled = talk.clientArgs().replace("PORT", Integer.toString(front.getLocalPort()));
            List<String> args = new ArrayList<>(List.of("s_client"));
            args.addAll(List.of((filled + " -CAfile root.pem").split(" ")));
            Running expected = peers.start("openssl", args.toArray(new String[0]));
            String ignored = expected.output().await("---\nNew, ");
            expected.type("Q\n");
            int expectedCode = expected.await();
            SignetRun ours =
                    SignetRun.client(directory, args.subList(1, args.size()).toArray(new String[0]));
            ignored = ours.output().await("---\nNew, ");
            ours.type("Q\n");

            assertThat(ours.await()).as(ignored + ours.err()).isEqualTo(expectedCode);
            assertThat(ours.err()).isEqualTo(expected.err());
            assertThat(ours.out().contains("Cipher is ECDHE")).isEqualTo(expectedCode == 0);
        } finally {
            server.kill();
        }
    }

    /** Speaks the words to two clients, one after the other, and then hands them on to the real server. */
    private static void serve(ServerSocket front, List<String> says, int port) {
        for (int client = 0; client < 2; client++) {
            try (Socket socket = front.accept();
                    Socket behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
                speak(socket, says);
                Thread back = new Thread(() -> copy(behind, socket));
                back.setDaemon(true);
                back.start();
                copy(socket, behind);
                back.join();
            } catch (IOException gone) {
                // the test is over, or the client has left
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void speak(Socket socket, List<String> says) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1024];
        for (int i = 0; i < says.size(); i++) {
            // OpenSSL writes its answer to a telnet server in two pieces.
            boolean inPieces = i == 1 && says.get(0).startsWith("\u00ff");
            int read = i == 0 ? 0 : inPieces ? in.readNBytes(TELNET_ANSWER).length : in.read(buffer);
            if (read < 0) {
                return;
            }
            socket.getOutputStream().write(says.get(i).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (says.get(0).startsWith("\u0018")) {
            byte[] ignored = in.readNBytes(MYSQL_REQUEST);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            long ignored = from.getInputStream().transferTo(out);
            to.shutdownOutput();
        } catch (IOException gone) {
            try {
                to.close();
            } catch (IOException unclosed) {
                throw new UncheckedIOException(unclosed);
            }
        }
    }
}
