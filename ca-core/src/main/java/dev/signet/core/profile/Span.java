package dev.signet.core.profile;

import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.time.Duration;

/**
 * Spans of time as people write them: {@code 90d}, {@code 1y}, {@code 12h}, or in ISO 8601 {@code P90D}, {@code P1Y}, {@code PT12H}.
 *
 * <p>A year has 365 days. Months are refused, as they have no fixed length and {@code m} could as well mean minutes.
 */
public final class Span {
    private static final int LONGEST = 32;
    private static final Duration MAXIMUM = Duration.ofDays(100 * 365);

    /**
     * Reads a span of time.
     *
     * @param text such as {@code 90d}, {@code 1y6w}, {@code 30min}, {@code P90D} or {@code PT5M}; case does not matter
     * @return from 0 seconds to 100 years
     * @throws SignetException of kind {@code USAGE} if it is none
     */
    public static Duration parse(String text) {
        if (text.length() > LONGEST) {
            throw problem(text.substring(0, LONGEST) + "…", "it is too long");
        }
        boolean iso = !text.isEmpty() && (text.charAt(0) == 'P' || text.charAt(0) == 'p');
        int at = iso ? 1 : 0;
        boolean time = false;
        Duration sum = Duration.ZERO;
        if (at == text.length()) {
            throw problem(text, "it has no number");
        }
        while (at < text.length()) {
            if (iso && !time && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
                time = true;
                at++;
            }
            int digits = at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            int unit = at;
            while (at < text.length() && !isDigit(text.charAt(at)) && !(iso && at > unit)) {
                at++;
            }
            if (unit == digits || unit - digits > 9) {
                throw problem(text, "a number of at most 9 digits stands before each unit");
            }
            long seconds =
                    iso ? isoUnit(text, text.charAt(at(text, unit)), time) : shortUnit(text, text.substring(unit, at));
            sum = sum.plusSeconds(seconds * Integer.parseInt(text, digits, unit, 10));
        }
        if (sum.compareTo(MAXIMUM) > 0) {
            throw problem(text, "it is longer than 100 years");
        }
        return sum;
    }

    private static int at(String text, int unit) {
        if (unit == text.length()) {
            throw problem(text, "the last number has no unit");
        }
        return unit;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static long isoUnit(String text, char unit, boolean time) {
        return switch (unit) {
            case 'Y', 'y' -> timeless(text, time, 365 * 86_400L);
            case 'W', 'w' -> timeless(text, time, 7 * 86_400L);
            case 'D', 'd' -> timeless(text, time, 86_400L);
            case 'H', 'h' -> timed(text, time, 3600);
            case 'M', 'm' -> time ? 60 : month(text);
            case 'S', 's' -> timed(text, time, 1);
            default -> throw problem(text, "\"" + unit + "\" is no unit");
        };
    }

    private static long timeless(String text, boolean time, long seconds) {
        if (time) {
            throw problem(text, "behind the T stand only hours, minutes and seconds");
        }
        return seconds;
    }

    private static long timed(String text, boolean time, long seconds) {
        if (!time) {
            throw problem(text, "a T stands before hours, minutes and seconds");
        }
        return seconds;
    }

    private static long shortUnit(String text, String unit) {
        return switch (unit.toLowerCase(java.util.Locale.ROOT)) {
            case "y" -> 365 * 86_400L;
            case "w" -> 7 * 86_400L;
            case "d" -> 86_400L;
            case "h" -> 3600;
            case "min" -> 60;
            case "s" -> 1;
            case "m", "mo" -> month(text);
            case "" -> throw problem(text, "the last number has no unit");
            default -> throw problem(text, "\"" + ForeignText.shown(unit) + "\" is no unit");
        };
    }

    private static long month(String text) {
        throw problem(text, "months have no fixed length");
    }

    private static SignetException problem(String text, String why) {
        return Problem.of(Kind.USAGE, "\"" + ForeignText.shown(text) + "\" is not a span of time")
                .because(why)
                .fix("write a span such as 90d, 12h, 30min or 1y (365 days), or P90D as ISO 8601 has it")
                .exception();
    }

    /** Returns a span as {@link #parse} reads it, in the largest unit that takes whole numbers, such as {@code 7d}. */
    public static String written(Duration span) {
        if (span.toSeconds() % 86_400 == 0) {
            return span.toDays() + "d";
        }
        return span.toSeconds() % 3_600 == 0 ? span.toHours() + "h" : span.toString();
    }

    /** Returns a span for people, in days if it is whole days and else in smaller units: {@code 90 days}, {@code 5 minutes}. */
    public static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0 && seconds != 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds % 3600 == 0 && seconds != 0) {
            return counted(seconds / 3600, "hour");
        }
        return seconds % 60 == 0 && seconds != 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private Span() {}
}
