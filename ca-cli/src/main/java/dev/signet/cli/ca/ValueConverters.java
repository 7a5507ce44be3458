package dev.signet.cli.ca;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.profile.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** How the words of a command line become values; what is no such value is a problem that names the word. */
final class ValueConverters {
    static void register(CommandLine line) {
        line.registerConverter(KeyAlgorithm.class, KeyAlgorithm::parse);
        line.registerConverter(DistinguishedName.class, DistinguishedName::parse);
        line.registerConverter(GeneralName.class, GeneralName::parse);
        line.registerConverter(Duration.class, Span::parse);
        line.registerConverter(Instant.class, ValueConverters::instant);
        line.registerConverter(CertificateStatus.class, ValueConverters::status);
        line.registerConverter(RevocationReason.class, ValueConverters::reason);
    }

    /**
     * Returns the moment that a text means which is a time, or how long ago.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if it is neither
     */
    static Instant since(String text, Instant now) {
        // Only a time begins with the four digits of a year and a hyphen.
        return text.indexOf('-') == 4 ? instant(text) : now.minus(Span.parse(text));
    }

    private static CertificateStatus status(String text) {
        return CertificateStatus.ofWord(text)
                .orElseThrow(() -> Problem.of(Kind.USAGE, "\"" + text + "\" is no state of a certificate")
                        .fix("name one of valid, expired, revoked, hold, undelivered")
                        .exception());
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10 ? Instant.parse(text + "T00:00:00Z") : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Problem.of(Kind.USAGE, "\"" + text + "\" is not a time")
                    .fix("write it as 2026-11-01 or 2026-11-01T12:30:00Z")
                    .exception();
        }
    }

    private static RevocationReason reason(String text) {
        return RevocationReason.named(text)
                .orElseThrow(() -> Problem.of(Kind.USAGE, "\"" + text + "\" is no reason to revoke")
                        .fix("name one of unspecified, keyCompromise, cACompromise, affiliationChanged, superseded, "
                                + "cessationOfOperation, certificateHold, privilegeWithdrawn, aACompromise")
                        .exception());
    }

    private ValueConverters() {}
}
