package dev.signet.core.verify;

import java.util.Optional;

/**
 * What CRLs tell of a certificate.
 *
 * @param known whether they tell anything; if not, {@code explanation} says why
 * @param entry the entry that revokes it
 * @param explanation for people; empty if the certificate is known not to be revoked
 */
record RevocationStatus(boolean known, Optional<RevocationListFacts.Entry> entry, String explanation) {
    static final RevocationStatus GOOD = new RevocationStatus(true, Optional.empty(), "");

    static RevocationStatus revoked(RevocationListFacts.Entry entry) {
        return new RevocationStatus(true, Optional.of(entry), "");
    }

    static RevocationStatus unknown(String explanation) {
        return new RevocationStatus(false, Optional.empty(), explanation);
    }
}
