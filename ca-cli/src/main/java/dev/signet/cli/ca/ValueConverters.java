package dev.signet.cli.ca;

import dev.signet.core.crl.RevocationReason;
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
        line.registerConverter(RevocationReason.class, ValueConverters::reason);
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
