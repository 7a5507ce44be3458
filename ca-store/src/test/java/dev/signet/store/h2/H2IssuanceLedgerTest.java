package dev.signet.store.h2;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.issue.IssuanceLedgerContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2IssuanceLedgerTest extends IssuanceLedgerContract {
    @RegisterExtension
    private final FreshStore fresh = new FreshStore();

    @Override
    protected IssuanceLedger ledger() {
        return fresh.store();
    }

    @Override
    protected CertificateCatalog catalog() {
        return fresh.store();
    }
}
