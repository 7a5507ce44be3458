package dev.signet.core.verify;

/** What of a trust anchor counts, besides its name and key. */
public enum AnchorUse {
    /** Nothing: RFC 5280 section 6.1.1 (d) has the anchor outside the path. */
    NAME_AND_KEY,
    /** An anchor that came as a certificate is checked as one: dates, constraints, purposes and all, as clients do. */
    CERTIFICATE
}
