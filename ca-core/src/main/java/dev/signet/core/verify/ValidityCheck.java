package dev.signet.core.verify;

import dev.signet.core.certificate.Validity;
import java.time.Duration;
import java.time.Instant;

/** RFC 5280 section 4.1.2.5: the time of verification must lie within the validity, both ends included, in whole seconds. */
final class ValidityCheck {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Validity validity = link.facts().certificate().validity();
        Instant at = request.at();
        if (at.isBefore(validity.notBefore())) {
            findings.add(
                    link.facts(),
                    Reason.NOT_YET_VALID,
                    "valid only in " + inWords(Duration.between(at, validity.notBefore())) + ", from "
                            + validity.notBefore(),
                    "a validity that includes " + at,
                    "wait, or check the clock");
        } else if (!validity.contains(at)) {
            findings.add(
                    link.facts(),
                    Reason.EXPIRED,
                    "expired " + inWords(Duration.between(validity.notAfter(), at)) + " ago, at " + validity.notAfter(),
                    "a validity that includes " + at,
                    link.isLeaf() ? "renew the certificate" : "get the newer certificate of this CA");
        }
    }

    private static String inWords(Duration duration) {
        if (duration.toDays() > 0) {
            return count(duration.toDays(), "day");
        }
        if (duration.toHours() > 0) {
            return count(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0
                ? count(duration.toMinutes(), "minute")
                : count(Math.max(1, duration.toSeconds()), "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private ValidityCheck() {}
}
