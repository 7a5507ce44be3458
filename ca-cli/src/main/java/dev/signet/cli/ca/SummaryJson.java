package dev.signet.cli.ca;

import dev.signet.cli.io.JsonArrayPrinter;
import dev.signet.core.issue.CertificateSummary;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A list of certificates as a JSON array. */
final class SummaryJson implements SummaryOutput {
    private final JsonArrayPrinter array;
    private final SummaryFields fields;

    SummaryJson(PrintStream out, Instant now) {
        this.array = new JsonArrayPrinter(out);
        this.fields = new SummaryFields(now);
    }

    @Override
    public void print(CertificateSummary certificate) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.of(certificate, (name, value) -> {
            if (!value.isEmpty()) {
                object.put(name, value);
            }
        });
        array.print(object);
    }

    @Override
    public void close() {
        array.close();
    }
}
