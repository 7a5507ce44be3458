package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Passphrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Asks an HTTP proxy to connect to the server (RFC 9110 section 9.3.6). */
final class ProxyTunnel {
    private static final int MAX_LINE = 8192;
    private static final int MAX_LINES = 200;
    private static final String PREFIX = "HTTP/";

    private final InputStream in;
    private final OutputStream out;

    ProxyTunnel(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Asks, and reads the answer up to its end; returns what went wrong, or null. */
    @Nullable String open(Session session, ClientRequest request) throws IOException {
        String host = request.host() == null ? "localhost" : request.host();
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String message = "CONNECT " + bracketed + ":" + request.port() + " HTTP/1.0\r\nProxy-Connection: Keep-Alive\r\n"
                + authorization(session, request) + "\r\n";
        out.write(message.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String line = readLine();
        if (!line.startsWith(PREFIX)) {
            return "HTTP CONNECT failed, non-HTTP response";
        }
        if (!line.startsWith("1.", PREFIX.length())) {
            return "HTTP CONNECT failed, bad HTTP version "
                    + line.substring(PREFIX.length(), Math.min(8, line.length()));
        }
        if (!line.startsWith(" 2", PREFIX.length() + 3)) {
            return "HTTP CONNECT failed, reason="
                    + line.substring(PREFIX.length() + 3).stripTrailing();
        }
        int lines = 0;
        while (lines < MAX_LINES && readLine().length() > 2) {
            lines++;
        }
        return null;
    }

    private static String authorization(Session session, ClientRequest request) {
        String user = request.options().text("proxy_user");
        if (user == null) {
            return "";
        }
        String source = request.options().text("proxy_pass");
        char[] secret = source == null ? new char[0] : Passphrases.readOne(session, source);
        String both = user + ":" + (secret == null ? "" : new String(secret));
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            octets.write(octet);
            if (octet == '\n' || octets.size() == MAX_LINE) {
                break;
            }
        }
        return octets.toString(StandardCharsets.ISO_8859_1);
    }
}
