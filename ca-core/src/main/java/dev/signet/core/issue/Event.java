package dev.signet.core.issue;

import java.time.Instant;

/**
 * One line of the append-only record of what was done; it is written in the same transaction as the thing itself.
 *
 * @param at when
 * @param actor who asked
 * @param action what, in one word such as {@code issue}, {@code revoke}, {@code publish}
 * @param subject what it was done to: a serial number in hexadecimal, a CRL number, the name of an authority
 * @param detail more for people; never a secret
 */
public record Event(Instant at, Actor actor, String action, String subject, String detail) {}
