package dev.signet.cli.openssl.tls;

import dev.signet.core.tls.PeerVerification;
import java.util.List;

/** Verifies the peer, and tells of it. */
interface PeerJudge {
    /** Verifies a chain; returns {@link dev.signet.core.tls.ConnectionListener#GO_ON}, or the alert to end with. */
    int judge(List<byte[]> certificates);

    /**
     * Starts from what came of it when a session was made: a peer that takes the session up again shows no certificates.
     *
     * @param number one of OpenSSL's X509_V numbers
     */
    void inherit(long number);

    /** Returns what came of it. */
    PeerVerification result();
}
