package dev.signet.core.config;

import java.nio.charset.StandardCharsets;

/** The octets of a file in the pieces that OpenSSL reads: a line, or as much of it as its buffer takes. */
final class ConfigLines {
    private static final int PIECE = 510;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final byte[] content;
    private int position;

    ConfigLines(byte[] content) {
        this.content = content;
    }

    /** Returns the next piece with its line feed, cut off at a zero octet; an empty one at the end. */
    String nextPiece() {
        int start = position;
        int limit = Math.min(content.length, start + PIECE);
        int zero = -1;
        while (position < limit) {
            byte octet = content[position++];
            if (octet == 0 && zero < 0) {
                zero = position - 1;
            }
            if (octet == '\n') {
                break;
            }
        }
        int end = zero < 0 ? position : zero;
        String piece = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
        return start == 0 && piece.startsWith(BYTE_ORDER_MARK) ? piece.substring(BYTE_ORDER_MARK.length()) : piece;
    }
}
