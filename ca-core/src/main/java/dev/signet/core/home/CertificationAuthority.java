package dev.signet.core.home;

import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.PassphraseSource;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * A home with its store open, and who works on it: what the use cases of this package need.
 *
 * @param home the directory
 * @param ledgers its store
 * @param clock tells the time
 * @param random makes keys, serial numbers and salts
 * @param actor who asks, for the record
 * @param observer told of each step
 */
public record CertificationAuthority(
        Home home, Ledgers ledgers, Clock clock, SecureRandom random, Actor actor, StepObserver observer) {

    /**
     * Opens the key of an authority for issuing.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if the authority is revoked, of kind {@code KEY} if
     *     the passphrase is wrong
     */
    public SigningGate gate(String authority, PassphraseSource passphrase) {
        new AuthorityInForce(this).require(authority);
        return SigningGate.open(
                home.authority(authority),
                home.sealedKey(authority),
                passphrase,
                ledgers.issuance(),
                clock,
                random,
                observer::reached);
    }

    /** Returns an event of now. */
    Event event(String action, String subject, String detail) {
        return new Event(clock.instant(), actor, action, subject, detail);
    }
}
