package dev.signet.cli.openssl.tls;

/** The names of alerts (RFC 8446 section 6), which OpenSSL has two sets of. */
final class AlertNames {
    private static final String UNKNOWN = "unknown";

    /** Returns the name that {@code -state} and {@code -trace} show: {@code SSL_alert_desc_string_long}. */
    static String inState(byte alert) {
        return switch (alert) {
            case 0 -> "close notify";
            case 10 -> "unexpected_message";
            case 20 -> "bad record mac";
            case 21 -> "decryption failed";
            case 22 -> "record overflow";
            case 30 -> "decompression failure";
            case 40 -> "handshake failure";
            case 41 -> "no certificate";
            case 42 -> "bad certificate";
            case 43 -> "unsupported certificate";
            case 44 -> "certificate revoked";
            case 45 -> "certificate expired";
            case 46 -> "certificate unknown";
            case 47 -> "illegal parameter";
            case 48 -> "unknown CA";
            case 49 -> "access denied";
            case 50 -> "decode error";
            case 51 -> "decrypt error";
            case 60 -> "export restriction";
            case 70 -> "protocol version";
            case 71 -> "insufficient security";
            case 80 -> "internal error";
            case 90 -> "user canceled";
            case 100 -> "no renegotiation";
            case 110 -> "unsupported extension";
            case 111 -> "certificate unobtainable";
            case 112 -> "unrecognized name";
            case 113 -> "bad certificate status response";
            case 114 -> "bad certificate hash value";
            case 115 -> "unknown PSK identity";
            case 120 -> "no application protocol";
            default -> UNKNOWN;
        };
    }

    /** Returns what {@code -msg} shows of an alert: its level and its name. */
    static String inMessage(byte[] alert) {
        String level = alert[0] == 1 ? "warning" : alert[0] == 2 ? "fatal" : "???";
        return level + " " + inMessage(alert[1]);
    }

    private static String inMessage(byte alert) {
        return switch (alert) {
            case 1 -> "end_of_early_data";
            case 48 -> "unknown_ca";
            case 86 -> "inappropriate_fallback";
            case 109 -> "missing_extension";
            case 115 -> "unknown_psk_identity";
            case 116 -> "certificate_required";
            case 41, 120 -> "???";
            default -> {
                String name = inState(alert);
                yield name.equals(UNKNOWN) ? "???" : name.replace(' ', '_');
            }
        };
    }

    private AlertNames() {}
}
