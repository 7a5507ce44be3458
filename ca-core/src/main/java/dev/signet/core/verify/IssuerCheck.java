package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import java.util.Set;

/** RFC 5280 section 6.1.4 (k), (n): who signs certificates is a CA and has a key that may do so, and has a name. */
final class IssuerCheck {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        Certificate certificate = facts.certificate();
        if (facts.issuer().isEmpty()) {
            findings.add(facts, Reason.EMPTY_ISSUER, "its issuer has no name", "a name", "");
        }
        if (link.isLeaf()) {
            if (facts.isCa() && facts.subject().isEmpty()) {
                findings.add(facts, Reason.EMPTY_CA_SUBJECT, "a CA without a name", "a name", "");
            }
            return;
        }
        if (facts.subject().isEmpty()) {
            findings.add(facts, Reason.EMPTY_CA_SUBJECT, "a CA without a name", "a name", "");
        }
        PurposeReading reading = request.rules().interpretation().purposes();
        boolean oldRoot = link.isAnchor()
                && (certificate.version() < 3 || reading.oldRoots() && facts.basicConstraints.isEmpty());
        if (!facts.isCa() && !oldRoot) {
            String found = facts.basicConstraints.isPresent()
                    ? "its basic constraints say that it is no CA"
                    : "no basic constraints, so it is no CA";
            findings.add(facts, Reason.NOT_A_CA, found, "basic constraints with CA:TRUE", "");
        }
        boolean limited = facts.keyUsage
                .filter(usages -> !(usages.isEmpty() && reading.noneIfEmpty().contains(ExtensionOids.KEY_USAGE)))
                .isPresent();
        if (limited && !facts.keyUsage.orElse(Set.of()).contains(KeyUsage.KEY_CERT_SIGN)) {
            findings.add(
                    facts,
                    Reason.CA_KEY_USAGE,
                    "its key may not sign certificates",
                    "keyCertSign in the key usage, or no key usage at all",
                    "");
        }
    }

    private IssuerCheck() {}
}
