package dev.signet.core.verify;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which rules count, by where on the path a certificate stands.
 *
 * @param leaf the rules for the certificate in question
 * @param intermediates the rules for the CAs between it and the anchor
 * @param anchor the rules for an anchor that came as a certificate; where there are none, the anchor is but a name and a key, as
 *     RFC 5280 section 6.1.1 (d) has it
 */
public record Scope(Set<Reason> leaf, Set<Reason> intermediates, Set<Reason> anchor) {
    public Scope {
        leaf = Set.copyOf(leaf);
        intermediates = Set.copyOf(intermediates);
        anchor = Set.copyOf(anchor);
    }

    /** Returns the same rules for all certificates, the anchor among them. */
    public static Scope everywhere(Set<Reason> rules) {
        return new Scope(rules, rules, rules);
    }

    /** Returns the same rules for all certificates but the anchor. */
    public static Scope belowAnchor(Set<Reason> rules) {
        return new Scope(rules, rules, Set.of());
    }

    /** Returns the rules that count anywhere. */
    public Set<Reason> all() {
        EnumSet<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(leaf);
        all.addAll(intermediates);
        all.addAll(anchor);
        return all;
    }

    /** Returns the rules for certificates at one place. */
    Set<Reason> at(Link.Place place) {
        return switch (place) {
            case LEAF -> leaf;
            case INTERMEDIATE -> intermediates;
            case ANCHOR -> anchor;
        };
    }
}
