package dev.signet.cli.io;

import java.time.Duration;
import java.time.Instant;

/** How far away a moment is, for people: {@code in 89 days}, {@code in 5 hours}, {@code 3 minutes ago}. */
public final class TimeDistance {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** From this many of a unit on, the smaller one says nothing more. */
    private static final int ENOUGH = 2;

    /** Returns the distance from one moment to another, in the largest unit of which there are at least two. */
    public static String text(Instant moment, Instant now) {
        long seconds = Duration.between(now, moment).toSeconds();
        String distance = text(Math.abs(seconds));
        return seconds < 0 ? distance + " ago" : "in " + distance;
    }

    private static String text(long seconds) {
        if (seconds >= ENOUGH * DAY) {
            return seconds / DAY + " days";
        }
        if (seconds >= ENOUGH * HOUR) {
            return seconds / HOUR + " hours";
        }
        if (seconds >= ENOUGH * MINUTE) {
            return seconds / MINUTE + " minutes";
        }
        return seconds + (seconds == 1 ? " second" : " seconds");
    }

    private TimeDistance() {}
}
