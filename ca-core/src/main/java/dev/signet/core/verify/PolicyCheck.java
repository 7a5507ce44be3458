package dev.signet.core.verify;

import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.PolicyConstraints;
import dev.signet.core.extension.PolicyMappings;
import java.util.List;
import java.util.OptionalInt;

/** RFC 5280 sections 6.1.2 to 6.1.5 with RFC 9618: where a policy must be valid for the whole path, an accepted one is. */
final class PolicyCheck {
    private final Findings findings;
    private PolicyLevel level;

    /** Certificates that may follow before: an explicit policy is needed, mapping ends, anyPolicy stands for nothing. */
    private int explicitPolicy;

    private int policyMapping;
    private int inhibitAnyPolicy;

    private PolicyCheck(PolicyInputs inputs, int pathLength, Budget budget, Findings findings) {
        this.findings = findings;
        this.level = PolicyLevel.ofAnchor(inputs.acceptable(), budget);
        this.explicitPolicy = inputs.explicitPolicy() ? 0 : pathLength + 1;
        this.policyMapping = inputs.inhibitMapping() ? 0 : pathLength + 1;
        this.inhibitAnyPolicy = inputs.inhibitAnyPolicy() ? 0 : pathLength + 1;
    }

    static void check(Path path, Verification verification, Findings findings) {
        List<Facts> certificates = path.certificates();
        PolicyInputs inputs = verification.request().policies();
        PolicyCheck check = new PolicyCheck(inputs, certificates.size(), verification.budget(), findings);
        for (int i = certificates.size() - 1; i >= 0; i--) {
            Facts facts = certificates.get(i);
            if (!check.descend(facts, i == 0)) {
                break;
            }
            if (i > 0) {
                check.prepare(facts);
            } else {
                check.wrapUp(facts, inputs);
            }
        }
        verification.reportBudget(path.leaf(), findings);
    }

    /** Section 6.1.3 (d), (e), (f). */
    private boolean descend(Facts facts, boolean leaf) {
        boolean anyCounts = inhibitAnyPolicy > 0 || !leaf && facts.selfIssued;
        level = facts.policies.map(policies -> level.next(policies, anyCounts)).orElseGet(() -> level.none());
        if (explicitPolicy == 0 && level.isEmpty()) {
            refuse(facts, "no certificate policy is valid down to it, and one is required");
            return false;
        }
        return true;
    }

    /** Section 6.1.4 (a), (b), (h), (i), (j). */
    private void prepare(Facts facts) {
        facts.policyMappings.ifPresent(mappings -> map(facts, mappings));
        if (!facts.selfIssued) {
            explicitPolicy = Math.max(0, explicitPolicy - 1);
            policyMapping = Math.max(0, policyMapping - 1);
            inhibitAnyPolicy = Math.max(0, inhibitAnyPolicy - 1);
        }
        facts.policyConstraints.ifPresent(constraints -> {
            explicitPolicy = smaller(explicitPolicy, constraints.requireExplicitPolicy());
            policyMapping = smaller(policyMapping, constraints.inhibitPolicyMapping());
        });
        inhibitAnyPolicy = smaller(inhibitAnyPolicy, facts.inhibitAnyPolicy);
    }

    private void map(Facts facts, PolicyMappings mappings) {
        for (PolicyMappings.Pair pair : mappings.pairs()) {
            if (pair.issuerDomainPolicy().equals(CertificatePolicies.ANY_POLICY)
                    || pair.subjectDomainPolicy().equals(CertificatePolicies.ANY_POLICY)) {
                findings.add(facts, Reason.ANY_POLICY_MAPPED, "it maps anyPolicy", "mappings between policies", "");
            }
        }
        level = level.mapped(mappings, policyMapping > 0);
    }

    private static int smaller(int value, OptionalInt limit) {
        return limit.isPresent() ? Math.min(value, limit.getAsInt()) : value;
    }

    /** Section 6.1.5 (a), (b), (g). */
    private void wrapUp(Facts leaf, PolicyInputs inputs) {
        explicitPolicy = Math.max(0, explicitPolicy - 1);
        boolean required = leaf.policyConstraints
                .map(PolicyConstraints::requireExplicitPolicy)
                .filter(limit -> limit.isPresent() && limit.getAsInt() == 0)
                .isPresent();
        if ((explicitPolicy == 0 || required) && !level.isAccepted()) {
            boolean any = inputs.acceptable().contains(CertificatePolicies.ANY_POLICY);
            refuse(
                    leaf,
                    any
                            ? "no certificate policy is valid for the whole path, and one is required"
                            : "none of the policies that are accepted is valid for the whole path");
        }
    }

    private void refuse(Facts facts, String found) {
        findings.add(facts, Reason.POLICY_NOT_MET, found, "a policy that every certificate of the path has", "");
    }
}
