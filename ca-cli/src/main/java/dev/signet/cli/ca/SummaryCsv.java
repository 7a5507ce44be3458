package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.CsvPrinter;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.issue.CertificateSummary;
import java.time.Instant;
import java.util.List;

/** A list of certificates as comma-separated values. */
final class SummaryCsv implements SummaryOutput, SummaryFields.Sink {
    private static final List<String> HEADER = List.of(
            "serial",
            "name",
            "authority",
            "profile",
            "status",
            "subject",
            "notBefore",
            "notAfter",
            "issuedAt",
            "revokedAt",
            "reason");

    private final CsvPrinter csv;
    private final SummaryFields fields;
    private final boolean visible;

    SummaryCsv(Session session, Instant now) {
        this.csv = new CsvPrinter(session.out());
        this.fields = new SummaryFields(now);
        this.visible = session.outIsTerminal();
        HEADER.forEach(csv::field);
        csv.endRecord();
    }

    @Override
    public void print(CertificateSummary certificate) {
        fields.of(certificate, this);
        csv.endRecord();
    }

    @Override
    public void text(String name, String value) {
        csv.field(visible ? VisibleText.of(value) : value);
    }

    @Override
    public void plain(String name, byte[] value) {
        csv.plainField(value);
    }

    @Override
    public void close() {
        csv.close();
    }
}
