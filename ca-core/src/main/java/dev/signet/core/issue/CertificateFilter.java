package dev.signet.core.issue;

import java.time.Instant;
import java.util.Optional;

/**
 * Which certificates a list is about; what is empty does not restrict.
 *
 * @param name a name, or a pattern with {@code *} for any run of characters; compared with name and alternative names
 * @param profile the name of a profile
 * @param authority the name of an authority
 * @param status the state at {@code now}
 * @param expiringBefore only certificates that are not yet expired at {@code now} and will be then
 * @param issuedSince only certificates that were recorded then or later
 * @param now the moment that states are told at
 * @param limit at most so many, the newest ones
 */
public record CertificateFilter(
        Optional<String> name,
        Optional<String> profile,
        Optional<String> authority,
        Optional<CertificateStatus> status,
        Optional<Instant> expiringBefore,
        Optional<Instant> issuedSince,
        Instant now,
        Optional<Integer> limit) {

    /** Returns a filter that lets everything through. */
    public static CertificateFilter all(Instant now) {
        return new CertificateFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty());
    }
}
