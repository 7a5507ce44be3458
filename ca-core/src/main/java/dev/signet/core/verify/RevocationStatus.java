package dev.signet.core.verify;

import dev.signet.core.crl.RevocationReason;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What CRLs and OCSP responses tell of a certificate.
 *
 * @param known whether they tell anything; if not, {@code explanation} says why
 * @param revocation the revocation, if it is revoked
 * @param explanation for people; empty if the status is known
 */
record RevocationStatus(boolean known, Optional<Revoked> revocation, String explanation) {
    /**
     * That a certificate is revoked.
     *
     * @param at since when
     * @param reasonCode the CRLReason, 0 if none is given
     */
    record Revoked(Instant at, int reasonCode) {
        String reason() {
            return RevocationReason.of(reasonCode)
                    .map(RevocationReason::fieldName)
                    .orElse("number " + reasonCode);
        }
    }

    static final RevocationStatus GOOD = new RevocationStatus(true, Optional.empty(), "");

    static RevocationStatus revoked(Instant at, int reasonCode) {
        return new RevocationStatus(true, Optional.of(new Revoked(at, reasonCode)), "");
    }

    static RevocationStatus unknown(String explanation) {
        return new RevocationStatus(false, Optional.empty(), explanation);
    }

    static RevocationStatus unknown(Collection<String> obstacles) {
        return unknown(String.join("; ", obstacles));
    }

    boolean isRevoked() {
        return revocation.isPresent();
    }

    /** Returns what two kinds of evidence tell together: what revokes goes before what does not, and both before silence. */
    RevocationStatus and(RevocationStatus other) {
        if (isRevoked() || other.isRevoked()) {
            return isRevoked() ? this : other;
        }
        if (known || other.known) {
            return GOOD;
        }
        Set<String> explanations = new LinkedHashSet<>();
        explanations.add(explanation);
        explanations.add(other.explanation);
        explanations.remove("");
        return unknown(explanations);
    }
}
