package dev.signet.cli.ca;

import dev.signet.cli.io.TimeText;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateSummary;
import java.time.Instant;
import java.util.function.BiConsumer;

/** What machines are told of each certificate of a list, in CSV and in JSON. */
final class SummaryFields {
    private final Instant now;

    /** Each remembers a day: those of one column are often the same, those of two columns seldom. */
    private final TimeText starts = new TimeText();

    private final TimeText ends = new TimeText();
    private final TimeText issuances = new TimeText();
    private final TimeText revocations = new TimeText();

    SummaryFields(Instant now) {
        this.now = now;
    }

    /** Hands over names and values in their order; a value that there is not is the empty text. */
    void of(CertificateSummary certificate, BiConsumer<String, String> field) {
        field.accept("serial", certificate.serialNumber().hex());
        field.accept("name", certificate.name());
        field.accept("authority", certificate.authority());
        field.accept("profile", certificate.profile());
        field.accept("status", certificate.status(now).word());
        field.accept("subject", certificate.subject());
        field.accept("notBefore", starts.dateTime(certificate.validity().notBefore()));
        field.accept("notAfter", ends.dateTime(certificate.validity().notAfter()));
        field.accept("issuedAt", issuances.dateTime(certificate.issuedAt()));
        field.accept(
                "revokedAt", certificate.revokedAt().map(revocations::dateTime).orElse(""));
        field.accept(
                "reason", certificate.reason().map(RevocationReason::fieldName).orElse(""));
    }
}
