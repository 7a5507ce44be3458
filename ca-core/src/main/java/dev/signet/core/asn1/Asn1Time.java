package dev.signet.core.asn1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** UTCTime and GeneralizedTime in the forms of RFC 5280 section 4.1.2.5: in UTC, with seconds, without fractions. */
final class Asn1Time {
    static Instant decode(DerNode node) {
        String text = node.latin1();
        boolean utc = node.is(Tag.UTC_TIME);
        int yearDigits = utc ? 2 : 4;
        if (!utc && !node.is(Tag.GENERALIZED_TIME)
                || text.length() != yearDigits + 11
                || text.charAt(text.length() - 1) != 'Z') {
            throw malformed(node);
        }
        int year = number(node, text, 0, yearDigits);
        if (utc) {
            year += year < 50 ? 2000 : 1900;
        }
        int at = yearDigits;
        try {
            return LocalDateTime.of(
                            year,
                            number(node, text, at, at + 2),
                            number(node, text, at + 2, at + 4),
                            number(node, text, at + 4, at + 6),
                            number(node, text, at + 6, at + 8),
                            number(node, text, at + 8, at + 10))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException outOfRange) {
            throw malformed(node);
        }
    }

    private static int number(DerNode node, String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw malformed(node);
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    private static DerException malformed(DerNode node) {
        return new DerException(node.offset(), "a malformed time");
    }

    /** Returns the DER of a moment: UTCTime from 1950 to 2049, GeneralizedTime otherwise; parts of a second are dropped. */
    static byte[] encode(Instant instant) {
        int year = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC)
                .getYear();
        return encode(instant, year >= 1950 && year < 2050);
    }

    static byte[] encode(Instant instant, boolean utc) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        byte[] digits = new byte[utc ? 13 : 15];
        int at = put(digits, 0, utc ? time.getYear() % 100 : time.getYear(), utc ? 2 : 4);
        at = put(digits, at, time.getMonthValue(), 2);
        at = put(digits, at, time.getDayOfMonth(), 2);
        at = put(digits, at, time.getHour(), 2);
        at = put(digits, at, time.getMinute(), 2);
        at = put(digits, at, time.getSecond(), 2);
        digits[at] = 'Z';
        return Der.element(utc ? Tag.UTC_TIME : Tag.GENERALIZED_TIME, digits);
    }

    private static int put(byte[] digits, int at, int value, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (value < 0 || rest > 0) {
            throw new IllegalArgumentException("the year " + value + " cannot be written in " + width + " digits");
        }
        return at + width;
    }

    private Asn1Time() {}
}
