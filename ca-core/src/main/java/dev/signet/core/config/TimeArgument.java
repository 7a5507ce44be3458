package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as people and index files write it: the text of a UTCTime or a GeneralizedTime.
 *
 * <p>Where a certificate is made of it, only the forms of RFC 5280 section 4.1.2.5 will do. Elsewhere seconds may be absent, a
 * fraction may follow them, and an offset may stand in the place of Z.
 *
 * @param moment what it names, without the fraction
 * @param generalized whether the year has four digits
 * @param text as it was written
 */
public record TimeArgument(Instant moment, boolean generalized, String text) {
    private static final int[] MOST = {99, 99, 12, 31, 23, 59, 59, 12, 59};
    private static final int CENTURY = 0;
    private static final int YEAR = 1;
    private static final int SECOND = 6;

    /** Returns the time that a text is in any of the forms, or null. */
    public static @Nullable TimeArgument parse(String text) {
        TimeArgument utc = parse(text, false, false);
        return utc != null ? utc : parse(text, true, false);
    }

    /** Returns the time that a text is in one of the two forms for certificates, or null. */
    public static @Nullable TimeArgument parseForCertificate(String text) {
        TimeArgument utc = parse(text, false, true);
        return utc != null ? utc : parse(text, true, true);
    }

    /** Returns the time that a text is in any form of a UTCTime, or null. */
    public static @Nullable TimeArgument parseUtcTime(String text) {
        return parse(text, false, false);
    }

    /** Returns the time that a text is in any form of a GeneralizedTime, or null. */
    public static @Nullable TimeArgument parseGeneralizedTime(String text) {
        return parse(text, true, false);
    }

    private static @Nullable TimeArgument parse(String text, boolean generalized, boolean strict) {
        int least = (generalized ? 13 : 11) + (strict ? 2 : 0);
        int[] parts = new int[MOST.length];
        int at = text.length() < least ? -1 : digits(text, generalized, strict, parts);
        if (at < 0) {
            return null;
        }
        long offset = offset(text, at, strict, parts);
        if (offset == Long.MIN_VALUE) {
            return null;
        }
        int year = generalized ? parts[CENTURY] * 100 + parts[YEAR] : parts[YEAR] + (parts[YEAR] < 50 ? 2000 : 1900);
        try {
            Instant moment = LocalDateTime.of(year, parts[2], parts[3], parts[4], parts[5], parts[SECOND])
                    .toInstant(ZoneOffset.UTC)
                    .plusSeconds(offset);
            return new TimeArgument(moment, generalized, text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Reads the pairs of digits, and a fraction; returns where the time zone starts, or -1. */
    private static int digits(String text, boolean generalized, boolean strict, int[] parts) {
        int at = 0;
        for (int part = generalized ? CENTURY : YEAR; part <= SECOND; part++) {
            char next = text.charAt(at);
            if (!strict && part == SECOND && (next == 'Z' || next == '+' || next == '-')) {
                return at;
            }
            parts[part] = pair(text, at);
            at += 2;
            if (parts[part] < 0 || parts[part] > MOST[part] || at >= text.length()) {
                return -1;
            }
        }
        if (!generalized || text.charAt(at) != '.') {
            return at;
        }
        int start = ++at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        return strict || at == start || at == text.length() ? -1 : at;
    }

    /** Returns what is to be added to come to UTC, in seconds, or the smallest number for a malformed time zone. */
    private static long offset(String text, int at, boolean strict, int[] parts) {
        char sign = text.charAt(at);
        if (sign == 'Z') {
            return at + 1 == text.length() ? 0 : Long.MIN_VALUE;
        }
        if (strict || sign != '+' && sign != '-' || at + 5 != text.length()) {
            return Long.MIN_VALUE;
        }
        for (int part = SECOND + 1; part < parts.length; part++) {
            parts[part] = pair(text, at + 1 + 2 * (part - SECOND - 1));
            if (parts[part] < 0 || parts[part] > MOST[part]) {
                return Long.MIN_VALUE;
            }
        }
        long seconds = parts[SECOND + 1] * 3600L + parts[SECOND + 2] * 60L;
        return sign == '-' ? seconds : -seconds;
    }

    private static int pair(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /**
     * Returns the DER of the time as a certificate holds it: what has four digits for a year that two can tell loses the
     * first two, anything else stays as it was written (RFC 5280 section 4.1.2.5).
     */
    public byte[] encodedForCertificate() {
        int year = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC)
                .getYear();
        boolean shorten = generalized && year >= 1950 && year < 2050;
        byte[] octets = text.substring(shorten ? 2 : 0).getBytes(StandardCharsets.ISO_8859_1);
        return Der.element(generalized && !shorten ? Tag.GENERALIZED_TIME : Tag.UTC_TIME, octets);
    }

    /** Returns the DER of the time exactly as it was written. */
    public byte[] encoded() {
        return Der.element(
                generalized ? Tag.GENERALIZED_TIME : Tag.UTC_TIME, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
