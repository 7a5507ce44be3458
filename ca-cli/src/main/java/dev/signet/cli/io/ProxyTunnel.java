package dev.signet.cli.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks an HTTP proxy to connect to the server (RFC 9110 section 9.3.6). */
public final class ProxyTunnel {
    private static final int MAX_LINE = 8192;
    private static final int MAX_LINES = 200;
    private static final String PREFIX = "HTTP/";

    private final InputStream in;
    private final OutputStream out;

    /** Prepares to speak on the streams of a connection with the proxy. */
    public ProxyTunnel(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Asks, and reads the answer up to its end; returns what went wrong, or null.
     *
     * @param host the server, without brackets
     * @param port its port
     * @param headers further headers, each with its end of line
     * @throws IOException if the connection breaks
     */
    public @Nullable String open(String host, String port, String headers) throws IOException {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String message = "CONNECT " + bracketed + ":" + port + " HTTP/1.0\r\nProxy-Connection: Keep-Alive\r\n" + headers
                + "\r\n";
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
