package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.io.ProxyTunnel;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.tls.ClientConnection;
import dev.signet.core.tls.ClientReport;
import dev.signet.core.tls.ClientSettings;
import dev.signet.core.tls.ConnectionListener;
import dev.signet.core.tls.FailureText;
import dev.signet.core.tls.SessionFile;
import dev.signet.core.tls.SessionText;
import dev.signet.core.tls.StartTls;
import dev.signet.core.tls.TlsFailure;
import dev.signet.core.tls.TlsSession;
import dev.signet.core.tls.TlsVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code s_client}, from the connection to its end. */
final class ClientRun {
    private static final byte SERVER_HELLO = 2;
    private static final byte ENCRYPTED_EXTENSIONS = 8;
    private static final int RECONNECTIONS = 5;
    private static final int LAST_WORDS_MILLIS = 500;
    private static final String CLOSED = "CONNECTION CLOSED BY SERVER\n";

    private final Session session;
    private final ClientRequest request;
    private final ClientExtras extras;
    private final ClientSettings settings;
    private final PeerJudge judge;
    private final KeyLog keyLog;
    private final @Nullable PrintStream out;
    private final @Nullable MessageStream messages;
    private boolean nameToldAbsent;
    private boolean reported;
    private @Nullable TlsSession latest;
    private @Nullable WireLog log;

    ClientRun(
            Session session,
            ClientRequest request,
            ClientExtras extras,
            ClientSettings settings,
            PeerJudge judge,
            KeyLog keyLog) {
        this.session = session;
        this.request = request;
        this.extras = extras;
        this.settings = settings;
        this.judge = judge;
        this.keyLog = keyLog;
        out = request.quiet() && !request.options().has("debug") ? null : session.out();
        messages = MessageStream.open(session, request.options());
    }

    /** Runs, and returns the exit code. */
    int run() {
        int rounds = request.options().has("reconnect") ? RECONNECTIONS + 1 : 1;
        int code = 1;
        ClientSettings current = settings;
        for (int round = 0; round < rounds; round++) {
            Link link = connect();
            if (link == null) {
                return 1;
            }
            boolean last = round == rounds - 1;
            try {
                print("CONNECTED(00000003)\n");
                if (request.options().has("nbio")) {
                    print("Turned on non blocking io\n");
                }
                code = converse(link, current, last);
            } catch (IOException gone) {
                session.err().println("connect:errno=" + Network.number(gone));
                code = 1;
            } finally {
                link.closeQuietly();
            }
            if (code != CONTINUES) {
                break;
            }
            current = settings.resuming(latest);
        }
        return code;
    }

    /** A round of {@code -reconnect} that is followed by another. */
    private static final int CONTINUES = -1;

    private @Nullable Link connect() {
        String path = request.unixPath();
        if (path != null) {
            return Network.connectUnix(session, path);
        }
        if (ProtocolOptions.onDatagrams(request.options())) {
            int mtu = request.options().number("mtu", 0);
            return Network.connectDatagrams(
                    session, request.host(), request.port(), request.from(), request.family(), mtu);
        }
        HostPort proxy = request.proxy();
        String host = proxy == null ? request.host() : proxy.host();
        String port = proxy == null ? request.port() : proxy.port() == null ? request.port() : proxy.port();
        Socket socket = Network.connect(session, host, port, request.from(), request.family(), extras.timeoutMillis());
        return socket == null ? null : Wire.of(socket);
    }

    private ClientConnection connection(Link link, ClientSettings current, Listener listener) throws IOException {
        InstantSource clock = InstantSource.system();
        if (link instanceof DatagramLink datagrams) {
            return ClientConnection.onDatagrams(datagrams, current, listener, clock);
        }
        Wire wire = (Wire) link;
        return new ClientConnection(wire.in(), wire.out(), current, listener, clock);
    }

    private int converse(Link link, ClientSettings current, boolean last) throws IOException {
        link.timeout(extras.timeoutMillis());
        TlsSession earlier = current.session();
        if (earlier != null) {
            judge.inherit(earlier.verifyResult());
        }
        TlsVersion newest = Collections.max(current.versions());
        log = new WireLog(
                messages,
                request.options().has("state") ? session.err() : null,
                request.options().has("debug") ? out : null,
                request.options().has("tlsextdebug") ? out : null,
                false,
                newest);
        Listener listener = new Listener();
        nameToldAbsent = false;
        ClientConnection connection;
        try {
            connection = connection(link, current, listener);
        } catch (TlsFailure unusable) {
            session.err().println("error setting private key");
            return 1;
        }
        listener.connection = connection;
        if (link instanceof DatagramLink && DatagramLink.tellTooNarrow(session, request.options())) {
            report(connection, true);
            return 1;
        }
        StartTls words = null;
        StartTls.Outcome outcome = StartTls.Outcome.READY;
        if (link instanceof Wire wire) {
            words = new StartTls(wire.in(), wire.out());
            outcome = beforehand(words, wire.in(), wire.out());
        }
        if (outcome != StartTls.Outcome.READY) {
            if (outcome == StartTls.Outcome.REFUSED) {
                report(connection, true);
            }
            return 1;
        }
        try {
            connection.handshake();
        } catch (TlsFailure failure) {
            return failed(connection, failure);
        }
        link.timeout(0);
        established(connection, words);
        if (!last) {
            print("drop connection and then reconnect\n");
            close(connection);
            return CONTINUES;
        }
        ClientLoop loop = new ClientLoop(session, request, connection, out);
        int code = loop.run();
        close(connection);
        link.shutdownOutput();
        loop.awaitLastWords(LAST_WORDS_MILLIS);
        if (request.options().has("prexit")) {
            report(connection, true);
        }
        boolean doubted = judge.result().code() != 0 && !extras.compatibleExit();
        return code == 0 && doubted ? 1 : code;
    }

    private String proxyAuthorization() {
        String user = request.options().text("proxy_user");
        if (user == null) {
            return "";
        }
        String source = request.options().text("proxy_pass");
        char[] secret = source == null ? new char[0] : Passphrases.readOne(session, source);
        byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
        byte[] password = PassphraseOctets.of(secret == null ? new char[0] : secret);
        byte[] both = Arrays.copyOf(name, name.length + password.length);
        System.arraycopy(password, 0, both, name.length, password.length);
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
    }

    private StartTls.Outcome beforehand(StartTls words, InputStream in, OutputStream output) throws IOException {
        if (request.proxy() != null) {
            ProxyTunnel tunnel = new ProxyTunnel(in, output);
            String host = request.host() == null ? "localhost" : request.host();
            String problem = tunnel.open(host, request.port(), proxyAuthorization());
            if (problem != null) {
                session.err().println("s_client: " + problem);
                return StartTls.Outcome.REFUSED;
            }
        }
        StartTls.Protocol protocol = request.startTls();
        if (protocol == null) {
            return StartTls.Outcome.READY;
        }
        String name = request.options().text("name");
        try {
            StartTls.Outcome outcome =
                    words.negotiate(protocol, name == null ? request.options().text("xmpphost") : name, request.host());
            text(session.err(), words.remarks());
            return outcome;
        } catch (IOException broken) {
            text(session.err(), words.remarks());
            session.err().println(broken instanceof SocketTimeoutException ? "read:errno=110" : "BIO_read failed");
            return StartTls.Outcome.REFUSED;
        }
    }

    private void close(ClientConnection connection) {
        if (log != null) {
            log.closing();
        }
        connection.close();
    }

    private int failed(ClientConnection connection, TlsFailure failure) {
        if (log != null && request.options().has("state")) {
            log.failed(failure.kind() == TlsFailure.Kind.NETWORK);
        }
        if (failure.kind() == TlsFailure.Kind.NETWORK) {
            session.err().println("write:errno=" + Network.number(failure));
        } else {
            ErrorQueue.print(session, FailureText.line(failure, connection, false));
        }
        report(connection, true);
        return 1;
    }

    private void established(ClientConnection connection, @Nullable StartTls words) {
        tellAbsentName(connection);
        if (log != null) {
            log.finished();
        }
        if (request.options().has("status")) {
            print(StatusText.of(connection.facts()));
        }
        if (request.brief()) {
            StringBuilder brief = new StringBuilder("CONNECTION ESTABLISHED\n");
            reportOf(connection).appendBrief(brief);
            text(session.err(), brief);
        }
        report(connection, !reported);
        reported = true;
        if (request.startTls() != null && words != null) {
            text(session.err(), words.lastWords());
        }
    }

    private void report(ClientConnection connection, boolean full) {
        StringBuilder text = new StringBuilder();
        reportOf(connection).append(text, full);
        print(text);
    }

    private ClientReport reportOf(ClientConnection connection) {
        return new ClientReport(
                connection,
                request.names(),
                request.options().has("showcerts"),
                settings.proof().clientSchemes(),
                judge.result(),
                request.options().text("keymatexport"),
                request.options().number("keymatexportlen", 20));
    }

    private void tellAbsentName(@Nullable ClientConnection connection) {
        boolean asked = settings.serverName() != null;
        if (!nameToldAbsent && !asked && !request.options().has("noservername") && connection != null) {
            session.err().println("Can't use SSL_get_servername");
        }
        nameToldAbsent = true;
    }

    private void print(CharSequence text) {
        if (out != null) {
            text(out, text);
        }
    }

    /** Prints a text in which a character stands for an octet, as one piece. */
    static void text(PrintStream stream, CharSequence text) {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        synchronized (stream) {
            stream.write(octets, 0, octets.length);
            stream.flush();
        }
    }

    /** Returns what is said when the server is gone. */
    static String closedText() {
        return CLOSED;
    }

    private final class Listener implements ConnectionListener {
        @Nullable ClientConnection connection;

        private WireLog log() {
            if (log == null) {
                throw new IllegalStateException("no log before the connection");
            }
            return log;
        }

        @Override
        public void octets(boolean sent, byte[] octets) {
            log().octets(sent, octets);
        }

        @Override
        public void recordHeader(boolean sent, byte[] header) {
            log().recordHeader(sent, header);
        }

        @Override
        public void innerContent(boolean sent, int code) {
            log().innerContent(sent, code);
        }

        @Override
        public void message(boolean sent, Content content, byte[] message) {
            log().message(sent, content, message, connection == null ? null : connection.facts());
            if (!sent && content == Content.HANDSHAKE && connection != null) {
                boolean tls13 = connection.facts().version() == TlsVersion.TLS1_3;
                if (message[0] == (tls13 ? ENCRYPTED_EXTENSIONS : SERVER_HELLO)) {
                    tellAbsentName(connection);
                }
            }
        }

        @Override
        public void extension(boolean fromServer, int type, byte[] data) {
            if (fromServer) {
                log().extension(true, type, data);
            }
        }

        @Override
        public int judgePeer(List<byte[]> certificates) {
            return judge.judge(certificates);
        }

        @Override
        public void secret(String label, byte[] clientRandom, byte[] secret) {
            keyLog.add(label, clientRandom, secret);
        }

        @Override
        public void newSession(TlsSession fresh) {
            TlsSession judged = fresh.verified(judge.result().code());
            latest = judged;
            String file = request.options().text("sess_out");
            if (file != null && !Secrets.write(session, file, SessionFile.write(judged))) {
                session.err().println("Error writing session file " + file);
            }
            if (judged.version() == TlsVersion.TLS1_3) {
                StringBuilder text = new StringBuilder("---\nPost-Handshake New Session Ticket arrived:\n");
                SessionText.append(text, judged, judge.result().text());
                print(text.append("---\nread R BLOCK\n"));
            }
        }
    }
}
