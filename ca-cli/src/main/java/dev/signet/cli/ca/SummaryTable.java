package dev.signet.cli.ca;

import dev.signet.cli.io.Table;
import dev.signet.cli.io.TimeDistance;
import dev.signet.cli.io.TimeText;
import dev.signet.core.issue.CertificateSummary;
import java.io.PrintStream;
import java.time.Instant;

/** A list of certificates for people. */
final class SummaryTable implements SummaryOutput {
    private final Table table;
    private final Instant now;
    private final TimeText times = new TimeText();
    private Instant lastEnd = Instant.MIN;
    private String lastExpiry = "";

    SummaryTable(PrintStream out, Instant now) {
        this.table = new Table(out, "NAME", "PROFILE", "STATUS", "EXPIRES", "SERIAL");
        this.now = now;
    }

    @Override
    public void print(CertificateSummary certificate) {
        table.row(
                certificate.name(),
                certificate.profile(),
                certificate.status(now).text(),
                expiry(certificate.validity().notAfter()),
                certificate.serialNumber().hex());
    }

    private String expiry(Instant end) {
        if (!end.equals(lastEnd)) {
            lastEnd = end;
            lastExpiry = times.date(end) + ", " + TimeDistance.text(end, now);
        }
        return lastExpiry;
    }

    @Override
    public void close() {
        table.close();
    }
}
