package dev.signet.cli.openssl.ocsp;

import dev.signet.core.ocsp.OcspResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Sends a request to a responder over HTTP, as RFC 6960 appendix A.1 says. */
final class OcspClient {
    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 200;
    private static final int USUAL_TIMEOUT_SECONDS = 60;

    private final OcspAddress address;
    private final @Nullable OcspAddress proxy;
    private final List<String> headers;
    private final int timeoutMilliseconds;

    /**
     * Prepares a client.
     *
     * @param headers further headers, each as {@code name=value}
     * @param timeoutSeconds how long to wait for the connection and for each part of the answer; 0 for the usual time
     */
    OcspClient(OcspAddress address, @Nullable OcspAddress proxy, List<String> headers, int timeoutSeconds) {
        this.address = address;
        this.proxy = proxy;
        this.headers = headers;
        this.timeoutMilliseconds = 1000 * (timeoutSeconds > 0 ? timeoutSeconds : USUAL_TIMEOUT_SECONDS);
    }

    /**
     * Returns the DER of the response.
     *
     * @throws IOException if there is none
     */
    byte[] post(byte[] request) throws IOException {
        OcspAddress next = proxy == null ? address : proxy;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(next.host(), next.port()), timeoutMilliseconds);
            plain.setSoTimeout(timeoutMilliseconds);
            Socket socket = address.secure()
                    ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket(plain, address.host(), address.port(), true)
                    : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(request.length).getBytes(StandardCharsets.ISO_8859_1));
            out.write(request);
            out.flush();
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private String head(int length) {
        StringBuilder head = new StringBuilder("POST ");
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
        return head.append("Content-Type: application/ocsp-request\r\nContent-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString();
    }

    private static byte[] answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.") || !status.regionMatches(8, " 200", 0, 4)) {
            throw new IOException("the responder answered: " + status);
        }
        int length = -1;
        boolean chunked = false;
        int count = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (++count > MAX_HEADERS) {
                throw new IOException("the responder sends more than " + MAX_HEADERS + " headers");
            }
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = number(header.substring(15).strip(), 10);
            }
            chunked |= header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)
                    && header.substring(18).strip().equalsIgnoreCase("chunked");
        }
        return chunked ? chunks(in) : body(in, length);
    }

    private static byte[] body(InputStream in, int length) throws IOException {
        int most = OcspResponse.MAX_LENGTH;
        if (length > most) {
            throw new IOException("the response is larger than " + most + " bytes");
        }
        byte[] body = in.readNBytes(length < 0 ? most + 1 : length);
        if (length >= 0 && body.length < length || body.length > most) {
            throw new IOException("the response is cut off, or larger than " + most + " bytes");
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in);
            int end = size.indexOf(';');
            int length = number(end < 0 ? size : size.substring(0, end), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (length > OcspResponse.MAX_LENGTH - body.size()) {
                throw new IOException("the response is larger than " + OcspResponse.MAX_LENGTH + " bytes");
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
