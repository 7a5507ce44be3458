package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.PolicyMappings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The policies that are valid for a path down to one certificate: the lowest level of the valid policy graph of RFC 9618.
 *
 * <p>RFC 5280 has a tree, which grows exponentially with the length of the path; RFC 9618 puts equal nodes of a level together.
 * Of that graph only the lowest level is ever asked for, except once at the end, when policies are traced back to the domain of
 * the anchor to see which of them the user accepts. That is found out on the way down instead, so the levels above need not be
 * kept: each node knows whether it comes from a policy that the user accepts.
 */
final class PolicyLevel {
    private static final Oid ANY = CertificatePolicies.ANY_POLICY;

    /**
     * @param expected the policies that the next certificate may have to follow this one
     * @param accepted whether it comes from a policy, in the domain of the anchor, that the user accepts
     */
    private record Node(Set<Oid> expected, boolean accepted) {}

    private final Map<Oid, Node> nodes;
    private final Set<Oid> acceptable;
    private final Budget budget;

    private PolicyLevel(Map<Oid, Node> nodes, Set<Oid> acceptable, Budget budget) {
        this.nodes = nodes;
        this.acceptable = acceptable;
        this.budget = budget;
    }

    /** Returns the level of the anchor: anyPolicy alone (RFC 5280 section 6.1.2 (a)). */
    static PolicyLevel ofAnchor(Set<Oid> acceptable, Budget budget) {
        return new PolicyLevel(Map.of(ANY, new Node(Set.of(ANY), true)), acceptable, budget);
    }

    /** Returns the level of a certificate without policies: nothing is valid any more (section 6.1.3 (e)). */
    PolicyLevel none() {
        return new PolicyLevel(Map.of(), acceptable, budget);
    }

    /**
     * Returns the level of the next certificate (section 6.1.3 (d), as RFC 9618 section 5.2 has it).
     *
     * @param policies those of the certificate
     * @param anyCounts whether anyPolicy among them stands for others
     */
    PolicyLevel next(Set<Oid> policies, boolean anyCounts) {
        Map<Oid, List<Node>> byExpected = new LinkedHashMap<>();
        for (Node node : nodes.values()) {
            node.expected.forEach(policy ->
                    byExpected.computeIfAbsent(policy, key -> new ArrayList<>()).add(node));
        }
        boolean any = nodes.containsKey(ANY);
        Map<Oid, Node> next = new LinkedHashMap<>();
        for (Oid policy : policies) {
            if (policy.equals(ANY) || !budget.policyNode()) {
                continue;
            }
            List<Node> parents = byExpected.get(policy);
            if (parents != null) {
                next.put(policy, child(policy, parents));
            } else if (any) {
                next.put(policy, underAny(policy, Set.of(policy)));
            }
        }
        if (policies.contains(ANY) && anyCounts) {
            byExpected.forEach((policy, parents) -> {
                if (!next.containsKey(policy) && budget.policyNode()) {
                    next.put(policy, child(policy, parents));
                }
            });
        }
        return new PolicyLevel(next, acceptable, budget);
    }

    private static Node child(Oid policy, List<Node> parents) {
        return new Node(Set.of(policy), parents.stream().anyMatch(Node::accepted));
    }

    private Node underAny(Oid policy, Set<Oid> expected) {
        return new Node(expected, acceptable.contains(ANY) || acceptable.contains(policy));
    }

    /** Returns the level after the mappings of its certificate (section 6.1.4 (b)). */
    PolicyLevel mapped(PolicyMappings mappings, boolean allowed) {
        Map<Oid, Set<Oid>> subjects = new HashMap<>();
        for (PolicyMappings.Pair pair : mappings.pairs()) {
            subjects.computeIfAbsent(pair.issuerDomainPolicy(), key -> new LinkedHashSet<>())
                    .add(pair.subjectDomainPolicy());
        }
        Map<Oid, Node> mapped = new LinkedHashMap<>(nodes);
        subjects.forEach((policy, expected) -> {
            Node node = nodes.get(policy);
            if (!allowed) {
                mapped.remove(policy);
            } else if (node != null) {
                mapped.put(policy, new Node(expected, node.accepted));
            } else if (nodes.containsKey(ANY) && budget.policyNode()) {
                mapped.put(policy, underAny(policy, expected));
            }
        });
        return new PolicyLevel(mapped, acceptable, budget);
    }

    /** Returns whether no policy is valid for the path. */
    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Returns whether a policy that the user accepts is valid for the path (section 6.1.5 (g)). */
    boolean isAccepted() {
        return nodes.values().stream().anyMatch(Node::accepted);
    }
}
