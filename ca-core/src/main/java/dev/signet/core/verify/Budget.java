package dev.signet.core.verify;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import java.util.Set;

/** What is left of the {@link Limits} of one verification. Once something is used up, nothing more is given. */
final class Budget {
    private static final int COMMON_EXPONENT_BITS = 32;

    private static final Set<NamedCurve> COMMON_CURVES =
            Set.of(NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521, NamedCurve.P_224, NamedCurve.P_192);

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
        KeyAlgorithm algorithm = key.algorithm().orElse(null);
        if (algorithm instanceof KeyAlgorithm.Rsa rsa) {
            int exponentBits = key.rsa().orElseThrow().exponent().bitLength();
            return exponentBits > COMMON_EXPONENT_BITS || rsa.bits() > 8192 ? 16 : rsa.bits() <= 4096 ? 1 : 4;
        }
        return algorithm instanceof KeyAlgorithm.Ec ec && !COMMON_CURVES.contains(ec.curve()) ? 8 : 1;
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
