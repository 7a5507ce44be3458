package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.Set;
import java.util.stream.Stream;

/** RFC 5280 section 4.2: a certificate with a critical extension that is not processed must be rejected. */
final class CriticalExtensionsCheck {

    /** What is processed by this verifier. */
    static final Set<Oid> PROCESSED = Set.of(
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
        Set<Oid> processed = request.rules().interpretation().processedExtensions();
        for (Extension extension : link.facts().certificate().extensions().list()) {
            if (extension.critical() && !processed.contains(extension.oid())) {
                findings.add(
                        link.facts(),
                        Reason.UNKNOWN_CRITICAL_EXTENSION,
                        "critical extension " + extension.oid() + " is not understood",
                        "critical extensions that a verifier knows",
                        "");
            }
        }
        constraints(link, request, findings);
    }

    /** A verifier that cannot compare all forms of names has not processed constraints on the others. */
    private static void constraints(Link link, VerificationRequest request, Findings findings) {
        ConstraintReading reading = request.rules().interpretation().constraints();
        Facts facts = link.facts();
        if (reading.others() != ConstraintReading.Others.UNKNOWN_EXTENSION
                || !facts.critical(ExtensionOids.NAME_CONSTRAINTS)) {
            return;
        }
        facts.nameConstraints.ifPresent(constraints -> Stream.concat(
                        constraints.permitted().stream(), constraints.excluded().stream())
                .filter(base -> !reading.compared().contains(base.kind()))
                .findFirst()
                .ifPresent(base -> findings.add(
                        facts,
                        Reason.UNKNOWN_CRITICAL_EXTENSION,
                        "critical name constraint " + base.text() + " is not understood",
                        "constraints on names of another form",
                        "")));
    }

    private CriticalExtensionsCheck() {}
}
