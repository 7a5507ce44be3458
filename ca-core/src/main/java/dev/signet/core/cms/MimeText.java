package dev.signet.core.cms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as S/MIME signs it: lines that end with CR and LF (RFC 8551 section 3.1.1), as OpenSSL makes and unmakes them. */
public final class MimeText {
    /** OpenSSL reads lines in pieces of this many octets, and its zero behind them. */
    static final int LINE_PIECE = 1023;

    private static final byte[] CR_LF = {'\r', '\n'};
    private static final byte[] PLAIN = "Content-Type: text/plain\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * How octets become a content.
     *
     * @param binary whether they are taken as they are
     * @param text whether a header says that they are text
     * @param ascii whether blanks at the end of lines, and empty lines at the end of the text, go
     * @param crLf whether lines of binary content end with CR and LF
     */
    public record Manner(boolean binary, boolean text, boolean ascii, boolean crLf) {}

    /** Returns the content that is made of some octets. */
    public static byte[] canonical(byte[] octets, Manner manner) {
        if (manner.binary()) {
            return octets;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length + octets.length / 32 + 32);
        if (manner.text()) {
            out.writeBytes(PLAIN);
        }
        int emptyLines = 0;
        for (int start = 0; start < octets.length; ) {
            int end = pieceEnd(octets, start);
            int length = stripped(octets, start, end, manner.ascii());
            boolean ended = octets[end - 1] == '\n';
            if (length > 0) {
                for (; emptyLines > 0; emptyLines--) {
                    out.writeBytes(CR_LF);
                }
                out.write(octets, start, length);
                if (ended) {
                    out.writeBytes(CR_LF);
                }
            } else if (manner.ascii()) {
                emptyLines++;
            } else if (ended) {
                out.writeBytes(CR_LF);
            }
            start = end;
        }
        return out.toByteArray();
    }

    /** Returns where the line that starts at an offset ends, its line feed included, or the piece of it that is read at once. */
    static int pieceEnd(byte[] octets, int start) {
        int limit = Math.min(octets.length, start + LINE_PIECE);
        for (int at = start; at < limit; at++) {
            if (octets[at] == '\n') {
                return at + 1;
            }
        }
        return limit;
    }

    /** Returns the length of a line without its end. */
    private static int stripped(byte[] octets, int start, int end, boolean ascii) {
        boolean ended = false;
        for (int at = end; at > start; at--) {
            byte octet = octets[at - 1];
            if (octet == '\n') {
                ended = true;
            } else if (octet != '\r' && !(ended && ascii && octet == ' ')) {
                return at - start;
            }
        }
        return 0;
    }

    /** Returns the text behind its headers; null if they do not say that it is plain text. */
    public static byte @Nullable [] plain(byte[] content) {
        MimeHeaders headers = MimeHeaders.read(content, 0);
        if (!"text/plain".equals(headers.contentType())) {
            return null;
        }
        byte[] text = new byte[content.length - headers.end()];
        System.arraycopy(content, headers.end(), text, 0, text.length);
        return text;
    }

    private MimeText() {}
}
