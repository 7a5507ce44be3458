package dev.signet.cli.fetch;

import java.time.Duration;

/**
 * How much the URLs in certificates, which anybody may write, can make a command do.
 *
 * @param exchanges requests that are sent at most, redirected ones counted each
 * @param redirects how often one document may be said to be elsewhere
 * @param each how long one request may take, from the connection to the last byte
 * @param together how long all requests of a command may take
 * @param certificateBytes the longest document with certificates of issuers
 * @param listBytes the longest CRL
 * @param responseBytes the longest OCSP response
 * @param allBytes what all documents may come to
 */
public record FetchLimits(
        int exchanges,
        int redirects,
        Duration each,
        Duration together,
        int certificateBytes,
        int listBytes,
        int responseBytes,
        long allBytes) {
    private static final int MEBIBYTE = 1024 * 1024;

    /** Room for every public CA's documents: the longest CRLs have some 30 MB. */
    public static final FetchLimits STANDARD = new FetchLimits(
            100,
            3,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            MEBIBYTE,
            64 * MEBIBYTE,
            MEBIBYTE / 4,
            256L * MEBIBYTE);

    /** Returns the same with another time for each request. */
    public FetchLimits each(Duration time) {
        return new FetchLimits(
                exchanges, redirects, time, together, certificateBytes, listBytes, responseBytes, allBytes);
    }
}
