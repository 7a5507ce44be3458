package dev.signet.core.profile;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.time.Duration;

/**
 * For how long certificates of a profile are valid.
 *
 * @param usual counted from the moment of issuance, if nothing else is asked for
 * @param maximum counted from the moment of issuance
 * @param backdate how long before the moment of issuance the validity starts, so that clocks which are late accept it
 */
public record ValidityRules(Duration usual, Duration maximum, Duration backdate) {
    /** What is usual among CAs. */
    static final Duration DEFAULT_BACKDATE = Duration.ofMinutes(5);

    private static final Duration MAX_BACKDATE = Duration.ofDays(2);

    /**
     * @throws dev.signet.core.problem.SignetException if the spans do not fit together
     */
    public ValidityRules {
        if (usual.isNegative() || usual.isZero()) {
            throw problem("certificates would never be valid", "set the default to a span such as P90D");
        }
        if (usual.compareTo(maximum) > 0) {
            throw problem(
                    "the default of " + Span.text(usual) + " is longer than the maximum of " + Span.text(maximum),
                    "raise the maximum or lower the default");
        }
        if (backdate.isNegative() || backdate.compareTo(MAX_BACKDATE) > 0) {
            throw problem(
                    "a backdate of " + Span.text(backdate) + " is more than " + Span.text(MAX_BACKDATE),
                    "set it to a span such as PT5M");
        }
    }

    private static dev.signet.core.problem.SignetException problem(String why, String fix) {
        return Problem.of(Kind.INPUT, "the spans of validity do not fit together")
                .because(why)
                .fix(fix)
                .exception();
    }
}
