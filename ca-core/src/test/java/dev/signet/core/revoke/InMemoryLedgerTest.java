package dev.signet.core.revoke;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateCatalogContract;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.issue.IssuanceLedgerContract;
import org.junit.jupiter.api.Nested;

/** The ledger that other tests rely on keeps the promises of the ports. */
class InMemoryLedgerTest {
    @Nested
    class AsIssuanceLedger extends IssuanceLedgerContract {
        private final InMemoryLedger memory = new InMemoryLedger();

        @Override
        protected IssuanceLedger ledger() {
            return memory;
        }

        @Override
        protected CertificateCatalog catalog() {
            return memory;
        }
    }

    @Nested
    class AsCertificateCatalog extends CertificateCatalogContract {
        private final InMemoryLedger memory = new InMemoryLedger();

        @Override
        protected CertificateCatalog catalog() {
            return memory;
        }

        @Override
        protected IssuanceLedger ledger() {
            return memory;
        }

        @Override
        protected RevocationLedger revocations() {
            return memory;
        }
    }

    @Nested
    class AsRevocationLedger extends RevocationLedgerContract {
        private final InMemoryLedger memory = new InMemoryLedger();

        @Override
        protected RevocationLedger ledger() {
            return memory;
        }

        @Override
        protected IssuanceLedger issuance() {
            return memory;
        }

        @Override
        protected CertificateCatalog catalog() {
            return memory;
        }
    }
}
