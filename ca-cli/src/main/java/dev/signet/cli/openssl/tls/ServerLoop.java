package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.ServerConnection;
import dev.signet.core.tls.TlsFailure;
import dev.signet.core.tls.TlsVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves one client: passes data between it and the user, until one of them ends it. */
final class ServerLoop {
    private static final int BUFFER = 16384;
    private static final int WAITING_EVENTS = 16;
    private static final byte[] CLEAR_TEXT = {
        'L', 'e', 't', 's', ' ', 'p', 'r', 'i', 'n', 't', ' ', 's', 'o', 'm', 'e', ' ', 'c', 'l', 'e', 'a', 'r', ' ',
        't', 'e', 'x', 't', '\n'
    };

    private final ServerRun server;
    private final Session session;
    private final ServerConnection connection;
    private final PeerJudge judge;
    private final Link link;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING_EVENTS);
    private final CountDownLatch shaken = new CountDownLatch(1);
    private volatile boolean over;

    private enum Source {
        HANDSHAKE,
        CLIENT,
        USER
    }

    /** What happened: the end of the handshake, data from either side, or their end. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Event(
            Source source, byte @Nullable [] data, @Nullable TlsFailure failure) {}

    /** What becomes of the server after an event. */
    private enum Next {
        GO_ON,
        NEXT_CLIENT,
        END
    }

    ServerLoop(ServerRun server, ServerConnection connection, PeerJudge judge, Link link) {
        this.server = server;
        this.session = server.session();
        this.connection = connection;
        this.judge = judge;
        this.link = link;
    }

    /** Serves, and returns whether the server goes on with the next client. */
    boolean run() {
        server.input().handTo(this::typed);
        Thread reader = new Thread(this::read, "s_server-client");
        reader.setDaemon(true);
        reader.start();
        Next next = Next.GO_ON;
        try {
            while (next == Next.GO_ON) {
                Event event = events.take();
                next = switch (event.source()) {
                    case HANDSHAKE -> shaken(event);
                    case CLIENT -> client(event);
                    case USER -> user(event);
                };
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            next = Next.END;
        } finally {
            over = true;
            shaken.countDown();
            events.clear();
            server.input().handTo(null);
        }
        server.print("shutting down SSL\n");
        connection.close();
        server.print("CONNECTION CLOSED\n");
        if (next == Next.END) {
            link.closeQuietly();
        }
        return next != Next.END;
    }

    /** Hands an event over; whoever sends faster than it can be shown waits, so that nothing piles up. */
    private void put(Event event) {
        try {
            boolean taken = false;
            while (!taken && !over) {
                taken = events.offer(event, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be sent waits for the handshake; whoever wants to leave does not. */
    private void typed(byte[] data) {
        boolean leaves = data.length == 0 || !server.request().quiet() && (data[0] == 'Q' || data[0] == 'q');
        try {
            if (!leaves) {
                shaken.await();
            }
            put(new Event(Source.USER, data, null));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        TlsFailure failed = null;
        try {
            connection.awaitClient();
            server.statistics().accepted();
            connection.handshake();
        } catch (TlsFailure failure) {
            failed = failure;
        }
        put(new Event(Source.HANDSHAKE, null, failed));
        shaken.countDown();
        if (failed != null) {
            return;
        }
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = connection.read(buffer); read >= 0; read = connection.read(buffer)) {
                put(new Event(Source.CLIENT, Arrays.copyOf(buffer, read), null));
            }
            put(new Event(Source.CLIENT, null, null));
        } catch (TlsFailure failure) {
            put(new Event(Source.CLIENT, null, failure));
        }
    }

    private Next shaken(Event event) {
        TlsFailure failure = event.failure();
        if (failure == null) {
            server.statistics().finished();
            StringBuilder text = new StringBuilder();
            if (server.request().brief()) {
                server.report(connection, judge).appendBrief(text);
                ClientRun.text(session.err(), text);
                text.setLength(0);
            }
            server.report(connection, judge).append(text);
            if (server.request().options().has("no_renegotiation")) {
                text.append("Renegotiation is DISABLED\n");
            }
            server.print(text);
            return Next.GO_ON;
        }
        session.err().println("ERROR");
        if (judge.result().code() != 0) {
            session.err().println("verify error:" + judge.result().text());
        }
        server.tell(failure, connection);
        return Next.NEXT_CLIENT;
    }

    private Next client(Event event) {
        byte[] data = event.data();
        if (data != null) {
            synchronized (session.out()) {
                session.out().write(data, 0, data.length);
                session.out().flush();
            }
            return Next.GO_ON;
        }
        TlsFailure failure = event.failure();
        boolean quietEnd = failure != null
                && failure.kind() == TlsFailure.Kind.END_OF_STREAM
                && server.request().options().has("ignore_unexpected_eof");
        if (failure == null || quietEnd) {
            server.print("DONE\n");
            return Next.NEXT_CLIENT;
        }
        server.print("ERROR\n");
        server.tell(failure, connection);
        return Next.NEXT_CLIENT;
    }

    private Next user(Event event) {
        byte[] data = event.data();
        if (data == null) {
            return Next.GO_ON;
        }
        boolean ended = data.length == 0;
        if (server.request().quiet()) {
            return ended ? Next.GO_ON : send(data);
        }
        if (ended || data[0] == 'Q') {
            server.print("DONE\n");
            session.err().println("shutdown accept socket");
            return Next.END;
        }
        if (data[0] == 'q') {
            server.print("DONE\n");
            return Next.NEXT_CLIENT;
        }
        boolean alone = data.length > 1 && (data[1] == '\n' || data[1] == '\r');
        return alone ? command(data) : send(data);
    }

    private Next command(byte[] data) {
        boolean is13 = connection.facts().version() == TlsVersion.TLS1_3;
        try {
            switch (data[0]) {
                case 'r', 'R' -> {
                    if (connection.onDatagrams()) {
                        session.err()
                                .println("s_server: there is no second handshake with DTLS; the first one counts on");
                        return Next.GO_ON;
                    }
                    if (!is13) {
                        connection.askToRenegotiate();
                    }
                    session.out().print("SSL_do_handshake -> 1\n");
                    return Next.GO_ON;
                }
                case 'K', 'k' -> {
                    if (is13) {
                        connection.updateKeys(data[0] == 'K');
                    }
                    session.out().print("SSL_do_handshake -> 1\n");
                    return Next.GO_ON;
                }
                case 'c' -> {
                    session.out().print("Failed to initiate request\n");
                    return Next.GO_ON;
                }
                case 'P' -> link.writeClear(CLEAR_TEXT);
                case 'S' -> server.print(server.statisticsText());
                default -> {}
            }
        } catch (IOException gone) {
            return Next.NEXT_CLIENT;
        }
        return send(data);
    }

    private Next send(byte[] data) {
        byte[] sent = server.request().options().has("crlf") ? ClientLoop.withCarriageReturns(data) : data;
        try {
            connection.write(sent, 0, sent.length);
            return Next.GO_ON;
        } catch (TlsFailure failure) {
            server.print("ERROR\n");
            server.tell(failure, connection);
            return Next.NEXT_CLIENT;
        }
    }
}
