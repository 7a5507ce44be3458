package dev.signet.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, as far as the rule book cares. */
final class Findings {
    private final RuleBook rules;
    private final List<Finding> list = new ArrayList<>();

    Findings(RuleBook rules) {
        this.rules = rules;
    }

    void add(Facts facts, Reason reason, String found, String needed, String fix) {
        if (rules.enforces(reason)) {
            list.add(new Finding(reason, Optional.of(facts.certificate()), facts.title(), found, needed, fix));
        }
    }

    /** Adds a finding on an anchor that may have no certificate. */
    void add(TrustAnchor anchor, Reason reason, String found, String needed, String fix) {
        if (rules.enforces(reason)) {
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
