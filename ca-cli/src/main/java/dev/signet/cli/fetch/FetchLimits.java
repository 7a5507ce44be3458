package dev.signet.cli.fetch;

import java.time.Duration;

/**
 * How much the URLs in certificates, which anybody may write, can make a command do.
 *
 * @param redirects how often one document may be said to be elsewhere
 * @param each how long one request may take, from the connection to the last byte
 * @param certificateBytes the longest document with certificates of issuers
 * @param listBytes the longest CRL
 * @param responseBytes the longest OCSP response
 * @param verification what one verification may come to, so that it leaves enough for the others
 * @param run what all verifications of a command may come to
 */
public record FetchLimits(
        int redirects,
        Duration each,
        int certificateBytes,
        int listBytes,
        int responseBytes,
        Sum verification,
        Sum run) {
    private static final int MEBIBYTE = 1024 * 1024;

    /** What slow servers may come to, in requests that take as long as is allowed. */
    private static final int SLOW_REQUESTS = 6;

    /**
     * What several requests may come to.
     *
     * @param exchanges requests that are sent, redirected ones counted each
     * @param time how long they may take
     * @param bytes how long all documents may be
     */
    public record Sum(int exchanges, Duration time, long bytes) {}

    /** A heap of 512 MB has room for what one verification may hold of it, several times over. */
    public static final FetchLimits STANDARD = new FetchLimits(
            3,
            Duration.ofSeconds(10),
            MEBIBYTE,
            16 * MEBIBYTE,
            MEBIBYTE / 4,
            new Sum(100, Duration.ofSeconds(60), 48L * MEBIBYTE),
            new Sum(10_000, Duration.ofMinutes(20), 1024L * MEBIBYTE));

    /** Returns the same with another time for each request; a verification has time for some of them at the least. */
    public FetchLimits each(Duration time) {
        Duration some = time.multipliedBy(SLOW_REQUESTS);
        Duration longer = some.compareTo(verification.time()) > 0 ? some : verification.time();
        Sum raised = new Sum(verification.exchanges(), longer, verification.bytes());
        return new FetchLimits(redirects, time, certificateBytes, listBytes, responseBytes, raised, run);
    }
}
