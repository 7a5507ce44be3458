package dev.signet.core.verify;

import dev.signet.core.name.GeneralName;
import java.util.List;

/**
 * RFC 5280 section 6.1.3 (b), (c): the names of each certificate satisfy the constraints of every CA above it. Self-issued
 * certificates are exempt, save the leaf.
 */
final class PathNameConstraintsCheck {
    static void check(Path path, Verification verification, Findings findings) {
        RuleBook rules = verification.request().rules();
        ConstraintReading reading = rules.interpretation().constraints();
        List<Facts> issuers = path.issuersUnder(Reason.NAME_NOT_PERMITTED, rules);
        for (int i = 0; i < path.certificates().size(); i++) {
            Facts facts = path.certificates().get(i);
            Link.Place place = i == 0 ? Link.Place.LEAF : Link.Place.INTERMEDIATE;
            if (facts.selfIssued && i > 0 || !rules.enforces(Reason.NAME_NOT_PERMITTED, place)) {
                continue;
            }
            List<GeneralName> names = ConstrainedNames.of(facts, reading);
            for (Facts issuer : issuers.subList(i, issuers.size())) {
                issuer.nameConstraints.ifPresent(constraints -> {
                    for (String violation :
                            NameConstraintsCheck.violations(constraints, names, reading, verification.budget())) {
                        findings.add(
                                facts,
                                Reason.NAME_NOT_PERMITTED,
                                violation + ", say the name constraints of " + issuer.title(),
                                "names that the CAs above allow",
                                "");
                    }
                });
            }
        }
        verification.reportBudget(path.leaf(), findings);
    }

    private PathNameConstraintsCheck() {}
}
