package dev.signet.core.verify;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;

/** What is left of the {@link Limits} of one verification. Once something is used up, nothing more is given. */
final class Budget {
    private final Limits limits;
    private int signatureChecks;
    private int candidates;
    private long nameComparisons;
    private int policyNodes;
    private boolean exhausted;

    Budget(Limits limits) {
        this.limits = limits;
    }

    boolean signatureCheck(PublicKeyInfo key) {
        signatureChecks += cost(key);
        return within(signatureChecks, limits.signatureChecks());
    }

    /** Returns how many times as long as with a common key a check may take. */
    private static int cost(PublicKeyInfo key) {
        if (key.isDsa()) {
            return 16;
        }
        if (key.algorithm().orElse(null) instanceof KeyAlgorithm.Rsa rsa) {
            return rsa.bits() <= 4096 ? 1 : rsa.bits() <= 8192 ? 4 : 16;
        }
        return 1;
    }

    boolean candidate() {
        return within(++candidates, limits.candidates());
    }

    boolean nameComparisons(long number) {
        nameComparisons += number;
        return within(nameComparisons, limits.nameComparisons());
    }

    boolean policyNode() {
        return within(++policyNodes, limits.policyNodes());
    }

    private boolean within(long used, int limit) {
        exhausted |= used > limit;
        return !exhausted;
    }

    boolean exhausted() {
        return exhausted;
    }
}
