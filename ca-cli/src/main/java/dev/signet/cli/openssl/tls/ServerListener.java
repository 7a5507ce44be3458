package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.ConnectionListener;
import dev.signet.core.tls.ServerConnection;
import dev.signet.core.tls.ServerSettings;
import dev.signet.core.tls.TlsSession;
import dev.signet.core.tls.TlsVersion;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what {@code s_server} says while a handshake goes on, and verifies the client. */
final class ServerListener implements ConnectionListener {
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int ENCRYPTED_EXTENSIONS = 8;

    private final Session session;
    private final ServerRequest request;
    private final ServerSettings settings;
    private final PeerJudge judge;
    private final KeyLog keyLog;
    private final @Nullable PrintStream out;
    private final @Nullable MessageStream messages;
    private @Nullable ServerConnection connection;
    private @Nullable WireLog log;
    private boolean protocolTold;

    ServerListener(
            Session session,
            ServerRequest request,
            ServerSettings settings,
            PeerJudge judge,
            KeyLog keyLog,
            @Nullable PrintStream out,
            @Nullable MessageStream messages) {
        this.session = session;
        this.request = request;
        this.settings = settings;
        this.judge = judge;
        this.keyLog = keyLog;
        this.out = out;
        this.messages = messages;
    }

    /** Begins to watch a connection. */
    void watch(ServerConnection watched, TlsVersion newest) {
        connection = watched;
        OptionValues options = request.options();
        log = new WireLog(
                messages,
                options.has("state") ? session.err() : null,
                options.has("debug") ? out : null,
                options.has("tlsextdebug") ? out : null,
                true,
                newest);
    }

    private WireLog log() {
        if (log == null) {
            throw new IllegalStateException("nothing is watched");
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
        ServerConnection watched = connection;
        log().message(sent, content, message, watched == null ? null : watched.facts());
        if (content == Content.HANDSHAKE && watched != null) {
            if (!sent && message[0] == CLIENT_HELLO) {
                greeted(watched);
            } else if (sent && (message[0] == SERVER_HELLO || message[0] == ENCRYPTED_EXTENSIONS)) {
                chosen(watched);
            }
        }
    }

    private void greeted(ServerConnection watched) {
        ServerSettings.NamedIdentity named = settings.named();
        String name = watched.facts().serverName();
        if (named != null && name != null) {
            print("Hostname in TLS extension: \"" + visible(name) + "\"\n");
            if (name.equalsIgnoreCase(named.name())) {
                print("Switching server context.\n");
            }
        }
        List<String> protocols = watched.facts().clientProtocols();
        if (!settings.protocols().isEmpty() && !protocols.isEmpty() && !request.quiet()) {
            print("ALPN protocols advertised by the client: " + String.join(", ", protocols) + "\n");
        }
    }

    private void chosen(ServerConnection watched) {
        String protocol = watched.facts().protocol();
        if (protocol != null && !protocolTold && !request.quiet()) {
            protocolTold = true;
            print("ALPN protocols selected: " + protocol + "\n");
        }
    }

    private static String visible(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= ' ' && letter <= '~') {
                text.append(letter);
            } else {
                text.append("\\x").append(Integer.toHexString(0x100 | letter).substring(1));
            }
        }
        return text.toString();
    }

    private void print(String text) {
        if (out != null) {
            ClientRun.text(out, text);
        }
    }

    @Override
    public void extension(boolean fromServer, int type, byte[] data) {
        if (!fromServer) {
            log().extension(false, type, data);
        }
    }

    @Override
    public int judgePeer(List<byte[]> certificates) {
        return judge.judge(certificates);
    }

    @Override
    public void resumed(TlsSession earlier) {
        judge.inherit(earlier.verifyResult());
    }

    @Override
    public long peerResult() {
        return judge.result().code();
    }

    @Override
    public void secret(String label, byte[] clientRandom, byte[] secret) {
        keyLog.add(label, clientRandom, secret);
    }
}
