package dev.signet.core.verify.openssl;

/** What can be switched on in a verification: {@code X509_V_FLAG_*}. */
public enum VerifyFlag {
    CRL_CHECK,
    CRL_CHECK_ALL,
    IGNORE_CRITICAL,
    X509_STRICT,
    ALLOW_PROXY_CERTS,
    POLICY_CHECK,
    EXPLICIT_POLICY,
    INHIBIT_ANY,
    INHIBIT_MAP,
    NOTIFY_POLICY,
    EXTENDED_CRL_SUPPORT,
    USE_DELTAS,
    CHECK_SS_SIGNATURE,
    TRUSTED_FIRST,
    /** P-256 alone; with {@link #SUITEB_192_LOS}, P-256 and P-384. */
    SUITEB_128_LOS_ONLY,
    /** P-384. */
    SUITEB_192_LOS,
    PARTIAL_CHAIN,
    NO_ALT_CHAINS,
    NO_CHECK_TIME
}
