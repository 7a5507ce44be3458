package dev.signet.core.verify;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long a server's certificate may be valid.
 *
 * @param days from notBefore to notAfter
 * @param from certificates that begin earlier are exempt
 */
public record LongestValidity(int days, Instant from) {
    /** RFC 5280 section 4.1.2.5, and the rule book that counts: certificates of servers, by their own dates. */
    static void check(Link link, VerificationRequest request, Findings findings) {
        request.rules()
                .interpretation()
                .longestValidity()
                .filter(limit -> link.isLeaf() && request.purpose() == Purpose.SERVER_AUTH)
                .ifPresent(limit -> limit.check(link.facts(), findings));
    }

    private void check(Facts leaf, Findings findings) {
        Instant begin = leaf.certificate().validity().notBefore();
        Duration length = Duration.between(begin, leaf.certificate().validity().notAfter());
        if (!begin.isBefore(from) && length.compareTo(Duration.ofDays(days)) > 0) {
            findings.add(
                    leaf,
                    Reason.VALIDITY_TOO_LONG,
                    "valid for " + length.toDays() + " days",
                    "at most " + days + " days",
                    "issue it for a shorter time");
        }
    }
}
