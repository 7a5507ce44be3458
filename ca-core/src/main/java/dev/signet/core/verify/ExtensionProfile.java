package dev.signet.core.verify;

import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.GeneralName;
import java.util.stream.Stream;

/** RFC 5280 section 4.2: what else the profile says of extensions and who may have which. */
final class ExtensionProfile {

    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        keyUsage(link, findings);
        nameConstraints(facts, findings);
        if (facts.isCa() && facts.presentNotCritical(ExtensionOids.BASIC_CONSTRAINTS)) {
            needsCritical(facts, Reason.BASIC_CONSTRAINTS_NOT_CRITICAL, "basic constraints", findings);
        }
        if (facts.presentNotCritical(ExtensionOids.POLICY_CONSTRAINTS)) {
            needsCritical(facts, Reason.POLICY_CONSTRAINTS_NOT_CRITICAL, "policy constraints", findings);
        }
        if (facts.presentNotCritical(ExtensionOids.INHIBIT_ANY_POLICY)) {
            needsCritical(facts, Reason.INHIBIT_ANY_POLICY_NOT_CRITICAL, "inhibitAnyPolicy", findings);
        }
        if (facts.critical(ExtensionOids.AUTHORITY_INFORMATION_ACCESS)
                || facts.critical(ExtensionOids.SUBJECT_INFORMATION_ACCESS)) {
            mustNotBeCritical(facts, Reason.INFORMATION_ACCESS_CRITICAL, "access information", findings);
        }
        if (facts.critical(ExtensionOids.FRESHEST_CRL)) {
            mustNotBeCritical(facts, Reason.FRESHEST_CRL_CRITICAL, "freshestCRL", findings);
        }
    }

    private static void needsCritical(Facts facts, Reason reason, String extension, Findings findings) {
        findings.add(facts, reason, "its " + extension + " extension is not critical", "a critical one", "");
    }

    private static void mustNotBeCritical(Facts facts, Reason reason, String extension, Findings findings) {
        findings.add(facts, reason, "its " + extension + " extension is critical", "one that is not", "");
    }

    private static void keyUsage(Link link, Findings findings) {
        Facts facts = link.facts();
        if (facts.keyUsage.isEmpty()) {
            if (link.place() == Link.Place.INTERMEDIATE) {
                findings.add(facts, Reason.KEY_USAGE_MISSING, "a CA without key usage", "keyCertSign", "");
            }
            return;
        }
        boolean signs = facts.keyUsage.get().contains(KeyUsage.KEY_CERT_SIGN);
        boolean pathLength = facts.basicConstraints
                .filter(constraints -> constraints.pathLength().isPresent())
                .isPresent();
        if (signs && !facts.isCa()) {
            findings.add(
                    facts, Reason.KEY_USAGE_INCONSISTENT, "its key may sign certificates, but it is no CA", "", "");
        }
        if (facts.keyUsage.get().isEmpty()) {
            findings.add(
                    facts, Reason.KEY_USAGE_INCONSISTENT, "a key usage without any usage", "one usage at least", "");
        }
        if (pathLength && !(facts.isCa() && signs)) {
            findings.add(
                    facts,
                    Reason.KEY_USAGE_INCONSISTENT,
                    "a path length, but it is no CA or its key may not sign certificates",
                    "a path length only with CA:TRUE and keyCertSign",
                    "");
        }
    }

    private static void nameConstraints(Facts facts, Findings findings) {
        if (facts.nameConstraints.isEmpty()) {
            return;
        }
        NameConstraints constraints = facts.nameConstraints.get();
        if (!facts.isCa()) {
            findings.add(facts, Reason.NAME_CONSTRAINTS_IN_LEAF, "name constraints in a certificate of no CA", "", "");
        }
        if (facts.presentNotCritical(ExtensionOids.NAME_CONSTRAINTS)) {
            needsCritical(facts, Reason.NAME_CONSTRAINTS_NOT_CRITICAL, "name constraints", findings);
        }
        if (constraints.isEmpty()) {
            findings.add(facts, Reason.NAME_CONSTRAINTS_SYNTAX, "name constraints that constrain nothing", "", "");
        }
        Stream.concat(constraints.permitted().stream(), constraints.excluded().stream())
                .filter(base -> !wellFormed(base))
                .findFirst()
                .ifPresent(base -> findings.add(
                        facts,
                        Reason.NAME_CONSTRAINTS_SYNTAX,
                        "name constraint " + base.text() + " is not well formed",
                        "a form of RFC 5280 section 4.2.1.10",
                        ""));
    }

    /** RFC 5280 knows no dot in front of a DNS constraint; clients that see one disagree on what it means. */
    private static boolean wellFormed(GeneralName base) {
        boolean leadingDot = base instanceof GeneralName.Dns dns && dns.value().startsWith(".");
        return base instanceof GeneralName.Other || new Subtree(base).wellFormed() && !leadingDot;
    }

    private ExtensionProfile() {}
}
