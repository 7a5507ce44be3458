package dev.signet.cli.openssl.ocsp;

import dev.signet.core.ocsp.OcspRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client sends: a request over HTTP, by POST or GET (RFC 6960 appendix A.1). */
final class OcspQuestion {
    private static final int MAX_LINE = 2048;
    private static final int MAX_HEADERS = 100;
    private static final int SECOND = 1000;

    private final Socket socket;
    private final InputStream in;
    private final long deadline;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;
    private String firstLine = "";

    /** Prepares reading; all of it has to be there within so many seconds, however little each part of it is late. */
    OcspQuestion(Socket socket, int seconds) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Returns the first line, as far as it was read. */
    String firstLine() {
        return firstLine;
    }

    /**
     * Reads the question.
     *
     * @return the DER of the request, or null for one without content, by which load balancers see whether anybody is there
     * @throws IOException if it is not what it should be, or does not come in time
     */
    byte @Nullable [] read() throws IOException {
        firstLine = line();
        int pathStart = firstLine.indexOf(' ') + 1;
        int pathEnd = firstLine.indexOf(' ', pathStart);
        boolean get = firstLine.startsWith("GET ");
        if (!get && !firstLine.startsWith("POST ") || pathEnd < 0 || !firstLine.startsWith(" HTTP/1.", pathEnd)) {
            throw new IOException("not a request that can be answered");
        }
        int length = headers();
        String path = firstLine.substring(pathStart, pathEnd);
        if (!path.startsWith("/")) {
            throw new IOException("the path does not begin with a slash");
        }
        if (get) {
            return path.equals("/") ? null : inPath(path);
        }
        if (length < 0 || length > OcspRequest.MAX_LENGTH) {
            throw new IOException("the length of the request is missing, or too large");
        }
        return body(length);
    }

    private int headers() throws IOException {
        int length = -1;
        for (int count = 0; count < MAX_HEADERS; count++) {
            String header = line();
            if (header.isEmpty()) {
                return length;
            }
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("a header without a colon");
            }
            if (header.substring(0, colon).equalsIgnoreCase("Content-Length")) {
                length = number(header.substring(colon + 1).strip());
            }
        }
        throw new IOException("more than " + MAX_HEADERS + " headers");
    }

    private static int number(String digits) throws IOException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notOne) {
            throw new IOException("a length that is no number", notOne);
        }
    }

    /** A request by GET is the base64 of its DER, with characters escaped that mean something in a URL. */
    private static byte[] inPath(String path) throws IOException {
        StringBuilder base64 = new StringBuilder();
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        for (int i = start; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character == '%' && i + 2 < path.length()) {
                int value = 16 * Character.digit(path.charAt(i + 1), 16) + Character.digit(path.charAt(i + 2), 16);
                base64.append((char) Math.max(value, 0));
                i += 2;
            } else {
                base64.append(character);
            }
        }
        try {
            return Base64.getDecoder().decode(base64.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            throw new IOException("the path is not base64", notBase64);
        }
    }

    private byte[] body(int length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.min(length, buffer.length));
        while (body.size() < length) {
            if (position == limit) {
                fill();
            }
            int count = Math.min(limit - position, length - body.size());
            body.write(buffer, position, count);
            position += count;
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (position == limit) {
                fill();
            }
            char character = (char) (buffer[position++] & 0xff);
            if (character == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            if (line.length() == MAX_LINE) {
                throw new IOException("a line of more than " + MAX_LINE + " characters");
            }
            line.append(character);
        }
    }

    private void fill() throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the request does not come in time");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE / SECOND));
        position = 0;
        limit = Math.max(0, in.read(buffer));
        if (limit == 0) {
            throw new IOException("the connection ended");
        }
    }
}
