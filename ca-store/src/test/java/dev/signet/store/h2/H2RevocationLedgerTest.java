package dev.signet.store.h2;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.revoke.RevocationLedger;
import dev.signet.core.revoke.RevocationLedgerContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2RevocationLedgerTest extends RevocationLedgerContract {
    @RegisterExtension
    private final FreshStore fresh = new FreshStore();

    @Override
    protected RevocationLedger ledger() {
        return fresh.store();
    }

    @Override
    protected IssuanceLedger issuance() {
        return fresh.store();
    }

    @Override
    protected CertificateCatalog catalog() {
        return fresh.store();
    }
}
