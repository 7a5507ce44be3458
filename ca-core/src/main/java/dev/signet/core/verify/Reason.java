package dev.signet.core.verify;

import java.util.Locale;

/**
 * Why a certificate, or a path, is refused; each with the clause that demands it.
 *
 * <p>The order is the order in which several findings are told: first what a person most likely has to mend. Which of these a
 * verification enforces is up to its {@link RuleBook}.
 */
public enum Reason {
    REVOKED("RFC 5280 section 6.1.3 (a) (3)", "a revoked certificate"),
    EXPIRED("RFC 5280 section 6.1.3 (a) (2)", "a time of verification after notAfter"),
    NOT_YET_VALID("RFC 5280 section 6.1.3 (a) (2)", "a time of verification before notBefore"),
    NAME_MISMATCH("RFC 9525 section 6", "the expected name is not among the subject alternative names"),
    MISSING_ISSUER("RFC 5280 section 6.1", "no certificate of the issuer at hand"),
    UNTRUSTED_ROOT("RFC 5280 section 6.1.1 (d)", "the path ends in a self-signed certificate that is not trusted"),
    BAD_SIGNATURE("RFC 5280 section 6.1.3 (a) (1)", "a signature that was not made with the issuer's key"),
    NOT_A_CA("RFC 5280 section 6.1.4 (k)", "an issuer whose basic constraints do not say that it is a CA"),
    CA_KEY_USAGE("RFC 5280 section 6.1.4 (n)", "an issuer whose key usage lacks keyCertSign"),
    PATH_TOO_LONG("RFC 5280 section 6.1.4 (l), (m)", "more intermediate certificates than a limit allows"),
    NAME_NOT_PERMITTED("RFC 5280 section 6.1.3 (b), (c)", "a name that the constraints of a CA above do not allow"),
    WRONG_PURPOSE("RFC 5280 section 4.2.1.12", "an extended key usage without the purpose asked for"),
    WRONG_KEY_USAGE("RFC 5280 section 4.2.1.3", "a key usage without the usage asked for"),
    POLICY_NOT_MET("RFC 5280 section 6.1.5 (g), RFC 9618", "no acceptable policy is valid for the whole path"),
    UNKNOWN_CRITICAL_EXTENSION("RFC 5280 section 6.1.4 (o), 6.1.5 (f)", "a critical extension that is not understood"),
    MALFORMED("RFC 5280 section 4.1", "an extension or field that cannot be read"),
    UNSUPPORTED_ALGORITHM("RFC 5280 section 4.1.1.2", "a signature or key algorithm that is not known"),
    WEAK_SIGNATURE("RFC 6151, RFC 9155", "a signature over a broken hash"),
    WEAK_KEY("NIST SP 800-57 part 1 section 5.6", "a key that is too short, or defective"),
    REVOCATION_UNKNOWN(
            "RFC 5280 section 6.3.3, RFC 6960 section 3.2",
            "no usable CRL or OCSP response tells whether the certificate is revoked"),

    STAPLE_MISSING("RFC 7633 section 4.2.3", "a server without the stapled OCSP response that its certificate demands"),

    UNFIT_KEY_USAGE("RFC 5280 section 4.2.1.12", "a key usage that does not go with the purpose asked for"),
    ALGORITHM_MISMATCH("RFC 5280 section 4.1.1.2", "two different algorithms inside and beside the signed part"),
    EXPLICIT_CURVE("RFC 5480 section 2.1.1", "an elliptic curve that is spelled out in place of its name"),
    DUPLICATE_EXTENSION("RFC 5280 section 4.2", "the same extension twice"),
    NOT_DER("RFC 5280 section 4.1", "an encoding that is BER but not DER"),
    EXTENSIONS_NEED_VERSION_3("RFC 5280 section 4.1.2.1", "extensions in a certificate of version 1 or 2"),
    EMPTY_ISSUER("RFC 5280 section 4.1.2.4", "an empty issuer name"),
    EMPTY_CA_SUBJECT("RFC 5280 section 4.1.2.6", "a CA without a name"),

    SERIAL_NUMBER("RFC 5280 section 4.1.2.2", "a serial number that is not positive or has more than 20 octets"),
    TIME_FORM("RFC 5280 section 4.1.2.5", "a date up to 2049 that is no UTCTime, or a later one that is"),
    UNIQUE_IDENTIFIER("RFC 5280 section 4.1.2.8", "a unique identifier of the issuer or the subject"),
    AUTHORITY_KEY_IDENTIFIER_MISSING(
            "RFC 5280 section 4.2.1.1", "no authority key identifier in a certificate that is not self-signed"),
    AUTHORITY_KEY_IDENTIFIER_CRITICAL("RFC 5280 section 4.2.1.1", "a critical authority key identifier"),
    SUBJECT_KEY_IDENTIFIER_MISSING("RFC 5280 section 4.2.1.2", "a CA without subject key identifier"),
    SUBJECT_KEY_IDENTIFIER_CRITICAL("RFC 5280 section 4.2.1.2", "a critical subject key identifier"),
    KEY_IDENTIFIER_MISMATCH(
            "RFC 5280 section 4.2.1.2", "an authority key identifier that is not the issuer's subject key identifier"),
    KEY_USAGE_MISSING("RFC 5280 section 4.2.1.3", "an intermediate CA without key usage"),
    KEY_USAGE_INCONSISTENT(
            "RFC 5280 sections 4.2.1.3 and 4.2.1.9", "key usage and basic constraints that do not agree"),
    SUBJECT_ALTERNATIVE_NAME_MISSING("RFC 5280 section 4.2.1.6", "neither a subject nor a subject alternative name"),
    SUBJECT_ALTERNATIVE_NAME_NOT_CRITICAL(
            "RFC 5280 section 4.2.1.6", "an empty subject beside a subject alternative name that is not critical"),
    SUBJECT_ALTERNATIVE_NAME_SYNTAX("RFC 5280 section 4.2.1.6", "a subject alternative name that is not well formed"),
    BASIC_CONSTRAINTS_NOT_CRITICAL("RFC 5280 section 4.2.1.9", "basic constraints of a CA that are not critical"),
    NAME_CONSTRAINTS_NOT_CRITICAL("RFC 5280 section 4.2.1.10", "name constraints that are not critical"),
    NAME_CONSTRAINTS_IN_LEAF("RFC 5280 section 4.2.1.10", "name constraints in a certificate that is no CA's"),
    NAME_CONSTRAINTS_SYNTAX("RFC 5280 section 4.2.1.10", "name constraints that are empty or not well formed"),
    POLICY_CONSTRAINTS_NOT_CRITICAL("RFC 5280 section 4.2.1.11", "policy constraints that are not critical"),
    INHIBIT_ANY_POLICY_NOT_CRITICAL("RFC 5280 section 4.2.1.14", "inhibitAnyPolicy that is not critical"),
    INFORMATION_ACCESS_CRITICAL("RFC 5280 sections 4.2.2.1 and 4.2.2.2", "a critical access information"),
    FRESHEST_CRL_CRITICAL("RFC 5280 section 4.2.1.15", "a critical freshestCRL"),
    ANY_POLICY_MAPPED("RFC 5280 section 6.1.4 (a)", "a policy mapping to or from anyPolicy"),

    NOT_VERSION_3("CA/Browser Forum BR section 7.1.1", "a certificate that is not of version 3"),
    LEAF_IS_CA("CA/Browser Forum BR section 7.1.2.7.8", "a CA certificate where a server's is needed"),
    FORBIDDEN_KEY("CA/Browser Forum BR section 6.1.5", "a key of a type or size that is not allowed"),
    FORBIDDEN_SIGNATURE("CA/Browser Forum BR section 7.1.3.2", "a signature algorithm that is not allowed"),
    AUTHORITY_KEY_IDENTIFIER_FORM(
            "CA/Browser Forum BR sections 7.1.2.1.3 and 7.1.2.11.1",
            "an authority key identifier that is more, less or another than the key identifier"),
    COMMON_NAME_NOT_AMONG_NAMES(
            "CA/Browser Forum BR section 7.1.4.3", "a common name that is no copy of a subject alternative name"),
    PUBLIC_SUFFIX_WILDCARD("CA/Browser Forum BR section 3.2.2.6", "a wildcard for all of a public suffix"),
    SUBJECT_ALTERNATIVE_NAME_CRITICAL(
            "CA/Browser Forum BR section 7.1.2.7.12", "a critical subject alternative name beside a subject"),
    NO_SUBJECT_ALTERNATIVE_NAME(
            "CA/Browser Forum BR section 7.1.2.7.12", "a server's certificate without subject alternative name"),
    FORBIDDEN_NAME_FORM(
            "CA/Browser Forum BR section 7.1.2.7.12", "a name that is neither a host name nor an IP address"),
    PURPOSE_MISSING("CA/Browser Forum BR section 7.1.2.7.10", "a server's certificate without extended key usage"),
    PURPOSE_CRITICAL("CA/Browser Forum BR section 7.1.2.7.6", "a critical extended key usage"),
    ANY_PURPOSE("CA/Browser Forum BR section 7.1.2.7.10", "anyExtendedKeyUsage in a server's certificate"),
    ROOT_PURPOSE("CA/Browser Forum BR section 7.1.2.1.2", "extended key usage in a root"),
    VALIDITY_TOO_LONG(
            "CA/Browser Forum BR section 6.3.2", "a server's certificate that is valid for longer than allowed"),
    OPENSSL("OpenSSL 3.0, X509_STORE_CTX_get_error(3)", "an error of libcrypto that is none of the others"),

    CRL_PROFILE("RFC 5280 sections 5.1 to 5.3", "a CRL with a field or an extension that is not as the profile has it"),
    BUDGET_EXHAUSTED("RFC 4158 section 8", "the input takes more work than is allowed");

    private final String clause;
    private final String description;

    Reason(String clause, String description) {
        this.clause = clause;
        this.description = description;
    }

    /** Returns where the rule stands, such as {@code RFC 5280 section 4.1.2.5}. */
    public String clause() {
        return clause;
    }

    /** Returns what breaks the rule, in words. */
    public String description() {
        return description;
    }

    /** Returns the name for programs, such as {@code missing-issuer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
