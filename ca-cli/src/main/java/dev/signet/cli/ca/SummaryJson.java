package dev.signet.cli.ca;

import dev.signet.cli.io.JsonArrayPrinter;
import dev.signet.core.issue.CertificateSummary;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.BiConsumer;

/** A list of certificates as a JSON array. */
final class SummaryJson implements SummaryOutput {
    private final JsonArrayPrinter array;
    private final SummaryFields fields;
    private final BiConsumer<String, String> field;

    SummaryJson(PrintStream out, Instant now) {
        this.array = new JsonArrayPrinter(out);
        this.fields = new SummaryFields(now);
        this.field = (name, value) -> {
            if (!value.isEmpty()) {
                array.field(name, value);
            }
        };
    }

    @Override
    public void print(CertificateSummary certificate) {
        array.startObject();
        fields.of(certificate, field);
        array.endObject();
    }

    @Override
    public void close() {
        array.close();
    }
}
