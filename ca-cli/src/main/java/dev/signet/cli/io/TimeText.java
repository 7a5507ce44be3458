package dev.signet.cli.io;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes many moments as ISO 8601 has them, in UTC. It remembers the last day and the last moment, because the rows of a list often share one and
 * {@link Instant#toString} takes as long as reading the row. Not for use by several threads.
 */
public final class TimeText {
    private static final int DAY = 24 * 60 * 60;
    private static final int MICROS_PER_SECOND = 1_000_000;

    private long lastDay = Long.MIN_VALUE;
    private String lastDate = "";
    private Instant lastMoment = Instant.MAX;
    private String lastDateTime = "";

    /** Returns the day, such as {@code 2027-02-19}. */
    public String date(Instant moment) {
        long day = Math.floorDiv(moment.getEpochSecond(), (long) DAY);
        if (day != lastDay) {
            lastDate = LocalDate.ofEpochDay(day).toString();
            lastDay = day;
        }
        return lastDate;
    }

    /** Returns day and time, such as {@code 2027-02-19T10:14:09Z}, with microseconds where there are any. */
    public String dateTime(Instant moment) {
        if (!moment.equals(lastMoment)) {
            lastDateTime = written(moment);
            lastMoment = moment;
        }
        return lastDateTime;
    }

    private String written(Instant moment) {
        StringBuilder text = new StringBuilder(32).append(date(moment)).append('T');
        int second = Math.floorMod(moment.getEpochSecond(), DAY);
        twoDigits(text, second / 3600);
        text.append(':');
        twoDigits(text, second / 60 % 60);
        text.append(':');
        twoDigits(text, second % 60);
        int micros = moment.getNano() / 1000;
        if (micros > 0) {
            text.append('.');
            for (int unit = MICROS_PER_SECOND / 10; unit > 0; unit /= 10) {
                text.append((char) ('0' + micros / unit % 10));
            }
        }
        return text.append('Z').toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
