package dev.signet.cli.openssl.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server over HTTP and its answer, of limited size and within limited time; for OCSP as RFC 6960 appendix A.1
 * says, for CRLs as RFC 5280 section 4.2.1.13 does.
 */
public final class HttpExchange {
    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 200;
    private static final int USUAL_TIMEOUT_SECONDS = 60;
    private static final int MOST_TIMEOUT_SECONDS = Integer.MAX_VALUE / 1000;

    private final HttpAddress address;
    private final @Nullable HttpAddress proxy;
    private final List<String> headers;
    private final int timeoutMilliseconds;
    private final int most;

    /**
     * Prepares an exchange.
     *
     * @param proxy through which server to speak, or null for none
     * @param headers further headers, each as {@code name=value}
     * @param timeoutSeconds how long the whole may take; 0 for the usual time
     * @param most how many octets the answer may have
     */
    public HttpExchange(
            HttpAddress address, @Nullable HttpAddress proxy, List<String> headers, int timeoutSeconds, int most) {
        this.address = address;
        this.proxy = proxy;
        this.headers = headers;
        int seconds = timeoutSeconds > 0 ? Math.min(timeoutSeconds, MOST_TIMEOUT_SECONDS) : USUAL_TIMEOUT_SECONDS;
        this.timeoutMilliseconds = 1000 * seconds;
        this.most = most;
    }

    /**
     * Sends octets, and returns the answer.
     *
     * @param type of what content they are
     * @throws IOException if there is no answer, or one that is not as it should be
     */
    public byte[] post(byte[] octets, String type) throws IOException {
        return exchange("POST", "Content-Type: " + type + "\r\nContent-Length: " + octets.length + "\r\n", octets);
    }

    /**
     * Returns what is at the address.
     *
     * @throws IOException if there is no answer, or one that is not as it should be; redirections are not followed
     */
    public byte[] get() throws IOException {
        return exchange("GET", "", new byte[0]);
    }

    private byte[] exchange(String method, String more, byte[] content) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMilliseconds);
        HttpAddress next = proxy == null ? address : proxy;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(next.host(), next.port()), timeoutMilliseconds);
            plain.setSoTimeout(timeoutMilliseconds);
            Socket socket = address.secure()
                    ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket(plain, address.host(), address.port(), true)
                    : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(method, more).getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
            out.flush();
            return answer(new BufferedInputStream(new TimedInput(socket.getInputStream(), socket, deadline)));
        }
    }

    /** What comes before a moment; a server that sends a little each time does not get more time for that. */
    private static final class TimedInput extends FilterInputStream {
        private final Socket socket;
        private final long deadline;

        TimedInput(InputStream in, Socket socket, long deadline) {
            super(in);
            this.socket = socket;
            this.deadline = deadline;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("the server does not answer in time");
            }
            socket.setSoTimeout((int) left);
            return super.read(buffer, offset, length);
        }
    }

    private String head(String method, String more) {
        StringBuilder head = new StringBuilder(method).append(' ');
        head.append(proxy == null ? address.path() : address.url()).append(" HTTP/1.0\r\n");
        boolean hostGiven = false;
        for (String header : headers) {
            hostGiven |= header.regionMatches(true, 0, "Host=", 0, 5);
        }
        if (!hostGiven) {
            head.append("Host: ").append(address.authority()).append("\r\n");
        }
        for (String header : headers) {
            int equals = header.indexOf('=');
            head.append(header, 0, equals).append(": ").append(header, equals + 1, header.length());
            head.append("\r\n");
        }
        return head.append(more).append("\r\n").toString();
    }

    private byte[] answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.") || !status.regionMatches(8, " 200", 0, 4)) {
            throw new IOException("the server answered: " + status);
        }
        int length = -1;
        boolean chunked = false;
        int count = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (++count > MAX_HEADERS) {
                throw new IOException("the server sends more than " + MAX_HEADERS + " headers");
            }
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = number(header.substring(15).strip(), 10);
            }
            chunked |= header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)
                    && header.substring(18).strip().equalsIgnoreCase("chunked");
        }
        return chunked ? chunks(in) : body(in, length);
    }

    private byte[] body(InputStream in, int length) throws IOException {
        if (length > most) {
            throw new IOException("the response is larger than " + most + " bytes");
        }
        byte[] body = in.readNBytes(length < 0 ? most + 1 : length);
        if (length >= 0 && body.length < length || body.length > most) {
            throw new IOException("the response is cut off, or larger than " + most + " bytes");
        }
        return body;
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in);
            int end = size.indexOf(';');
            int length = number(end < 0 ? size : size.substring(0, end), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (length > most - body.size()) {
                throw new IOException("the response is larger than " + most + " bytes");
            }
            body.write(body(in, length));
            String lineBreak = line(in);
            if (!lineBreak.isEmpty()) {
                throw new IOException("a malformed part of a response");
            }
        }
    }

    private static int number(String digits, int radix) throws IOException {
        try {
            int number = Integer.parseInt(digits.strip(), radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new IOException("a malformed length: " + digits, notOne);
        }
        throw new IOException("a malformed length: " + digits);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.length() == MAX_LINE) {
                throw new IOException("the connection ended, or a line is too long");
            }
            line.append((char) octet);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
