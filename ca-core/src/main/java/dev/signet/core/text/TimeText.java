package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints UTCTime and GeneralizedTime as {@code ASN1_TIME_print_ex} does, and reads them with its tolerance. */
final class TimeText {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int SECONDS_PER_DAY = 86400;

    /** Appends a time; false, with {@code Bad time value} appended, if it is none. */
    static boolean append(StringBuilder out, Decoded time, boolean iso8601) {
        Moment moment = Moment.read(time);
        if (moment == null) {
            out.append("Bad time value");
            return false;
        }
        String text = time.latin1();
        if (iso8601) {
            padded(out, moment.year, 4, ' ');
            out.append('-');
            twoDigits(out, moment.month);
            out.append('-');
            twoDigits(out, moment.day);
            out.append(' ');
        } else {
            out.append(MONTHS, 3 * moment.month - 3, 3 * moment.month).append(' ');
            padded(out, moment.day, 2, ' ');
            out.append(' ');
        }
        twoDigits(out, moment.hour);
        out.append(':');
        twoDigits(out, moment.minute);
        out.append(':');
        twoDigits(out, moment.second);
        if (time.tag() == Shape.GENERALIZED_TIME_TAG) {
            appendFraction(out, text);
        }
        if (iso8601) {
            out.append('Z');
        } else {
            out.append(' ').append(moment.year).append(" GMT");
        }
        return true;
    }

    /** Appends a moment given in days since 1970, seconds of the day and milliseconds; nothing if it is out of range. */
    static void appendTimestamp(StringBuilder out, int days, int seconds, int milliseconds) {
        Moment moment = new Moment();
        if (!moment.setDays(days)) {
            return;
        }
        out.append(MONTHS, 3 * moment.month - 3, 3 * moment.month).append(' ');
        padded(out, moment.day, 2, ' ');
        out.append(' ');
        twoDigits(out, seconds / 3600);
        out.append(':');
        twoDigits(out, seconds / 60 % 60);
        out.append(':');
        twoDigits(out, seconds % 60);
        out.append('.');
        padded(out, milliseconds, 3, '0');
        out.append(' ').append(moment.year).append(" GMT");
    }

    private static void appendFraction(StringBuilder out, String text) {
        if (text.length() <= 15 || text.charAt(14) != '.') {
            return;
        }
        int end = 15;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        out.append(text, 14, end);
    }

    private static void twoDigits(StringBuilder out, int number) {
        padded(out, number, 2, '0');
    }

    private static void padded(StringBuilder out, int number, int width, char padding) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            out.append(padding);
        }
        out.append(digits);
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    /** A moment in UTC, in the parts that are printed. */
    static final class Moment {
        private static final int[] LEAST = {0, 0, 1, 1, 0, 0, 0, 0, 0};
        private static final int[] MOST = {99, 99, 12, 31, 23, 59, 59, 12, 59};

        /** The last second of the year 9999, the last that GeneralizedTime can name. */
        static final long LAST_EPOCH_SECOND = 253_402_300_799L;

        private int year;
        private int month = 1;
        private int day;
        private int hour;
        private int minute;
        private int second;

        private Moment() {}

        /** Returns the moment that a time names, or null if libcrypto cannot read it. */
        static @Nullable Moment read(Decoded time) {
            boolean utcTime = time.tag() == Shape.UTC_TIME_TAG;
            if (!utcTime && time.tag() != Shape.GENERALIZED_TIME_TAG) {
                return null;
            }
            String text = time.latin1();
            Moment moment = new Moment();
            return moment.parse(text, utcTime) ? moment : null;
        }

        /** Reads a time in the form of RFC 5280 section 4.1.2.5 only: with seconds, without a fraction, in UTC. */
        static @Nullable Moment readStrictly(Decoded time) {
            String text = time.latin1();
            if (text.length() != (time.tag() == Shape.UTC_TIME_TAG ? 13 : 15)) {
                return null;
            }
            for (int i = 0; i < text.length() - 1; i++) {
                if (!digit(text.charAt(i))) {
                    return null;
                }
            }
            return text.charAt(text.length() - 1) == 'Z' ? read(time) : null;
        }

        /** Returns the seconds since 1970 in UTC. */
        long epochSecond() {
            return days() * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        }

        /** Reads pairs of digits: fields 0 and 1 are the year, 2 the month, 3 the day, 4 to 6 the time, 7 and 8 an offset. */
        private boolean parse(String text, boolean utcTime) {
            int length = text.length();
            int at = 0;
            if (length < (utcTime ? 11 : 13)) {
                return false;
            }
            for (int field = utcTime ? 1 : 0; field <= 6; field++) {
                char next = text.charAt(at);
                if (field == 6 && (next == 'Z' || next == '+' || next == '-')) {
                    break;
                }
                int value = pair(text, at);
                at += 2;
                if (value < 0 || at >= length || value < LEAST[field] || value > MOST[field]) {
                    return false;
                }
                if (!set(field, value, utcTime)) {
                    return false;
                }
            }
            if (!utcTime && text.charAt(at) == '.') {
                int digits = ++at;
                while (at < length && digit(text.charAt(at))) {
                    at++;
                }
                if (at == digits || at == length) {
                    return false;
                }
            }
            char zone = text.charAt(at++);
            if (zone == 'Z') {
                return at == length;
            }
            return (zone == '+' || zone == '-') && offset(text, at, zone == '-' ? 1 : -1);
        }

        private boolean set(int field, int value, boolean utcTime) {
            switch (field) {
                case 0 -> year = value * 100;
                case 1 -> year = utcTime ? value < 50 ? 2000 + value : 1900 + value : year + value;
                case 2 -> month = value;
                case 3 -> {
                    day = value;
                    return value <= daysInMonth(year, month);
                }
                case 4 -> hour = value;
                case 5 -> minute = value;
                default -> second = value;
            }
            return true;
        }

        private boolean offset(String text, int at, int sign) {
            if (at + 4 != text.length()) {
                return false;
            }
            int hours = pair(text, at);
            int minutes = pair(text, at + 2);
            if (hours < 0 || hours > MOST[7] || minutes < 0 || minutes > MOST[8]) {
                return false;
            }
            return adjust(sign * (hours * 3600L + minutes * 60L));
        }

        private boolean adjust(long seconds) {
            if (seconds == 0) {
                return true;
            }
            long moved = epochSecond() + seconds;
            long dayNumber = Math.floorDiv(moved, SECONDS_PER_DAY);
            int rest = (int) Math.floorMod(moved, (long) SECONDS_PER_DAY);
            hour = rest / 3600;
            minute = rest / 60 % 60;
            second = rest % 60;
            return setDays(dayNumber);
        }

        private static int pair(String text, int at) {
            if (at + 1 >= text.length() || !digit(text.charAt(at)) || !digit(text.charAt(at + 1))) {
                return -1;
            }
            return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        }

        private static int daysInMonth(int year, int month) {
            if (month == 2) {
                return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            }
            return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }

        /** Returns the days since 1970-01-01 in the Gregorian calendar, counting years from March. */
        private long days() {
            long marchYear = month > 2 ? year : year - 1;
            int marchMonth = (month + 9) % 12;
            int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
            return 365 * marchYear
                    + Math.floorDiv(marchYear, 4)
                    - Math.floorDiv(marchYear, 100)
                    + Math.floorDiv(marchYear, 400)
                    + dayOfYear
                    - 719468;
        }

        private boolean setDays(long dayNumber) {
            long shifted = dayNumber + 719468;
            long era = Math.floorDiv(shifted, 146097);
            long dayOfEra = shifted - era * 146097;
            long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
            long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            long marchMonth = (5 * dayOfYear + 2) / 153;
            day = (int) (dayOfYear - (153 * marchMonth + 2) / 5 + 1);
            month = (int) (marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
            year = (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
            return year >= 1900 && year <= 9999;
        }
    }

    private TimeText() {}
}
