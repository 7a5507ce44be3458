package dev.signet.core.home;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.revoke.RevocationLedger;

/**
 * The store of a home, by what it is used for; one adapter stands behind all three.
 *
 * @param issuance where issued certificates are recorded
 * @param catalog what can be asked about them
 * @param revocation where revocations and CRLs are recorded
 */
public record Ledgers(IssuanceLedger issuance, CertificateCatalog catalog, RevocationLedger revocation) {
    /** Returns the store behind an adapter that is all three. */
    public static <S extends IssuanceLedger & CertificateCatalog & RevocationLedger> Ledgers of(S store) {
        return new Ledgers(store, store, store);
    }
}
