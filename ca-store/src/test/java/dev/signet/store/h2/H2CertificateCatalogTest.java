package dev.signet.store.h2;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateCatalogContract;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.revoke.RevocationLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2CertificateCatalogTest extends CertificateCatalogContract {
    @RegisterExtension
    private final FreshStore fresh = new FreshStore();

    @Override
    protected CertificateCatalog catalog() {
        return fresh.store();
    }

    @Override
    protected IssuanceLedger ledger() {
        return fresh.store();
    }

    @Override
    protected RevocationLedger revocations() {
        return fresh.store();
    }
}
