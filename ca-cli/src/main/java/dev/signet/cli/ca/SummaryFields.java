package dev.signet.cli.ca;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.signet.cli.io.TimeText;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What machines are told of each certificate of a list, in CSV and in JSON. */
final class SummaryFields {
    private static final byte[] NOTHING = {};

    private final Instant now;

    /** Each remembers a day: those of one column are often the same, those of two columns seldom. */
    private final TimeText starts = new TimeText();

    private final TimeText ends = new TimeText();
    private final TimeText issuances = new TimeText();
    private final TimeText revocations = new TimeText();
    private final Map<CertificateStatus, byte[]> words = new EnumMap<>(CertificateStatus.class);

    SummaryFields(Instant now) {
        this.now = now;
        for (CertificateStatus status : CertificateStatus.values()) {
            words.put(status, status.word().getBytes(ISO_8859_1));
        }
    }

    /** Where names and values go. */
    interface Sink {
        /** Takes a value that can have any characters. */
        void text(String name, String value);

        /** Takes a value of ASCII letters, digits and such signs as mean nothing in any notation; none of them is no value. */
        void plain(String name, byte[] value);
    }

    /** Hands over names and values in their order. */
    void of(CertificateSummary certificate, Sink sink) {
        sink.plain("serial", certificate.serialNumber().hexOctets());
        sink.text("name", certificate.name());
        sink.text("authority", certificate.authority());
        sink.text("profile", certificate.profile());
        sink.plain("status", words.getOrDefault(certificate.status(now), NOTHING));
        sink.text("subject", certificate.subject());
        sink.plain("notBefore", starts.dateTimeOctets(certificate.validity().notBefore()));
        sink.plain("notAfter", ends.dateTimeOctets(certificate.validity().notAfter()));
        sink.plain("issuedAt", issuances.dateTimeOctets(certificate.issuedAt()));
        sink.plain(
                "revokedAt",
                certificate.revokedAt().map(revocations::dateTimeOctets).orElse(NOTHING));
        sink.plain("reason", certificate.reason().map(SummaryFields::octets).orElse(NOTHING));
    }

    private static byte[] octets(RevocationReason reason) {
        return reason.fieldName().getBytes(ISO_8859_1);
    }
}
