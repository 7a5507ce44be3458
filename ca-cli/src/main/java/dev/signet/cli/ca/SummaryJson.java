package dev.signet.cli.ca;

import dev.signet.cli.io.JsonArrayPrinter;
import dev.signet.core.issue.CertificateSummary;
import java.io.PrintStream;
import java.time.Instant;

/** A list of certificates as a JSON array. */
final class SummaryJson implements SummaryOutput, SummaryFields.Sink {
    private final JsonArrayPrinter array;
    private final SummaryFields fields;

    SummaryJson(PrintStream out, Instant now) {
        this.array = new JsonArrayPrinter(out);
        this.fields = new SummaryFields(now);
    }

    @Override
    public void print(CertificateSummary certificate) {
        array.startObject();
        fields.of(certificate, this);
        array.endObject();
    }

    @Override
    public void text(String name, String value) {
        if (!value.isEmpty()) {
            array.field(name, value);
        }
    }

    @Override
    public void plain(String name, byte[] value) {
        if (value.length > 0) {
            array.plainField(name, value);
        }
    }

    @Override
    public void close() {
        array.close();
    }
}
