package dev.signet.core.tls;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying the peer.
 *
 * @param code 0 if all is well, else one of OpenSSL's X509_V_ERR numbers
 * @param text what OpenSSL calls it
 * @param peerName the name among those asked for that the peer has, or null
 * @param tlsa what matches the TLSA records of the peer; empty if it was not asked for
 */
public record PeerVerification(
        int code, String text, @Nullable String peerName, String tlsa) {
    /** Before anything was verified. */
    public static final PeerVerification NONE = new PeerVerification(0, "ok", null, "");

    void append(StringBuilder out) {
        if (code != 0) {
            out.append("Verification error: ").append(text).append('\n');
            return;
        }
        out.append("Verification: OK\n");
        if (peerName != null) {
            out.append("Verified peername: ").append(peerName).append('\n');
        }
        if (!tlsa.isEmpty()) {
            out.append(tlsa).append('\n');
        }
    }
}
