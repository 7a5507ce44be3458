package dev.signet.core.lint;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.Set;

/** Extensions are critical where a client must not overlook them, and only there. */
final class CriticalityRule implements Rule {
    @Override
    public String name() {
        return "criticality";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        for (Extension extension : draft.certificate().extensions().list()) {
            check(draft, extension, report);
        }
    }

    private static final Set<Oid> NEVER = Set.of(
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
            ExtensionOids.FRESHEST_CRL,
            ExtensionOids.OCSP_NO_CHECK);

    private static final Set<Oid> ALWAYS =
            Set.of(ExtensionOids.NAME_CONSTRAINTS, ExtensionOids.POLICY_CONSTRAINTS, ExtensionOids.INHIBIT_ANY_POLICY);

    /** What a client that follows RFC 5280 understands, or Signet writes itself. */
    private static final Set<Oid> KNOWN = Set.of(
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.KEY_USAGE,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.ISSUER_ALTERNATIVE_NAME,
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CRL_DISTRIBUTION_POINTS,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.POLICY_MAPPINGS,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.POLICY_CONSTRAINTS,
            ExtensionOids.EXTENDED_KEY_USAGE,
            ExtensionOids.FRESHEST_CRL,
            ExtensionOids.INHIBIT_ANY_POLICY,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
            ExtensionOids.TLS_FEATURE,
            ExtensionOids.OCSP_NO_CHECK);

    private static void check(Draft draft, Extension extension, Report report) {
        Oid oid = extension.oid();
        boolean critical = extension.critical();
        if (critical && !KNOWN.contains(oid)) {
            report.error("the extension " + oid + " is critical and unknown, so clients refuse the certificate");
        } else if (critical && NEVER.contains(oid)) {
            report.error("the extension " + oid + " must not be critical");
        } else if (!critical && ALWAYS.contains(oid)) {
            report.error("the extension " + oid + " must be critical");
        } else if (!critical && oid.equals(ExtensionOids.BASIC_CONSTRAINTS) && draft.isCa()) {
            report.error("the basic constraints of a CA must be critical");
        } else if (!critical && oid.equals(ExtensionOids.KEY_USAGE)) {
            report.warning("the key usage should be critical");
        } else if (critical && oid.equals(ExtensionOids.CRL_DISTRIBUTION_POINTS)) {
            report.warning("the CRL distribution points should not be critical");
        } else if (critical
                && oid.equals(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)
                && !draft.certificate().subject().isEmpty()) {
            report.notice("the alternative names are critical, and need not be beside a subject");
        }
    }
}
