package dev.signet.core.issue;

/** The steps of the signing gate, in their order; each is reached when what it names is done. */
public enum GateStep {
    /** The part to be signed is put together. */
    BUILT,
    /** The linter has nothing against it. */
    LINTED,
    /** It keeps within what the issuer itself is allowed. */
    CONSTRAINED,
    /** The signature is made. */
    SIGNED,
    /** The signature is checked. */
    VERIFIED,
    /** The certificate is on record and the record on disk. */
    RECORDED
}
