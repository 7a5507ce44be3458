package dev.signet.core.verify.openssl;

import dev.signet.core.verify.openssl.PolicyExtensions.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which policies are valid for a chain, by libcrypto's tree: {@code X509_policy_check}. */
final class PolicyTree {
    /** libcrypto's OPENSSL_POLICY_TREE_NODES_MAX. */
    private static final int MAX_NODES = 1000;

    enum Result {
        VALID,
        /** An explicit policy is required, and there is none. */
        FAILURE,
        /** An extension contradicts itself. */
        INVALID,
        /** The tree would grow too large. */
        EXHAUSTED
    }

    /**
     * What comes out.
     *
     * @param invalid the depths of certificates with extensions that contradict themselves
     */
    record Outcome(Result result, ValidPolicies policies, Set<Integer> invalid) {}

    private static final class Node {
        final Policy policy;
        final @Nullable Node parent;
        int children;

        Node(Policy policy, @Nullable Node parent) {
            this.policy = policy;
            this.parent = parent;
        }
    }

    private static final class Level {
        final @Nullable PolicyExtensions extensions;
        final List<Node> nodes = new ArrayList<>();

        @Nullable Node any;

        boolean inhibitAny;
        boolean inhibitMap;

        Level(@Nullable PolicyExtensions extensions) {
            this.extensions = extensions;
        }
    }

    /** Says that the tree has become too large. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too many policies", null, false, false);
        }
    }

    private final List<Level> levels = new ArrayList<>();
    private int size;

    private PolicyTree() {}

    static Outcome evaluate(List<ExaminedCertificate> chain, VerifyParameters parameters) {
        int length = chain.size() - 1;
        if (length == 0) {
            return new Outcome(Result.VALID, ValidPolicies.NONE, Set.of());
        }
        List<PolicyExtensions> extensions = new ArrayList<>();
        Set<Integer> invalid = new HashSet<>();
        for (int i = 0; i < length; i++) {
            PolicyExtensions own = new PolicyExtensions(chain.get(i).traits().extensions());
            extensions.add(own);
            if (own.invalid()) {
                boolean ignored = invalid.add(i);
            }
        }
        long explicit = parameters.has(VerifyFlag.EXPLICIT_POLICY) ? 0 : length + 1L;
        boolean empty = false;
        for (int i = length - 1; i >= 0 && (explicit > 0 || !empty); i--) {
            PolicyExtensions own = extensions.get(i);
            if (own.invalid()) {
                return new Outcome(Result.INVALID, ValidPolicies.NONE, invalid);
            }
            empty |= !own.present();
            if (explicit > 0) {
                explicit -= chain.get(i).traits().selfIssued() ? 0 : 1;
                explicit = own.explicitSkip() >= 0 ? Math.min(explicit, own.explicitSkip()) : explicit;
            }
        }
        boolean required = explicit == 0;
        ValidPolicies none = new ValidPolicies(required, null, null);
        if (empty) {
            return new Outcome(required ? Result.FAILURE : Result.VALID, none, Set.of());
        }
        PolicyTree tree = new PolicyTree();
        tree.plant(chain, extensions, parameters);
        try {
            ValidPolicies policies = tree.grow() ? tree.policies(parameters.policies(), required) : none;
            boolean failed =
                    required && (policies.user() == null || policies.user().isEmpty());
            return failed ? new Outcome(Result.FAILURE, none, Set.of()) : new Outcome(Result.VALID, policies, Set.of());
        } catch (TooLarge exhausted) {
            return new Outcome(Result.EXHAUSTED, none, Set.of());
        }
    }

    /** Makes a level for each certificate, the anchor first, and says where anyPolicy and mappings count. */
    private void plant(
            List<ExaminedCertificate> chain, List<PolicyExtensions> extensions, VerifyParameters parameters) {
        int length = extensions.size();
        Level top = new Level(null);
        levels.add(top);
        Node ignored = add(top, new Policy(PolicyExtensions.ANY_POLICY, false, null), null);
        long anySkip = parameters.has(VerifyFlag.INHIBIT_ANY) ? 0 : length + 1L;
        long mapSkip = parameters.has(VerifyFlag.INHIBIT_MAP) ? 0 : length + 1L;
        for (int i = length - 1; i >= 0; i--) {
            PolicyExtensions own = extensions.get(i);
            boolean selfIssued = chain.get(i).traits().selfIssued();
            Level level = new Level(own);
            levels.add(level);
            level.inhibitAny = own.any() == null || anySkip == 0 && (!selfIssued || i == 0);
            if (anySkip > 0) {
                anySkip -= selfIssued ? 0 : 1;
                anySkip = own.anySkip() >= 0 ? Math.min(anySkip, own.anySkip()) : anySkip;
            }
            level.inhibitMap = mapSkip == 0;
            if (mapSkip > 0) {
                mapSkip -= selfIssued ? 0 : 1;
                mapSkip = own.mapSkip() >= 0 ? Math.min(mapSkip, own.mapSkip()) : mapSkip;
            }
        }
    }

    private Node add(Level level, Policy policy, @Nullable Node parent) {
        if (size >= MAX_NODES) {
            throw new TooLarge();
        }
        size++;
        Node node = new Node(policy, parent);
        if (policy.identifier.equals(PolicyExtensions.ANY_POLICY)) {
            level.any = node;
        } else {
            level.nodes.add(node);
        }
        if (parent != null) {
            parent.children++;
        }
        return node;
    }

    /** Fills level after level; returns whether something is left in the end. */
    private boolean grow() {
        for (int i = 1; i < levels.size(); i++) {
            Level last = levels.get(i - 1);
            Level level = levels.get(i);
            PolicyExtensions own = level.extensions;
            if (own == null) {
                continue;
            }
            for (Policy policy : own.policies()) {
                link(last, level, policy);
            }
            Policy any = own.any();
            if (!level.inhibitAny && any != null) {
                for (Node node : last.nodes) {
                    linkUnmatched(last, level, any, node);
                }
                if (last.any != null) {
                    Node ignored = add(level, any, last.any);
                }
            }
            if (!prune(i)) {
                return false;
            }
        }
        return true;
    }

    private void link(Level last, Level level, Policy policy) {
        boolean matched = false;
        for (Node node : last.nodes) {
            if (matches(last, node, policy.identifier)) {
                Node ignored = add(level, policy, node);
                matched = true;
            }
        }
        if (!matched && last.any != null) {
            Node ignored = add(level, policy, last.any);
        }
    }

    private static boolean matches(Level level, Node node, String identifier) {
        return level.inhibitMap || !node.policy.isMapped()
                ? node.policy.identifier.equals(identifier)
                : node.policy.expected.contains(identifier);
    }

    /** What a policy expects below it, and did not find there, anyPolicy stands for. */
    private void linkUnmatched(Level last, Level level, Policy any, Node node) {
        if (last.inhibitMap || !node.policy.mapped) {
            if (node.children == 0) {
                Node ignored =
                        add(level, new Policy(node.policy.identifier, node.policy.critical, any.qualifiers), node);
            }
            return;
        }
        if (node.children == node.policy.expected.size()) {
            return;
        }
        for (String expected : node.policy.expected) {
            if (!hasChild(level, node, expected)) {
                Node ignored = add(level, new Policy(expected, node.policy.critical, any.qualifiers), node);
            }
        }
    }

    private static boolean hasChild(Level level, Node parent, String identifier) {
        for (Node node : level.nodes) {
            if (node.parent == parent && node.policy.identifier.equals(identifier)) {
                return true;
            }
        }
        return false;
    }

    /** Takes away what has nothing below it; returns whether the top is still there. */
    private boolean prune(int index) {
        Level level = levels.get(index);
        if (level.inhibitMap) {
            level.nodes.removeIf(node -> node.policy.isMapped() && orphan(node));
        }
        for (int i = index - 1; i >= 0; i--) {
            Level above = levels.get(i);
            above.nodes.removeIf(node -> node.children == 0 && orphan(node));
            if (above.any != null && above.any.children == 0) {
                boolean ignored = orphan(above.any);
                above.any = null;
            }
        }
        return levels.get(0).any != null;
    }

    private static boolean orphan(Node node) {
        if (node.parent != null) {
            node.parent.children--;
        }
        return true;
    }

    private ValidPolicies policies(List<String> asked, boolean required) {
        Node any = levels.get(levels.size() - 1).any;
        List<Node> authority = new ArrayList<>();
        List<Node> candidates = authority;
        if (any != null) {
            authority.add(any);
            candidates = new ArrayList<>();
        }
        for (int i = 1; i < levels.size(); i++) {
            Node above = levels.get(i - 1).any;
            if (above == null) {
                break;
            }
            for (Node node : levels.get(i).nodes) {
                if (node.parent == above && find(candidates, node.policy.identifier) == null) {
                    candidates.add(node);
                }
            }
        }
        List<ValidPolicies.Policy> user = null;
        boolean anyAsked = asked.contains(PolicyExtensions.ANY_POLICY);
        for (int i = 0; !anyAsked && i < asked.size(); i++) {
            Node node = find(candidates, asked.get(i));
            Policy policy = node != null
                    ? node.policy
                    : any != null ? new Policy(asked.get(i), any.policy.critical, any.policy.qualifiers) : null;
            if (policy != null) {
                user = user == null ? new ArrayList<>() : user;
                user.add(valid(policy));
            }
        }
        List<ValidPolicies.Policy> all = valid(authority);
        return new ValidPolicies(required, all, anyAsked ? all : user);
    }

    /** Finds a node, and sorts the list on the way: that is the order in which libcrypto prints. */
    private static @Nullable Node find(List<Node> nodes, String identifier) {
        nodes.sort((left, right) -> PolicyExtensions.compare(left.policy.identifier, right.policy.identifier));
        for (Node node : nodes) {
            if (node.policy.identifier.equals(identifier)) {
                return node;
            }
        }
        return null;
    }

    private static @Nullable List<ValidPolicies.Policy> valid(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return null;
        }
        List<ValidPolicies.Policy> valid = new ArrayList<>();
        for (Node node : nodes) {
            valid.add(valid(node.policy));
        }
        return valid;
    }

    private static ValidPolicies.Policy valid(Policy policy) {
        return new ValidPolicies.Policy(policy.identifier, policy.critical, policy.qualifiers);
    }
}
