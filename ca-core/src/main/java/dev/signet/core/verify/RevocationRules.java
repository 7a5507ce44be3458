package dev.signet.core.verify;

import java.time.Duration;
import java.util.Optional;

/**
 * What a rule book asks of OCSP responses, where RFC 6960 leaves it open or a profile asks for more.
 *
 * @param clockSkew how far the clock of a responder may be off, in either direction
 * @param ageWithoutEnd how old an OCSP response may be that does not say until when it holds (RFC 6960 section 4.2.2.1); empty if
 *     every response must say so (RFC 5019 section 2.2.4)
 * @param longestResponse the longest time from thisUpdate to nextUpdate of an OCSP response; empty if any will do
 * @param delegates what is asked of a responder to whom the CA has delegated its answers
 */
public record RevocationRules(
        Duration clockSkew,
        Optional<Duration> ageWithoutEnd,
        Optional<Duration> longestResponse,
        DelegateStatus delegates) {
    /** What has to be known of the revocation of a delegated responder (RFC 6960 section 4.2.2.2.1). */
    public enum DelegateStatus {
        /** It is not known to be revoked. */
        NOT_REVOKED,
        /** The CA has said, by id-pkix-ocsp-nocheck, that nobody need ask. */
        NO_CHECK
    }

    /** RFC 6960 as people run it: clocks five minutes off, and a day for responses that do not say when they end. */
    static final RevocationRules CURRENT = new RevocationRules(
            Duration.ofMinutes(5), Optional.of(Duration.ofDays(1)), Optional.empty(), DelegateStatus.NOT_REVOKED);

    /** The same to the second. */
    static final RevocationRules EXACT =
            new RevocationRules(Duration.ZERO, CURRENT.ageWithoutEnd(), Optional.empty(), DelegateStatus.NOT_REVOKED);

    /** CA/Browser Forum Baseline Requirements sections 4.9.9 and 4.9.10. */
    static final RevocationRules BROWSERS = new RevocationRules(
            Duration.ofMinutes(5), Optional.empty(), Optional.of(Duration.ofDays(10)), DelegateStatus.NO_CHECK);
}
