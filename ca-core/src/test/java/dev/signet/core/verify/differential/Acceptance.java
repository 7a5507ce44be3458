package dev.signet.core.verify.differential;

import dev.signet.core.verify.Reason;
import java.util.Set;

/**
 * A class of cases that a peer refuses and we accept.
 *
 * @param about the class
 * @param covers which cases belong to it
 */
record Acceptance(DifferenceClass about, Condition covers) {
    /** Tells from the peer's words and from the case whether it belongs to a class. */
    @FunctionalInterface
    interface Condition {
        /**
         * Returns whether the case belongs to the class.
         *
         * @param words the peer's words on the path that we found
         * @param path the case with no certificates but those of that path
         * @param strict what would be wrong with it if every rule of every book were enforced
         */
        boolean holds(String words, ChainCase path, Set<Reason> strict);
    }
}
