package dev.signet.core.verify;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import java.time.Instant;
import java.util.Optional;

/** RFC 5280 sections 4.1.2.5 and 5.1.2.4: each date has but one form, UTCTime up to the year 2049 and GeneralizedTime after it. */
final class TimeForm {
    private static final Instant YEAR_2050 = Instant.parse("2050-01-01T00:00:00Z");

    /** Returns what is wrong with the form of a time that can be read; nothing if it is the right one. */
    static Optional<String> defect(DerNode time) {
        // A UTCTime cannot name a year after 2049.
        boolean needlesslyLong = time.is(Tag.GENERALIZED_TIME) && time.time().isBefore(YEAR_2050);
        return needlesslyLong ? Optional.of("a GeneralizedTime before 2050") : Optional.empty();
    }

    private TimeForm() {}
}
