package dev.signet.core.verify;

import dev.signet.core.extension.ExtensionOids;

/** RFC 5280 sections 4.2.1.1 and 4.2.1.2: which certificates need key identifiers. */
final class KeyIdentifierProfile {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        boolean hasAuthorityKey = facts.authorityKeyIdentifier
                .flatMap(identifier -> identifier.keyIdentifier())
                .isPresent();
        // A root may leave it out, as it would only repeat the subject key identifier.
        if (!hasAuthorityKey && !facts.selfIssued) {
            findings.add(
                    facts,
                    Reason.AUTHORITY_KEY_IDENTIFIER_MISSING,
                    "no authority key identifier",
                    "an authority key identifier with the identifier of the issuer's key",
                    "");
        }
        if (facts.critical(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)) {
            findings.add(
                    facts,
                    Reason.AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                    "its authority key identifier is critical",
                    "one that is not critical",
                    "");
        }
        if (facts.isCa() && facts.subjectKeyIdentifier.isEmpty()) {
            findings.add(
                    facts,
                    Reason.SUBJECT_KEY_IDENTIFIER_MISSING,
                    "a CA without subject key identifier",
                    "a subject key identifier",
                    "");
        }
        if (facts.critical(ExtensionOids.SUBJECT_KEY_IDENTIFIER)) {
            findings.add(
                    facts,
                    Reason.SUBJECT_KEY_IDENTIFIER_CRITICAL,
                    "its subject key identifier is critical",
                    "one that is not critical",
                    "");
        }
    }

    private KeyIdentifierProfile() {}
}
