package dev.signet.core.lint;

/** How much a finding matters, worst first. */
public enum Severity {
    /** The certificate breaks a standard or is refused by programs: it is not issued. */
    ERROR,
    /** Some programs refuse the certificate, or it is weaker than it should be: it is issued, and the requester told. */
    WARNING,
    /** Worth knowing, and no fault. */
    NOTICE
}
