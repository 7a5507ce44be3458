package dev.signet.core.verify;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the names of a certificate with the name constraints of a CA above it (RFC 5280 sections 4.2.1.10, 6.1.3 (b), (c)).
 *
 * <p>The constraints of several CAs on a path are checked one after the other; a name must satisfy all of them.
 */
public final class NameConstraintsCheck {
    /**
     * Returns what is wrong with the names under the constraints, in words; nothing if they may be certified.
     *
     * <p>The subject counts as a directory name, its e-mail addresses count as such even beside alternative names, and an
     * internationalised address (RFC 9598) counts as an e-mail address. A constrained name of a form that is not understood is
     * a violation, and so is a name under a malformed constraint of its form.
     *
     * @param constraints those of the issuer
     * @param subject of the certificate, perhaps empty
     * @param names its subject alternative names
     */
    public static List<String> violations(
            NameConstraints constraints, DistinguishedName subject, List<GeneralName> names) {
        return violations(
                constraints,
                ConstrainedNames.of(subject, names),
                ConstraintReading.STANDARD,
                new Budget(Limits.STANDARD));
    }

    /** As above; nothing is compared if it takes more than is left of the budget, and the caller has to ask it. */
    static List<String> violations(
            NameConstraints constraints, List<GeneralName> names, ConstraintReading reading, Budget budget) {
        long comparisons = (long) names.size()
                * (constraints.permitted().size() + constraints.excluded().size());
        if (!budget.nameComparisons(comparisons)) {
            return List.of("comparing the names with the constraints takes more work than is allowed");
        }
        List<Subtree> permitted = comparable(constraints.permitted(), reading);
        List<Subtree> excluded = comparable(constraints.excluded(), reading);
        List<String> violations = new ArrayList<>();
        for (GeneralName name : names) {
            notPermitted(name, permitted)
                    .or(() -> excluded(name, excluded, reading))
                    .ifPresent(violations::add);
        }
        if (reading.others() == ConstraintReading.Others.REFUSE_EXCLUDED) {
            constraints.excluded().stream()
                    .filter(base -> !reading.compared().contains(base.kind()))
                    .filter(base ->
                            base.kind() != NameKind.URI || names.stream().anyMatch(GeneralName.Uri.class::isInstance))
                    .forEach(base -> violations.add("nothing is allowed where " + base.text() + " is excluded"));
        }
        return violations;
    }

    private static List<Subtree> comparable(List<GeneralName> subtrees, ConstraintReading reading) {
        return subtrees.stream()
                .filter(base -> reading.compared().contains(base.kind()))
                .map(Subtree::new)
                .toList();
    }

    private static Optional<String> notPermitted(GeneralName name, List<Subtree> permitted) {
        List<String> allowed = new ArrayList<>();
        for (Subtree subtree : permitted) {
            if (subtree.appliesTo(name)) {
                if (subtree.contains(name)) {
                    return Optional.empty();
                }
                allowed.add(subtree.base().text());
            }
        }
        return allowed.isEmpty()
                ? Optional.empty()
                : Optional.of(name.text() + " is not within the permitted " + abridged(allowed));
    }

    private static Optional<String> excluded(GeneralName name, List<Subtree> excluded, ConstraintReading reading) {
        for (Subtree subtree : excluded) {
            if (subtree.appliesTo(name)
                    && (touching(subtree, reading) ? subtree.touches(name) : subtree.contains(name))) {
                return Optional.of(name.text() + " is within the excluded "
                        + subtree.base().text());
            }
        }
        return Optional.empty();
    }

    /** What cannot be compared is refused even by those who do not think of what a wildcard may stand for. */
    private static boolean touching(Subtree subtree, ConstraintReading reading) {
        return reading.wildcards() || subtree.base().kind() == NameKind.OTHER;
    }

    private static String abridged(List<String> subtrees) {
        int shown = Math.min(subtrees.size(), 5);
        String text = String.join(", ", subtrees.subList(0, shown));
        return subtrees.size() > shown ? text + " and " + (subtrees.size() - shown) + " more" : text;
    }
}
