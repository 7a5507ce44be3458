package dev.signet.core.tls;

/** Spells out records, and what is in those without a handshake, as {@code -trace} does. */
public final class RecordTrace {
    /** Appends the header of a record. */
    public static void appendHeader(StringBuilder out, boolean sent, byte[] header) {
        int version = (header[1] & 0xff) << 8 | header[2] & 0xff;
        int length = (header[3] & 0xff) << 8 | header[4] & 0xff;
        out.append(sent ? "Sent" : "Received")
                .append(" Record\nHeader:\n  Version = ")
                .append(TraceNames.version(version))
                .append(" (0x")
                .append(Integer.toHexString(version))
                .append(")\n  Content Type = ")
                .append(TraceNames.content(header[0]))
                .append(" (")
                .append(header[0] & 0xff)
                .append(")\n  Length = ")
                .append(length)
                .append('\n');
    }

    /** Appends what kind of content an encrypted record of TLS 1.3 has. */
    public static void appendInnerContent(StringBuilder out, int type) {
        out.append("  Inner Content Type = ")
                .append(TraceNames.content(type))
                .append(" (")
                .append(type)
                .append(")\n");
    }

    /** Appends a change of cipher. */
    public static void appendCipherChange(StringBuilder out) {
        out.append("    change_cipher_spec (1)\n\n");
    }

    /** Appends an alert, with the names that are given for it. */
    public static void appendAlert(StringBuilder out, byte[] alert, String level, String description) {
        out.append("    Level=")
                .append(level)
                .append('(')
                .append(alert[0] & 0xff)
                .append("), description=");
        out.append(description).append('(').append(alert[1] & 0xff).append(")\n\n");
    }

    private RecordTrace() {}
}
