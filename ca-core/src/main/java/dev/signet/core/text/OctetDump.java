package dev.signet.core.text;

/** Octets in lines of sixteen, with their offsets and printable characters. */
public final class OctetDump {
    /** Returns the lines. */
    public static String of(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length * 5);
        HexText.dump(text, octets, 0);
        return text.toString();
    }

    private OctetDump() {}
}
