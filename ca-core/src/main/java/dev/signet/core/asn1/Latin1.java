package dev.signet.core.asn1;

/**
 * Octets as characters and back, one for each (ISO 8859-1).
 *
 * <p>{@link java.nio.charset.StandardCharsets} does the same, but loads six classes into commands that load few others.
 */
public final class Latin1 {
    /** Returns the text of some octets. */
    @SuppressWarnings("deprecation") // wrong for characters of several octets, which there are none of here
    public static String text(byte[] octets, int offset, int length) {
        return new String(octets, 0, offset, length);
    }

    /** Returns the octets of a text; a question mark for what is no octet. */
    public static byte[] octets(String text) {
        byte[] octets = new byte[text.length()];
        for (int i = 0; i < octets.length; i++) {
            char character = text.charAt(i);
            octets[i] = (byte) (character > 0xff ? '?' : character);
        }
        return octets;
    }

    private Latin1() {}
}
