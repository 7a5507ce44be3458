package dev.signet.core.pem;

import java.util.Arrays;

/** Base64 as in textual encodings (RFC 4648 section 4): white space is skipped, anything else foreign is an error. */
final class Base64Text {
    private static final byte FOREIGN = -1;
    private static final byte BLANK = -2;
    private static final byte[] VALUES = values();

    static byte[] decode(byte[] text, int length, int beginLine) {
        byte[] out = new byte[length / 4 * 3 + 3];
        int bits = 0;
        int digits = 0;
        int padding = 0;
        int at = 0;
        for (int i = 0; i < length; i++) {
            byte character = text[i];
            if (character == '=') {
                padding++;
                continue;
            }
            byte value = character < 0 ? FOREIGN : VALUES[character];
            if (value == BLANK) {
                continue;
            }
            if (value == FOREIGN || padding > 0) {
                throw new PemException(beginLine, "the block that begins here is not base64");
            }
            bits = bits << 6 | value;
            if (++digits % 4 == 0) {
                out[at++] = (byte) (bits >> 16);
                out[at++] = (byte) (bits >> 8);
                out[at++] = (byte) bits;
            }
        }
        int rest = digits % 4;
        if (rest == 1 || padding > 2 || padding > 0 && (rest + padding) % 4 != 0 || rest > 0 && padding == 0) {
            throw new PemException(beginLine, "the base64 of the block that begins here is cut off");
        }
        if (rest >= 2) {
            out[at++] = (byte) (rest == 2 ? bits >> 4 : bits >> 10);
        }
        if (rest == 3) {
            out[at++] = (byte) (bits >> 2);
        }
        return Arrays.copyOf(out, at);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, FOREIGN);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        for (char blank : new char[] {' ', '\t', '\r', '\n', '\f'}) {
            values[blank] = BLANK;
        }
        return values;
    }

    private Base64Text() {}
}
