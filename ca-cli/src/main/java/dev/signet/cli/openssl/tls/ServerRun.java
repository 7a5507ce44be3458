package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.core.tls.FailureText;
import dev.signet.core.tls.FiniteField;
import dev.signet.core.tls.ServerConnection;
import dev.signet.core.tls.ServerReport;
import dev.signet.core.tls.ServerSettings;
import dev.signet.core.tls.ServerStatistics;
import dev.signet.core.tls.SessionCache;
import dev.signet.core.tls.TlsFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of {@code s_server}, from its start to its end. */
final class ServerRun {
    private static final int LAST_WORDS_MILLIS = 500;

    private final Session session;
    private final ServerRequest request;
    private final ServerSettings settings;
    private final PeerVerifier verifier;
    private final KeyLog keyLog;
    private final String commandLine;
    private final @Nullable PrintStream out;
    private final SessionCache cache;
    private final ServerStatistics statistics = new ServerStatistics();
    private final UserInput input;
    private final @Nullable MessageStream messages;

    ServerRun(
            Session session,
            ServerRequest request,
            ServerSettings settings,
            PeerVerifier verifier,
            KeyLog keyLog,
            String commandLine) {
        this.session = session;
        this.request = request;
        this.settings = settings;
        this.verifier = verifier;
        this.keyLog = keyLog;
        this.commandLine = commandLine;
        cache = new SessionCache(!request.options().has("no_cache"));
        out = request.quiet() && !request.options().has("debug") ? null : session.out();
        input = new UserInput(session.in());
        messages = MessageStream.open(session, request.options());
    }

    /** Runs, and returns the exit code. */
    int run() {
        if (settings.named() != null) {
            print("Setting secondary ctx parameters\n");
        }
        if (settings.temporary().used()) {
            FiniteField own = settings.temporary().group();
            print(own == null ? "Using default temp DH parameters\n" : "Setting temp DH parameters\n");
            if (own != null && !TemporaryKeys.admitted(own, request.options(), session)) {
                return 1;
            }
        }
        try (Listening listening = Listening.open(session, request)) {
            if (listening == null) {
                print(statistics.text(cache));
                return 1;
            }
            print("ACCEPT" + listening.address() + "\n");
            serve(listening);
        } catch (IOException broken) {
            ErrorQueue.print(
                    session, "error:10000064:BIO routines:BIO_accept_ex:accept error:../crypto/bio/bio_sock2.c:406:");
        }
        print(statistics.text(cache));
        return 0;
    }

    private void serve(Listening listening) throws IOException {
        int left = request.connections();
        boolean goesOn = true;
        while (left != 0 && goesOn) {
            Link link = listening.accept();
            left = left < 0 ? left : left - 1;
            goesOn = served(link);
        }
    }

    /** Serves a client, and returns whether the server goes on with the next, as it does whatever a client sends. */
    private boolean served(Link accepted) {
        try (Link link = accepted) {
            if (tooNarrow(link)) {
                return false;
            }
            boolean goesOn = answer(link);
            if (link instanceof Wire wire) {
                finish(wire);
            }
            return goesOn;
        } catch (IOException | RuntimeException | StackOverflowError lost) {
            session.err().println("ERROR");
            Explanation.of(session, "this client could not be served: " + lost);
            return true;
        }
    }

    private boolean tooNarrow(Link link) {
        boolean narrow = link instanceof DatagramLink && DatagramLink.tellTooNarrow(session, request.options());
        if (narrow) {
            print("shutting down SSL\nCONNECTION CLOSED\n");
        }
        return narrow;
    }

    /** Lets the client read what was sent last, before the connection is cut. */
    private static void finish(Wire wire) {
        try {
            wire.shutdownOutput();
            wire.timeout(LAST_WORDS_MILLIS);
            byte[] sink = new byte[64];
            long end = System.nanoTime() + LAST_WORDS_MILLIS * 1_000_000L;
            int read = 0;
            while (read >= 0 && System.nanoTime() < end) {
                read = wire.in().read(sink);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private boolean answer(Link link) throws IOException {
        PeerVerifier judge = verifier.fresh();
        ServerListener listener = new ServerListener(session, request, settings, judge, keyLog, out, messages);
        ServerConnection connection;
        try {
            connection = connection(link, listener);
        } catch (TlsFailure unusable) {
            session.err().println("error setting private key");
            return false;
        }
        listener.watch(connection, Collections.max(settings.versions()));
        if (request.mode() == ServerRequest.Mode.PLAIN) {
            return new ServerLoop(this, connection, judge, link).run();
        }
        try {
            statistics.accepted();
            connection.handshake();
            statistics.finished();
        } catch (TlsFailure failure) {
            if (request.mode() == ServerRequest.Mode.REVERSE) {
                session.err().println("CONNECTION FAILURE");
            }
            tell(failure, connection);
            return true;
        }
        ServerPages pages = new ServerPages(session, request, connection, report(connection, judge));
        if (request.mode() == ServerRequest.Mode.REVERSE) {
            pages.reverse();
        } else {
            pages.answer(commandLine, statistics.text(cache));
        }
        connection.close();
        return true;
    }

    private ServerConnection connection(Link link, ServerListener listener) throws IOException {
        InstantSource clock = InstantSource.system();
        if (link instanceof DatagramLink datagrams) {
            return ServerConnection.onDatagrams(datagrams, settings, cache, listener, clock);
        }
        Wire wire = (Wire) link;
        return new ServerConnection(wire.in(), wire.out(), settings, cache, listener, clock);
    }

    ServerReport report(ServerConnection connection, PeerJudge judge) {
        return new ServerReport(
                connection,
                settings,
                request.names(),
                judge.result(),
                request.options().text("keymatexport"),
                request.options().number("keymatexportlen", 20));
    }

    void tell(TlsFailure failure, ServerConnection connection) {
        if (failure.kind() != TlsFailure.Kind.NETWORK) {
            ErrorQueue.print(session, FailureText.line(failure, connection, true));
        } else {
            int error = Network.number(failure);
            ErrorQueue.print(
                    session,
                    "error:" + Integer.toHexString(0x80000000 | error).toUpperCase(Locale.ROOT) + ":system library::"
                            + Network.text(error) + ":../ssl/record/rec_layer_s3.c:308:");
        }
    }

    Session session() {
        return session;
    }

    ServerRequest request() {
        return request;
    }

    ServerStatistics statistics() {
        return statistics;
    }

    String statisticsText() {
        return statistics.text(cache);
    }

    UserInput input() {
        return input;
    }

    void print(CharSequence text) {
        if (out != null) {
            ClientRun.text(out, text);
        }
    }
}
