package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.ClientConnection;
import dev.signet.core.tls.FailureText;
import dev.signet.core.tls.TlsFailure;
import dev.signet.core.tls.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Passes data between the user and the server, until one of them ends it. */
final class ClientLoop {
    private static final int BUFFER = 8192;
    private static final int WAITING_EVENTS = 16;

    private final Session session;
    private final ClientRequest request;
    private final ClientConnection connection;
    private final @Nullable PrintStream out;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING_EVENTS);
    private @Nullable Thread reader;

    /** What happened: data from either side, or their end. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Event(
            boolean fromServer,
            byte @Nullable [] data,
            @Nullable TlsFailure failure) {}

    ClientLoop(Session session, ClientRequest request, ClientConnection connection, @Nullable PrintStream out) {
        this.session = session;
        this.request = request;
        this.connection = connection;
        this.out = out;
    }

    /** Runs to the end, and returns the exit code. */
    int run() {
        reader = start("s_client-server", this::readServer);
        Thread ignored = start("s_client-input", this::readInput);
        try {
            while (true) {
                Event event = events.take();
                Integer code = event.fromServer() ? server(event) : input(event);
                if (code != null) {
                    return code;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Waits for the server's end of the connection, but not for long. */
    void awaitLastWords(int millis) {
        Thread reading = reader;
        if (reading == null) {
            return;
        }
        try {
            events.clear();
            reading.join(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void readServer() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = connection.read(buffer); read >= 0; read = connection.read(buffer)) {
                put(new Event(true, Arrays.copyOf(buffer, read), null));
            }
            put(new Event(true, null, null));
        } catch (TlsFailure failure) {
            put(new Event(true, null, failure));
        }
    }

    private void readInput() {
        byte[] buffer = new byte[request.options().has("crlf") ? BUFFER / 2 : BUFFER];
        InputStream in = session.in();
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                put(new Event(false, Arrays.copyOf(buffer, read), null));
            }
        } catch (IOException unreadable) {
            // like its end
        }
        put(new Event(false, null, null));
    }

    private void put(Event event) {
        try {
            events.put(event);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Integer server(Event event) {
        byte[] data = event.data();
        if (data != null) {
            synchronized (session.out()) {
                session.out().write(data, 0, data.length);
                session.out().flush();
            }
            return session.out().checkError() ? Integer.valueOf(0) : null;
        }
        TlsFailure failure = event.failure();
        if (failure == null
                || failure.kind() == TlsFailure.Kind.END_OF_STREAM
                        && request.options().has("ignore_unexpected_eof")) {
            if (out != null) {
                ClientRun.text(out, "closed\n");
            }
            return 0;
        }
        if (failure.kind() == TlsFailure.Kind.NETWORK) {
            int error = Network.number(failure);
            session.err().print(request.brief() ? ClientRun.closedText() : "read:errno=" + error + "\n");
            return error;
        }
        ErrorQueue.print(session, FailureText.line(failure, connection, false));
        return 1;
    }

    private @Nullable Integer input(Event event) {
        byte[] data = event.data();
        boolean commands = !request.ignoreEnd();
        boolean letters = commands && !request.options().has("nocommands");
        if (data == null || data.length == 0) {
            if (commands) {
                session.err().println("DONE");
                return 0;
            }
            return null;
        }
        if (letters && data[0] == 'Q') {
            session.err().println("DONE");
            return 0;
        }
        try {
            if (letters && data[0] == 'R') {
                return renegotiate();
            }
            if (letters && (data[0] == 'K' || data[0] == 'k')) {
                return updateKeys(data[0] == 'K');
            }
            byte[] sent = request.options().has("crlf") ? withCarriageReturns(data) : data;
            connection.write(sent, 0, sent.length);
            return null;
        } catch (TlsFailure failure) {
            if (failure.kind() == TlsFailure.Kind.NETWORK) {
                session.err().println("write:errno=" + Network.number(failure));
            } else {
                ErrorQueue.print(session, FailureText.line(failure, connection, false));
            }
            return 1;
        }
    }

    private @Nullable Integer renegotiate() throws TlsFailure {
        session.err().println("RENEGOTIATING");
        if (connection.onDatagrams()) {
            session.err().println("s_client: there is no second handshake with DTLS; the first one counts on");
        } else if (connection.facts().version() != TlsVersion.TLS1_3) {
            connection.renegotiate();
        }
        return null;
    }

    private @Nullable Integer updateKeys(boolean alsoPeer) throws TlsFailure {
        session.err().println("KEYUPDATE");
        if (connection.facts().version() == TlsVersion.TLS1_3) {
            connection.updateKeys(alsoPeer);
        }
        return null;
    }

    /** Puts a carriage return before each line feed. */
    static byte[] withCarriageReturns(byte[] data) {
        ByteArrayOutputStream more = new ByteArrayOutputStream(data.length + 16);
        for (byte octet : data) {
            if (octet == '\n') {
                more.write('\r');
            }
            more.write(octet);
        }
        return more.toByteArray();
    }
}
