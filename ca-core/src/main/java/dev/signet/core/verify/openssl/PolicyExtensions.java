package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.ExtensionList;
import dev.signet.core.text.ExtensionShapes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the extensions of one certificate say of policies: {@code X509_POLICY_CACHE}. */
final class PolicyExtensions {
    static final String ANY_POLICY = "2.5.29.32.0";

    /** A policy that a certificate has, or that follows from another one. */
    static final class Policy {
        final String identifier;
        final boolean critical;
        final @Nullable Decoded qualifiers;
        /** What it is called in the certificates below, if it is mapped. */
        final List<String> expected = new ArrayList<>();

        boolean mapped;
        /** It is not in the extension, and was mapped from anyPolicy. */
        boolean mappedFromAny;

        Policy(String identifier, boolean critical, @Nullable Decoded qualifiers) {
            this.identifier = identifier;
            this.critical = critical;
            this.qualifiers = qualifiers;
        }

        boolean isMapped() {
            return mapped || mappedFromAny;
        }
    }

    private final List<Policy> policies = new ArrayList<>();
    private @Nullable Policy any;
    private boolean present;
    private boolean invalid;
    private long anySkip = -1;
    private long explicitSkip = -1;
    private long mapSkip = -1;

    PolicyExtensions(ExtensionList extensions) {
        invalid = !readConstraints(extensions) || !readPolicies(extensions);
    }

    private boolean readConstraints(ExtensionList extensions) {
        Decoded constraints = extensions.singleOrNull("2.5.29.36", ExtensionShapes.POLICY_CONSTRAINTS);
        if (constraints == null) {
            return !extensions.has("2.5.29.36");
        }
        if (!constraints.has(0) && !constraints.has(1)) {
            return false;
        }
        if (constraints.has(0)) {
            explicitSkip = number(constraints.get(0));
        }
        if (constraints.has(1)) {
            mapSkip = number(constraints.get(1));
        }
        return !(constraints.has(0) && negative(constraints.get(0)))
                && !(constraints.has(1) && negative(constraints.get(1)));
    }

    private static boolean negative(Decoded integer) {
        return integer.integer().signum() < 0;
    }

    private static long number(Decoded integer) {
        BigInteger number = integer.integer();
        return number.bitLength() > 63 ? -1 : number.longValue();
    }

    private boolean readPolicies(ExtensionList extensions) {
        Decoded list = extensions.singleOrNull("2.5.29.32", ExtensionShapes.POLICIES);
        if (list == null) {
            return !extensions.has("2.5.29.32");
        }
        if (list.size() == 0) {
            return true;
        }
        boolean critical = extensions.firstIsCritical("2.5.29.32");
        for (int i = 0; i < list.size(); i++) {
            Decoded information = list.get(i);
            String identifier = ExaminedCertificate.dotted(information.get(0));
            Policy policy = new Policy(identifier, critical, information.has(1) ? information.get(1) : null);
            if (identifier.equals(ANY_POLICY)) {
                if (any != null) {
                    policies.clear();
                    return false;
                }
                any = policy;
            } else if (find(policies, identifier) != null) {
                policies.clear();
                return false;
            } else {
                policies.add(policy);
            }
        }
        present = true;
        return readMappings(extensions) && readInhibition(extensions);
    }

    private boolean readMappings(ExtensionList extensions) {
        Decoded mappings = extensions.singleOrNull("2.5.29.33", ExtensionShapes.POLICY_MAPPINGS);
        if (mappings == null) {
            return !extensions.has("2.5.29.33");
        }
        for (int i = 0; i < mappings.size(); i++) {
            String from = ExaminedCertificate.dotted(mappings.get(i).get(0));
            String to = ExaminedCertificate.dotted(mappings.get(i).get(1));
            if (from.equals(ANY_POLICY) || to.equals(ANY_POLICY)) {
                return false;
            }
            Policy policy = find(policies, from);
            if (policy != null) {
                policy.mapped = true;
                policy.expected.add(to);
            } else if (any != null) {
                policy = new Policy(from, any.critical, any.qualifiers);
                policy.mappedFromAny = true;
                policy.expected.add(to);
                policies.add(policy);
            }
        }
        return mappings.size() > 0;
    }

    private boolean readInhibition(ExtensionList extensions) {
        Decoded skip = extensions.singleOrNull("2.5.29.54", ExtensionShapes.INTEGER);
        if (skip == null) {
            return !extensions.has("2.5.29.54");
        }
        anySkip = negative(skip) ? -1 : number(skip);
        return !negative(skip);
    }

    /** Finds a policy, and sorts the list on the way: that is the order in which libcrypto prints. */
    private static @Nullable Policy find(List<Policy> policies, String identifier) {
        policies.sort((left, right) -> compare(left.identifier, right.identifier));
        for (Policy policy : policies) {
            if (policy.identifier.equals(identifier)) {
                return policy;
            }
        }
        return null;
    }

    /** Compares two object identifiers as libcrypto does: the shorter encoding first. */
    static int compare(String left, String right) {
        byte[] leftOctets = encoded(left);
        byte[] rightOctets = encoded(right);
        return leftOctets.length != rightOctets.length
                ? leftOctets.length - rightOctets.length
                : Arrays.compareUnsigned(leftOctets, rightOctets);
    }

    private static byte[] encoded(String identifier) {
        try {
            return Der.oid(Oid.of(identifier));
        } catch (DerException | IllegalArgumentException unwritable) {
            return new byte[0];
        }
    }

    List<Policy> policies() {
        return policies;
    }

    /** Returns anyPolicy, if the certificate has it. */
    @Nullable Policy any() {
        return any;
    }

    /** Returns whether there are policies at all. */
    boolean present() {
        return present;
    }

    boolean invalid() {
        return invalid;
    }

    long anySkip() {
        return anySkip;
    }

    long explicitSkip() {
        return explicitSkip;
    }

    long mapSkip() {
        return mapSkip;
    }
}
