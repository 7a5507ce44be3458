package dev.signet.core.config;

/** Which texts UTCTime and GeneralizedTime allow, as {@code ASN1_TIME_check} has it: with a zone, with seconds or without. */
final class TimeSyntax {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    static boolean isTime(String text, boolean utc) {
        int start = utc ? 2 : 4;
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits != start + 8 && digits != start + 10) {
            return false;
        }
        int year = Integer.parseInt(text.substring(0, start));
        year += utc ? (year < 50 ? 2000 : 1900) : 0;
        int month = number(text, start);
        int day = number(text, start + 2);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (month < 1
                || month > 12
                || day < 1
                || day > DAYS[month - 1] + (month == 2 && leap ? 1 : 0)
                || number(text, start + 4) > 23
                || number(text, start + 6) > 59
                || digits == start + 10 && number(text, start + 8) > 59) {
            return false;
        }
        return isZone(text, withoutFraction(text, digits, utc || digits == start + 8));
    }

    private static int withoutFraction(String text, int digits, boolean none) {
        if (none || digits == text.length() || text.charAt(digits) != '.') {
            return digits;
        }
        int end = digits + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == digits + 1 ? digits : end;
    }

    private static boolean isZone(String text, int start) {
        String zone = text.substring(start);
        if (zone.equals("Z")) {
            return true;
        }
        boolean offset = zone.length() == 5 && (zone.charAt(0) == '+' || zone.charAt(0) == '-');
        for (int i = 1; offset && i < 5; i++) {
            offset = zone.charAt(i) >= '0' && zone.charAt(i) <= '9';
        }
        return offset && number(zone, 1) <= 12 && number(zone, 3) <= 59;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private TimeSyntax() {}
}
