package dev.signet.core.certificate;

import java.time.Instant;

/**
 * From when to when a certificate is valid, both ends included (RFC 5280 section 4.1.2.5).
 *
 * @param notBefore the first second
 * @param notAfter the last second
 */
public record Validity(Instant notBefore, Instant notAfter) {
    /** Returns whether a moment lies within. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(notBefore) && instant.getEpochSecond() <= notAfter.getEpochSecond();
    }
}
