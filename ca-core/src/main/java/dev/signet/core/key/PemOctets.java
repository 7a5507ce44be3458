package dev.signet.core.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Writes PEM as octets that can be overwritten; a String could not. */
final class PemOctets {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static byte[] of(String label, List<String> headers, byte[] der) {
        StringBuilder begin = new StringBuilder("-----BEGIN " + label + "-----\n");
        headers.forEach(header -> begin.append(header).append('\n'));
        if (!headers.isEmpty()) {
            begin.append('\n');
        }
        byte[] base64 = LINES.encode(der);
        byte[] pem = concatenate(ascii(begin.toString()), base64, ascii("\n-----END " + label + "-----\n"));
        Arrays.fill(base64, (byte) 0);
        return pem;
    }

    private static byte[] concatenate(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private PemOctets() {}
}
