package dev.signet.core.tls;

import dev.signet.core.text.PeerText;

/** Prints a session as {@code SSL_SESSION_print} does. */
public final class SessionText {
    private SessionText() {}

    /**
     * Appends a session.
     *
     * @param verifyText what the result of verifying the peer is called
     */
    public static void append(StringBuilder out, TlsSession session, String verifyText) {
        boolean is13 = session.version() == TlsVersion.TLS1_3;
        CipherSuite suite = CipherSuites.byId(session.suiteId());
        out.append("SSL-Session:\n    Protocol  : ")
                .append(session.version().text())
                .append("\n    Cipher    : ")
                .append(suite == null ? "0000" : suite.name())
                .append("\n    Session-ID: ");
        hex(out, session.id());
        out.append("\n    Session-ID-ctx: ");
        hex(out, session.contextId());
        out.append(is13 ? "\n    Resumption PSK: " : "\n    Master-Key: ");
        hex(out, session.secret());
        String identity = session.pskIdentity();
        out.append("\n    PSK identity: ")
                .append(identity == null ? "None" : identity)
                .append("\n    PSK identity hint: None\n    SRP username: None");
        if (session.lifetimeHint() > 0) {
            out.append("\n    TLS session ticket lifetime hint: ")
                    .append(session.lifetimeHint())
                    .append(" (seconds)");
        }
        byte[] ticket = session.ticket();
        if (ticket != null && ticket.length > 0) {
            out.append("\n    TLS session ticket:\n");
            PeerText.dump(out, ticket, 4);
        }
        out.append("\n    Start Time: ")
                .append(session.startSeconds())
                .append("\n    Timeout   : ")
                .append(session.timeoutSeconds())
                .append(" (sec)\n    Verify return code: ")
                .append(session.verifyResult())
                .append(" (")
                .append(verifyText)
                .append(")\n    Extended master secret: ")
                .append(session.extendedMasterSecret() ? "yes\n" : "no\n");
        if (is13) {
            out.append("    Max Early Data: ").append(session.maxEarlyData()).append('\n');
        }
    }

    static void hex(StringBuilder out, byte[] octets) {
        for (byte octet : octets) {
            out.append(Character.toUpperCase(Character.forDigit(octet >> 4 & 0xf, 16)));
            out.append(Character.toUpperCase(Character.forDigit(octet & 0xf, 16)));
        }
    }
}
