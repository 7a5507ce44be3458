package dev.signet.core.extension;

import dev.signet.core.asn1.Oid;

/** The object identifiers of the extensions that Signet understands (RFC 5280 sections 4.2, 5.2 and 5.3). */
public final class ExtensionOids {
    public static final Oid SUBJECT_KEY_IDENTIFIER = Oid.of("2.5.29.14");
    public static final Oid KEY_USAGE = Oid.of("2.5.29.15");
    public static final Oid SUBJECT_ALTERNATIVE_NAME = Oid.of("2.5.29.17");
    public static final Oid ISSUER_ALTERNATIVE_NAME = Oid.of("2.5.29.18");
    public static final Oid BASIC_CONSTRAINTS = Oid.of("2.5.29.19");
    public static final Oid CRL_NUMBER = Oid.of("2.5.29.20");
    public static final Oid REASON_CODE = Oid.of("2.5.29.21");
    public static final Oid INVALIDITY_DATE = Oid.of("2.5.29.24");
    public static final Oid DELTA_CRL_INDICATOR = Oid.of("2.5.29.27");
    public static final Oid ISSUING_DISTRIBUTION_POINT = Oid.of("2.5.29.28");
    public static final Oid CERTIFICATE_ISSUER = Oid.of("2.5.29.29");
    public static final Oid NAME_CONSTRAINTS = Oid.of("2.5.29.30");
    public static final Oid CRL_DISTRIBUTION_POINTS = Oid.of("2.5.29.31");
    public static final Oid CERTIFICATE_POLICIES = Oid.of("2.5.29.32");
    public static final Oid POLICY_MAPPINGS = Oid.of("2.5.29.33");
    public static final Oid AUTHORITY_KEY_IDENTIFIER = Oid.of("2.5.29.35");
    public static final Oid POLICY_CONSTRAINTS = Oid.of("2.5.29.36");
    public static final Oid EXTENDED_KEY_USAGE = Oid.of("2.5.29.37");
    public static final Oid FRESHEST_CRL = Oid.of("2.5.29.46");
    public static final Oid INHIBIT_ANY_POLICY = Oid.of("2.5.29.54");
    public static final Oid AUTHORITY_INFORMATION_ACCESS = Oid.of("1.3.6.1.5.5.7.1.1");
    public static final Oid SUBJECT_INFORMATION_ACCESS = Oid.of("1.3.6.1.5.5.7.1.11");
    public static final Oid TLS_FEATURE = Oid.of("1.3.6.1.5.5.7.1.24");
    public static final Oid OCSP_NO_CHECK = Oid.of("1.3.6.1.5.5.7.48.1.5");

    private ExtensionOids() {}
}
