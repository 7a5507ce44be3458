package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.cli.io.VisibleText;
import dev.signet.cli.openssl.http.HttpAddress;
import dev.signet.core.asn1.DerException;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.text.OcspText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A small responder: answers one client after the other, or several at once with {@code -multi}, from an index file, which it
 * reads again when it has changed.
 *
 * <p>It is meant for tests and small networks, as openssl's is.
 */
final class OcspServer {
    private static final int USUAL_TIMEOUT_SECONDS = 30;
    private static final int MOST_TOGETHER = 64;

    private final OcspArguments arguments;
    private final Session session;
    private final OcspResponder responder;
    private final @Nullable Path index;
    private @Nullable FileTime indexTime;

    OcspServer(OcspArguments arguments, Session session, OcspResponder responder) {
        this.arguments = arguments;
        this.session = session;
        this.responder = responder;
        String name = arguments.value("index");
        this.index = name == null ? null : session.file(name);
        this.indexTime = modified();
    }

    /** Serves until as many requests were answered as the command line allows; false if it could not begin. */
    boolean serve(String port) {
        int number = HttpAddress.port(port);
        try (ServerSocket server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(number));
            session.out()
                    .println("ACCEPT [::]:" + server.getLocalPort() + " PID="
                            + ProcessHandle.current().pid());
            session.out().flush();
            log("waiting for OCSP client connections...");
            serveAll(server);
            return true;
        } catch (IOException | IllegalArgumentException failure) {
            log("Error starting accept");
            if (session.explains()) {
                session.err().println("  why: " + failure.getMessage());
            }
            return false;
        }
    }

    /** Serves with as many threads as {@code -multi} says, which OpenSSL has processes for; clients beyond that wait. */
    private void serveAll(ServerSocket server) throws IOException {
        String count = arguments.value("nrequest");
        int left = count == null ? -1 : Integer.parseInt(count);
        String multi = arguments.value("multi");
        int together = multi == null ? 1 : Math.min(Integer.parseInt(multi), MOST_TOGETHER);
        ExecutorService workers = Executors.newFixedThreadPool(together);
        Semaphore idle = new Semaphore(together);
        try {
            while (left != 0) {
                idle.acquire();
                Socket client = server.accept();
                workers.execute(() -> {
                    try {
                        serve(client);
                    } finally {
                        idle.release();
                    }
                });
                left = left < 0 ? left : left - 1;
            }
            idle.acquire(together);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdown();
        }
    }

    private void log(String message) {
        session.err().println("ocsp: " + message);
        session.err().flush();
    }

    private void serve(Socket client) {
        String timeout = arguments.value("timeout");
        int seconds = timeout == null ? USUAL_TIMEOUT_SECONDS : Integer.parseInt(timeout);
        Timer deadline = new Timer("ocsp deadline", true);
        try (client) {
            // A client that takes no answer must not keep the next one waiting; reading has a time of its own.
            deadline.schedule(closing(client), 2000L * seconds);
            reloadIfChanged();
            OcspQuestion question = new OcspQuestion(client, seconds);
            byte[] request;
            try {
                request = question.read();
            } catch (IOException malformed) {
                log("Invalid request -- " + malformed.getMessage());
                send(client, "400 Bad Request", "", new byte[0]);
                return;
            }
            log("Received request, 1st line: " + VisibleText.of(question.firstLine()));
            if (request == null) {
                send(client, "200 OK", "", new byte[0]);
                return;
            }
            answer(client, request);
        } catch (IOException | RuntimeException | StackOverflowError gone) {
            // Whatever a client sends, the next one is served.
            log("Error answering a client: " + VisibleText.of(String.valueOf(gone.getMessage())));
        } finally {
            deadline.cancel();
        }
    }

    private static TimerTask closing(Socket client) {
        return new TimerTask() {
            @Override
            public void run() {
                try {
                    client.close();
                } catch (IOException closedAnyway) {
                    return;
                }
            }
        };
    }

    private void answer(Socket client, byte[] question) throws IOException {
        OcspResponse response;
        try {
            OcspRequest request = OcspRequest.parse(question);
            if (arguments.has("req_text")) {
                StringBuilder text = new StringBuilder();
                OcspText.appendRequest(text, question);
                print(text);
            }
            response = responder.respond(request, Instant.now());
        } catch (DerException malformed) {
            log("Error parsing DER-encoded request content");
            response = new OcspResponse(OcspResponse.MALFORMED_REQUEST, null);
        }
        byte[] encoded = response.encoded();
        send(client, "200 OK", "Content-type: application/ocsp-response\r\n", encoded);
        StringBuilder text = new StringBuilder();
        if (response.status() != OcspResponse.SUCCESSFUL) {
            text.append("Responder Error: ")
                    .append(OcspText.responseStatusWord(response.status()))
                    .append(" (")
                    .append(response.status())
                    .append(")\n");
        }
        if (arguments.has("resp_text")) {
            OcspText.appendResponse(text, encoded);
        }
        print(text);
    }

    private void print(StringBuilder text) {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        session.out().write(octets, 0, octets.length);
        session.out().flush();
    }

    private static void send(Socket client, String status, String type, byte[] content) throws IOException {
        OutputStream out = client.getOutputStream();
        String head = "HTTP/1.0 " + status + "\r\n" + type + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] octets = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(octets, octets.length + content.length);
        System.arraycopy(content, 0, all, octets.length, content.length);
        out.write(all);
        out.flush();
    }

    private synchronized void reloadIfChanged() {
        FileTime now = modified();
        if (now == null || now.equals(indexTime)) {
            return;
        }
        if (responder.reload()) {
            indexTime = now;
        } else {
            log("error reloading updated index: " + arguments.value("index"));
        }
    }

    private @Nullable FileTime modified() {
        try {
            return index == null ? null : Files.getLastModifiedTime(index);
        } catch (IOException absent) {
            return null;
        }
    }
}
