package dev.signet.core.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a rule book asks of OCSP responses and CRLs, where RFC 6960 and RFC 5280 leave it open or a profile asks for more.
 *
 * @param clockSkew how far the clock of a responder may be off, in either direction
 * @param ageWithoutEnd how old an OCSP response may be that does not say until when it holds (RFC 6960 section 4.2.2.1); empty if
 *     every response must say so (RFC 5019 section 2.2.4)
 * @param listsWithoutEnd whether a CRL that does not say until when it holds does so for ever, since RFC 5280 section 6.3.3 asks
 *     for no more; if not, {@code ageWithoutEnd} is for CRLs too
 * @param longestResponse the longest time from thisUpdate to nextUpdate of an OCSP response; empty if any will do
 * @param delegates what is asked of a responder to whom the CA has delegated its answers
 */
public record RevocationRules(
        Duration clockSkew,
        Optional<Duration> ageWithoutEnd,
        boolean listsWithoutEnd,
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
            Duration.ofMinutes(5),
            Optional.of(Duration.ofDays(1)),
            false,
            Optional.empty(),
            DelegateStatus.NOT_REVOKED);

    /** The same to the second, and CRLs by the letter. */
    static final RevocationRules EXACT = new RevocationRules(
            Duration.ZERO, CURRENT.ageWithoutEnd(), true, Optional.empty(), DelegateStatus.NOT_REVOKED);

    /** CA/Browser Forum Baseline Requirements sections 4.9.9 and 4.9.10. */
    static final RevocationRules BROWSERS = new RevocationRules(
            Duration.ofMinutes(5), Optional.empty(), false, Optional.of(Duration.ofDays(10)), DelegateStatus.NO_CHECK);

    /** Returns why what does not say until when it holds is of no use; empty if it is. */
    Optional<String> objectionWithoutEnd(Instant thisUpdate, Instant at) {
        if (ageWithoutEnd.isEmpty()) {
            return Optional.of("does not say when it is to be replaced");
        }
        boolean old = thisUpdate.plus(ageWithoutEnd.get()).plus(clockSkew).isBefore(at);
        return old ? Optional.of("is of " + thisUpdate + " and does not say until when it holds") : Optional.empty();
    }
}
