package dev.signet.core.verify.client;

import dev.signet.core.verify.Reason;
import java.util.EnumSet;
import java.util.Set;

/** Sets of rules that clients have in common. */
final class Rules {
    /** What all of them enforce of every certificate on the path. */
    static final Set<Reason> OF_ALL = EnumSet.of(
            Reason.EXPIRED,
            Reason.NOT_YET_VALID,
            Reason.BAD_SIGNATURE,
            Reason.MISSING_ISSUER,
            Reason.UNTRUSTED_ROOT,
            Reason.UNKNOWN_CRITICAL_EXTENSION,
            Reason.UNSUPPORTED_ALGORITHM,
            Reason.WEAK_SIGNATURE,
            Reason.WEAK_KEY,
            Reason.REVOKED,
            Reason.ALGORITHM_MISMATCH,
            Reason.MALFORMED,
            Reason.BUDGET_EXHAUSTED);

    /** What all of them enforce of the certificate in question alone. */
    static final Set<Reason> OF_LEAF =
            EnumSet.of(Reason.NAME_MISMATCH, Reason.WRONG_PURPOSE, Reason.NAME_NOT_PERMITTED);

    @SafeVarargs
    static Set<Reason> union(Set<Reason>... sets) {
        EnumSet<Reason> union = EnumSet.noneOf(Reason.class);
        for (Set<Reason> set : sets) {
            union.addAll(set);
        }
        return union;
    }

    private Rules() {}
}
