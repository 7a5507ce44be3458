package dev.signet.core.tls;

import org.jspecify.annotations.Nullable;

/**
 * A session that can be taken up again, or is in use. It holds a secret.
 *
 * @param version its version
 * @param suiteId the number of its suite
 * @param id its identifier; for a ticket, the hash of that
 * @param contextId what the server divides its sessions by
 * @param secret the master secret; from TLS 1.3 on, the key for resumption
 * @param startSeconds when it began, in seconds since 1970
 * @param timeoutSeconds how long it may be used
 * @param peerCertificate the peer's certificate, or null
 * @param verifyResult the result of verifying that: one of OpenSSL's X509_V numbers
 * @param lifetimeHint how long the ticket may be used, in seconds; 0 if nothing was said
 * @param ticket the ticket, or null
 * @param ageAdd what hides the ticket's age
 * @param extendedMasterSecret whether the master secret depends on the whole handshake (RFC 7627)
 * @param maxEarlyData how much early data may come with the ticket
 * @param serverName the name of the server asked for, or null
 * @param protocol the application protocol, or null
 * @param pskIdentity what the shared key is called that it was made with, or null
 * @param group the group that its keys were agreed on in; 0 if unknown
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlsSession(
        TlsVersion version,
        int suiteId,
        byte[] id,
        byte[] contextId,
        byte[] secret,
        long startSeconds,
        long timeoutSeconds,
        byte @Nullable [] peerCertificate,
        long verifyResult,
        long lifetimeHint,
        byte @Nullable [] ticket,
        long ageAdd,
        boolean extendedMasterSecret,
        long maxEarlyData,
        @Nullable String serverName,
        @Nullable String protocol,
        @Nullable String pskIdentity,
        int group) {

    /** The seconds that OpenSSL keeps a session. */
    public static final long DEFAULT_TIMEOUT = 7200;

    /** Returns the same session with the result of verifying the peer. */
    public TlsSession verified(long result) {
        return new TlsSession(
                version,
                suiteId,
                id,
                contextId,
                secret,
                startSeconds,
                timeoutSeconds,
                peerCertificate,
                result,
                lifetimeHint,
                ticket,
                ageAdd,
                extendedMasterSecret,
                maxEarlyData,
                serverName,
                protocol,
                pskIdentity,
                group);
    }

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "TlsSession[" + version.text() + "]";
    }
}
