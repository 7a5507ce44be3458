package dev.signet.cli.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes many moments as ISO 8601 has them, in UTC. It remembers the last day and the last moment, because the rows of a list often share one and
 * {@link Instant#toString} takes as long as reading the row. Not for use by several threads.
 */
public final class TimeText {
    private static final int DAY = 24 * 60 * 60;

    private long lastDay = Long.MIN_VALUE;
    private String lastDate = "";
    private byte[] lastDateOctets = {};
    private Instant lastMoment = Instant.MAX;
    private byte[] lastDateTime = {};

    /** Returns the day, such as {@code 2027-02-19}. */
    public String date(Instant moment) {
        long day = Math.floorDiv(moment.getEpochSecond(), (long) DAY);
        if (day != lastDay) {
            lastDate = LocalDate.ofEpochDay(day).toString();
            lastDateOctets = lastDate.getBytes(ISO_8859_1);
            lastDay = day;
        }
        return lastDate;
    }

    /** Returns day and time, such as {@code 2027-02-19T10:14:09Z}, with microseconds where there are any. */
    public String dateTime(Instant moment) {
        return new String(dateTimeOctets(moment), ISO_8859_1);
    }

    /** Returns day and time in ASCII, not to be changed. */
    public byte[] dateTimeOctets(Instant moment) {
        if (!moment.equals(lastMoment)) {
            lastDateTime = written(moment);
            lastMoment = moment;
        }
        return lastDateTime;
    }

    private byte[] written(Instant moment) {
        var unused = date(moment);
        byte[] day = lastDateOctets;
        int second = Math.floorMod(moment.getEpochSecond(), DAY);
        int micros = moment.getNano() / 1000;
        byte[] text = Arrays.copyOf(day, day.length + (micros > 0 ? "T00:00:00.000000Z" : "T00:00:00Z").length());
        text[day.length] = 'T';
        number(text, day.length + 1, 2, second / 3600);
        text[day.length + 3] = ':';
        number(text, day.length + 4, 2, second / 60 % 60);
        text[day.length + 6] = ':';
        number(text, day.length + 7, 2, second % 60);
        if (micros > 0) {
            text[day.length + 9] = '.';
            number(text, day.length + 10, 6, micros);
        }
        text[text.length - 1] = 'Z';
        return text;
    }

    private static void number(byte[] text, int start, int digits, int value) {
        int rest = value;
        for (int at = start + digits - 1; at >= start; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
