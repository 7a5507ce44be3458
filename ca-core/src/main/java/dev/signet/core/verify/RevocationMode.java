package dev.signet.core.verify;

/** What is made of certificates of which it is not known whether they are revoked. */
public enum RevocationMode {
    /** Revocation is not looked at. */
    OFF,
    /** A certificate that is known to be revoked is refused; one of which nothing is known passes with a warning. */
    SOFT,
    /** Every certificate of the path, except the anchor, must be known not to be revoked. */
    HARD
}
