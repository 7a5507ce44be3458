package dev.signet.cli.openssl.certificate;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.TimeArgument;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a new certificate is valid, as {@code req} and {@code x509} take it: {@code -not_before}, {@code -not_after}, {@code -days}. */
final class ValidityArguments {
    private static final int DEFAULT_DAYS = 30;
    private static final String NOW = "today";

    @Nullable String start;

    @Nullable String end;

    @Nullable Integer days;

    /** Returns the options that were given, in the order in which OpenSSL names them. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (days != null) {
            options.add("-days");
        }
        if (start != null) {
            options.add("-not_before");
        }
        if (end != null) {
            options.add("-not_after");
        }
        return options;
    }

    /** Returns whether the times are times, in the right order; false after having said what is wrong. */
    boolean check(PrintStream err) {
        if (start != null && !isTime(start)) {
            err.println("start date is invalid, it should be \"today\" or have format [CC]YYMMDDHHMMSSZ");
            return false;
        }
        if (end != null && !isTime(end)) {
            err.println("end date is invalid, it should be \"today\" or have format [CC]YYMMDDHHMMSSZ");
            return false;
        }
        if (end != null && days != null) {
            err.println("Warning: -not_after option overriding -days option");
        }
        Instant now = Instant.now();
        boolean named = start != null || end != null;
        if (named && lastMoment(now).isBefore(moment(start, now))) {
            err.println("Error: end date before start date");
            return false;
        }
        return true;
    }

    private static boolean isTime(String text) {
        return text.equals(NOW) || TimeArgument.parseForCertificate(text) != null;
    }

    private Instant lastMoment(Instant now) {
        return end == null ? after(now) : moment(end, now);
    }

    /** The days count from now, whenever the certificate becomes valid. */
    private Instant after(Instant now) {
        return now.plus(days == null ? DEFAULT_DAYS : days, ChronoUnit.DAYS);
    }

    private static Instant moment(@Nullable String text, Instant now) {
        TimeArgument time = text == null ? null : TimeArgument.parseForCertificate(text);
        return time == null ? now : time.moment();
    }

    void apply(CertificateDraft draft) {
        Instant now = Instant.now();
        draft.validity(encoded(start, now), end == null ? Der.time(after(now)) : encoded(end, now));
    }

    private static byte[] encoded(@Nullable String text, Instant now) {
        TimeArgument time = text == null ? null : TimeArgument.parseForCertificate(text);
        return time == null ? Der.time(now) : time.encodedForCertificate();
    }
}
