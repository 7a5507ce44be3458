package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.FailureText;
import dev.signet.core.tls.ServerConnection;
import dev.signet.core.tls.ServerReport;
import dev.signet.core.tls.TlsFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The small web server of {@code -www}, {@code -WWW} and {@code -HTTP}, and {@code -rev}. */
final class ServerPages {
    private static final int MAX_LINE = 16384;
    private static final int MAX_HEADERS = 1000;
    private static final String TEXT = "HTTP/1.0 200 ok\r\nContent-type: text/plain\r\n\r\n";
    private static final String HTML = "HTTP/1.0 200 ok\r\nContent-type: text/html\r\n\r\n";

    private final Session session;
    private final ServerRequest request;
    private final ServerConnection connection;
    private final ServerReport report;
    private final byte[] buffer = new byte[MAX_LINE];
    private int position;
    private int end;

    ServerPages(Session session, ServerRequest request, ServerConnection connection, ServerReport report) {
        this.session = session;
        this.request = request;
        this.connection = connection;
        this.report = report;
    }

    /** Answers one request; what is no request that is known is read until one comes, or the client is gone. */
    void answer(String commandLine, String statistics) {
        try {
            for (int lines = 0; lines < MAX_HEADERS; lines++) {
                String line = readLine();
                if (line == null) {
                    return;
                }
                boolean files = request.mode() != ServerRequest.Mode.STATUS_PAGE;
                boolean page = files
                        ? request.mode() == ServerRequest.Mode.FILES && line.startsWith("GET /stats ")
                        : line.startsWith("GET ");
                if (page) {
                    StringBuilder out = new StringBuilder(HTML);
                    report.appendPage(out, "s_server " + commandLine + " ", statistics);
                    send(out);
                    return;
                }
                if (files && line.startsWith("GET /")) {
                    file(line.substring("GET /".length()));
                    return;
                }
            }
        } catch (TlsFailure gone) {
            if (!request.quiet()) {
                ErrorQueue.print(session, FailureText.line(gone, connection, true));
            }
        }
    }

    private void file(String rest) throws TlsFailure {
        int space = rest.indexOf(' ');
        String name = space < 0 ? rest : rest.substring(0, space);
        if (space < 0) {
            send(TEXT + "'" + name + "' is an invalid file name\r\n");
            return;
        }
        if (leaves(name)) {
            send(TEXT + "'" + name + "' contains '..' or ':'\r\n");
            return;
        }
        if (name.startsWith("/") || name.startsWith("\\")) {
            send(TEXT + "'" + name + "' is an invalid path\r\n");
            return;
        }
        Path path;
        try {
            path = session.file(name);
        } catch (InvalidPathException impossible) {
            send(TEXT + "'" + name + "' is an invalid path\r\n");
            return;
        }
        if (Files.isDirectory(path)) {
            send(TEXT + "'" + name + "' is a directory\r\n");
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (!request.quiet()) {
                session.err().println("FILE:" + name);
            }
            if (request.mode() == ServerRequest.Mode.FILES) {
                boolean html = name.endsWith(".html") || name.endsWith(".php") || name.endsWith(".htm");
                send(html ? HTML : TEXT);
            }
            byte[] part = new byte[MAX_LINE];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                connection.write(part, 0, read);
            }
        } catch (TlsFailure gone) {
            throw gone;
        } catch (IOException unreadable) {
            send(TEXT + "Error opening '" + name + "' mode='r'\r\n");
        }
    }

    /** Returns whether a name has a component that leads up, or a drive. */
    private static boolean leaves(String name) {
        if (name.indexOf(':') >= 0) {
            return true;
        }
        for (String component : name.replace('\\', '/').split("/", -1)) {
            if (component.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Sends each line back in reverse, until the client closes the connection or asks for that. */
    void reverse() {
        StringBuilder summary = new StringBuilder("CONNECTION ESTABLISHED\n");
        report.appendBrief(summary);
        ClientRun.text(session.err(), summary);
        try {
            for (String line = readLine(); line != null; line = readLine()) {
                String text = line.stripTrailing();
                if (text.equals("CLOSE")) {
                    break;
                }
                send(new StringBuilder(text).reverse().append('\n'));
            }
        } catch (TlsFailure gone) {
            if (!request.quiet()) {
                ErrorQueue.print(session, FailureText.line(gone, connection, true));
            }
            return;
        }
        session.err().println("CONNECTION CLOSED");
    }

    private void send(CharSequence text) throws TlsFailure {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        connection.write(octets, 0, octets.length);
    }

    /** Returns the next line with its end, cut at the longest that is taken; null at the end. */
    private @Nullable String readLine() throws TlsFailure {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < MAX_LINE) {
            if (position == end) {
                position = 0;
                end = connection.read(buffer);
                if (end < 0) {
                    end = 0;
                    break;
                }
            }
            byte octet = buffer[position++];
            line.write(octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }
}
