package dev.signet.core.profile;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all that speaks against a wish, so that whoever asks learns it at once, and what is left out of it. */
final class Objections {
    /** A hostile request could ask for thousands of names; more reasons than these help nobody. */
    private static final int MOST_SHOWN = 12;

    private final List<String> reasons = new ArrayList<>();
    private final Set<String> fixes = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();

    void refuse(String reason, String fix) {
        reasons.add(reason);
        fixes.add(fix);
    }

    /** Returns whether nothing speaks against the wish so far. */
    boolean isEmpty() {
        return reasons.isEmpty();
    }

    void notice(String notice) {
        notices.add(notice);
    }

    List<String> notices() {
        return notices.size() <= MOST_SHOWN ? List.copyOf(notices) : shortened(notices);
    }

    private static List<String> shortened(List<String> lines) {
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_SHOWN));
        shown.add("and " + (lines.size() - MOST_SHOWN) + " more of these");
        return List.copyOf(shown);
    }

    /**
     * Ends the matter if anything speaks against the wish.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} with all reasons
     */
    void settle(CertificateProfile profile) {
        if (!reasons.isEmpty()) {
            throw new Problem(
                            Kind.POLICY,
                            "the profile \"" + profile.name() + "\" does not allow this certificate",
                            reasons.size() <= MOST_SHOWN ? reasons : shortened(reasons),
                            List.copyOf(fixes))
                    .exception();
        }
    }
}
