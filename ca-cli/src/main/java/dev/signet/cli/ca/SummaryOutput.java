package dev.signet.cli.ca;

import dev.signet.core.issue.CertificateSummary;

/** Where the certificates of a list go, one by one. */
interface SummaryOutput extends AutoCloseable {
    /** Prints one certificate. */
    void print(CertificateSummary certificate);

    /** Prints what is left. */
    @Override
    void close();
}
