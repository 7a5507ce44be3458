package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.Set;

/** RFC 5280 section 4.2: a certificate with a critical extension that is not processed must be rejected. */
final class CriticalExtensionsCheck {

    private static final Set<Oid> PROCESSED = Set.of(
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
            ExtensionOids.SUBJECT_INFORMATION_ACCESS,
            ExtensionOids.OCSP_NO_CHECK);

    static void check(Link link, VerificationRequest request, Findings findings) {
        for (Extension extension : link.facts().certificate().extensions().list()) {
            if (extension.critical() && !PROCESSED.contains(extension.oid())) {
                findings.add(
                        link.facts(),
                        Reason.UNKNOWN_CRITICAL_EXTENSION,
                        "critical extension " + extension.oid() + " is not understood",
                        "critical extensions that a verifier knows",
                        "");
            }
        }
    }

    private CriticalExtensionsCheck() {}
}
