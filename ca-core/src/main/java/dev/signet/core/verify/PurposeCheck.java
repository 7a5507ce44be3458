package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * RFC 5280 sections 4.2.1.3 and 4.2.1.12: every extended key usage on the path allows the purpose, and the leaf's key usage
 * goes with it.
 *
 * <p>RFC 5280 speaks of the leaf alone. That the extended key usage of a CA limits what it issues is what all clients do and
 * the CA/Browser Forum relies on (BR section 7.1.2.2.3).
 */
final class PurposeCheck {
    static void check(Link link, VerificationRequest request, Findings findings) {
        List<Oid> wanted = new ArrayList<>(request.purposes());
        request.purpose().oid().filter(oid -> !wanted.contains(oid)).ifPresent(wanted::add);
        Facts facts = link.facts();
        for (Oid purpose : wanted) {
            if (facts.purposes.isPresent() && !allows(facts.purposes.get(), purpose)) {
                findings.add(
                        facts,
                        Reason.WRONG_PURPOSE,
                        "it is for " + names(facts.purposes.get()) + ", not for " + ExtendedKeyUsage.name(purpose),
                        ExtendedKeyUsage.name(purpose) + " in the extended key usage",
                        link.isLeaf() ? "issue a certificate for " + ExtendedKeyUsage.name(purpose) : "");
            }
        }
        if (link.isLeaf() && facts.keyUsage.isPresent()) {
            keyUsage(facts, facts.keyUsage.get(), request, findings);
        }
    }

    private static boolean allows(List<Oid> purposes, Oid purpose) {
        return purposes.contains(purpose) || purposes.contains(ExtendedKeyUsage.ANY.oid());
    }

    private static void keyUsage(Facts facts, Set<KeyUsage> usages, VerificationRequest request, Findings findings) {
        Set<KeyUsage> oneOf = request.purpose().keyUsages();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(usages::contains)) {
            findings.add(
                    facts,
                    // With an extended key usage beside it, RFC 5280 itself forbids what does not go together.
                    facts.purposes.isPresent() ? Reason.WRONG_KEY_USAGE : Reason.UNFIT_KEY_USAGE,
                    "its key is for " + fieldNames(usages) + ", which does not do for "
                            + request.purpose().shortName(),
                    "one of " + fieldNames(oneOf) + " in the key usage",
                    "");
        }
        if (!usages.containsAll(request.keyUsages())) {
            findings.add(
                    facts,
                    Reason.WRONG_KEY_USAGE,
                    "its key is for " + fieldNames(usages),
                    fieldNames(request.keyUsages()) + " in the key usage",
                    "");
        }
    }

    private static String names(List<Oid> purposes) {
        return purposes.stream().map(ExtendedKeyUsage::name).collect(Collectors.joining(", "));
    }

    private static String fieldNames(Set<KeyUsage> usages) {
        return usages.isEmpty()
                ? "nothing"
                : usages.stream().sorted().map(KeyUsage::fieldName).collect(Collectors.joining(", "));
    }

    private PurposeCheck() {}
}
