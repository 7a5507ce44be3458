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
    /** Netscape's and VeriSign's names for TLS servers that may use strong ciphers, of the 1990s. */
    private static final Set<Oid> GATED_CRYPTOGRAPHY =
            Set.of(Oid.of("2.16.840.1.113730.4.1"), Oid.of("2.16.840.1.113733.1.8.1"));

    static void check(Link link, VerificationRequest request, Findings findings) {
        List<Oid> wanted = new ArrayList<>(request.purposes());
        request.purpose().oid().filter(oid -> !wanted.contains(oid)).ifPresent(wanted::add);
        Facts facts = link.facts();
        PurposeReading reading = request.rules().interpretation().purposes();
        for (Oid purpose : wanted) {
            if (facts.purposes.isPresent() && !allows(facts.purposes.get(), purpose, link, reading)) {
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

    private static boolean allows(List<Oid> purposes, Oid purpose, Link link, PurposeReading reading) {
        boolean any = link.isLeaf() || reading.anyForCas();
        boolean gated = reading.gatedCryptography()
                && link.facts().isCa()
                && purpose.equals(ExtendedKeyUsage.SERVER_AUTH.oid());
        return purposes.contains(purpose)
                || any && purposes.contains(ExtendedKeyUsage.ANY.oid())
                || gated && purposes.stream().anyMatch(GATED_CRYPTOGRAPHY::contains);
    }

    private static void keyUsage(Facts facts, Set<KeyUsage> usages, VerificationRequest request, Findings findings) {
        Set<KeyUsage> oneOf = request.purpose() == Purpose.SERVER_AUTH
                ? request.rules().interpretation().purposes().server()
                : request.purpose().keyUsages();
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
