package dev.signet.cli.openssl.io;

import java.nio.charset.StandardCharsets;

/**
 * Texts whose characters stand for octets, 0 to 255, as configurations and names have them, and texts of people.
 *
 * <p>Arguments and files are UTF-8 or anything else to OpenSSL, which only passes octets on.
 */
public final class OctetText {
    /** Returns the octets of a text, a character for each. */
    public static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Returns the text that octets are in UTF-8, for messages. */
    public static String shown(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private OctetText() {}
}
