package dev.signet.core.profile;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.OptionalInt;

/**
 * Whether certificates of a profile are for CAs (RFC 5280 section 4.2.1.9).
 *
 * @param ca whether their keys may sign certificates
 * @param pathLength how many CAs may follow below, if nothing else is asked for; empty for no limit
 * @param maximumPathLength the most that can be asked for; empty for no limit
 */
public record CaRules(boolean ca, OptionalInt pathLength, OptionalInt maximumPathLength) {
    /** Certificates that are not for CAs. */
    public static final CaRules NONE = new CaRules(false, OptionalInt.empty(), OptionalInt.empty());

    /**
     * @throws dev.signet.core.problem.SignetException if the parts contradict each other
     */
    public CaRules {
        if (!ca && (pathLength.isPresent() || maximumPathLength.isPresent())) {
            throw Problem.of(Kind.INPUT, "a path length stands where no CA is")
                    .because("only certificates of CAs have one (RFC 5280 section 4.2.1.9)")
                    .fix("set \"ca\": true, or remove the path lengths")
                    .exception();
        }
        if (maximumPathLength.isPresent()
                && (pathLength.isEmpty() || pathLength.getAsInt() > maximumPathLength.getAsInt())) {
            throw Problem.of(Kind.INPUT, "the path length is above its maximum of " + maximumPathLength.getAsInt())
                    .fix("set \"pathLength\" to " + maximumPathLength.getAsInt() + " or less")
                    .exception();
        }
    }

    boolean allows(int wanted) {
        return ca && (maximumPathLength.isEmpty() || wanted <= maximumPathLength.getAsInt());
    }
}
