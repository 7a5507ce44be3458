package dev.signet.core.verify;

import java.util.List;

/** RFC 5280 section 6.1: all rules, on a path that goes from the leaf to an anchor. */
final class PathValidation {
    /** Returns whether all rules hold; stops at the first one that does not. */
    static boolean isValid(Path path, Verification verification) {
        for (Link link : path.links()) {
            if (!verification.ownFindings(link).isEmpty()) {
                return false;
            }
        }
        for (PathCheck check : Checks.OF_PATHS) {
            Findings findings = new Findings(verification.request().rules());
            check.check(path, verification, findings);
            if (!findings.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns everything that is wrong. */
    static List<Finding> findings(Path path, Verification verification) {
        Findings findings = new Findings(verification.request().rules());
        for (Link link : path.links()) {
            findings.addAll(verification.ownFindings(link));
        }
        for (PathCheck check : Checks.OF_PATHS) {
            check.check(path, verification, findings);
        }
        return findings.list();
    }

    private PathValidation() {}
}
