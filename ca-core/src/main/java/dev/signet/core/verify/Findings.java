package dev.signet.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what is wrong, as far as the rule book cares. */
final class Findings {
    private final Predicate<Reason> counts;
    private final List<Finding> list = new ArrayList<>();

    /** Collects what counts anywhere on the path. */
    Findings(RuleBook rules) {
        this.counts = rules::enforces;
    }

    /** Collects what counts at one place. */
    Findings(RuleBook rules, Link.Place place) {
        this.counts = reason -> rules.enforces(reason, place);
    }

    void add(Facts facts, Reason reason, String found, String needed, String fix) {
        if (counts.test(reason)) {
            list.add(new Finding(reason, Optional.of(facts.certificate()), facts.title(), found, needed, fix));
        }
    }

    /** Adds a finding on an anchor that may have no certificate. */
    void add(TrustAnchor anchor, Reason reason, String found, String needed, String fix) {
        if (counts.test(reason)) {
            list.add(new Finding(reason, anchor.certificate(), anchor.name().toString(), found, needed, fix));
        }
    }

    void addAll(List<Finding> findings) {
        list.addAll(findings);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
