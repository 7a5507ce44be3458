package dev.signet.core.text;

/** Compares names of hosts, of which those in certificates can have a wildcard: {@code equal_wildcard} of libcrypto. */
final class HostPattern {

    /**
     * Returns whether a name in a certificate is one of a host.
     *
     * @param pattern the name in the certificate
     * @param host the host; if it starts with a full stop, every host below it is meant
     */
    static boolean matches(String pattern, String host) {
        boolean below = host.length() > 1 && host.charAt(0) == '.';
        int star = below ? -1 : star(pattern);
        if (star < 0) {
            return sameIgnoringCase(below ? withoutPrefix(pattern, host.length()) : pattern, host);
        }
        return matches(pattern.substring(0, star), pattern.substring(star + 1), host);
    }

    /** Cuts off what stands before the end that is as long as a domain. */
    private static String withoutPrefix(String pattern, int length) {
        int start = 0;
        while (pattern.length() - start > length && pattern.charAt(start) != 0) {
            start++;
        }
        return pattern.length() - start == length ? pattern.substring(start) : pattern;
    }

    /** Compares ASCII letters without regard to case; a zero octet in the pattern matches nothing. */
    static boolean sameIgnoringCase(String pattern, String text) {
        if (pattern.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char left = pattern.charAt(i);
            if (left == 0 || lower(left) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }

    private static boolean matches(String prefix, String suffix, String host) {
        int start = prefix.length();
        int end = host.length() - suffix.length();
        if (end < start
                || !sameIgnoringCase(prefix, host.substring(0, start))
                || !sameIgnoringCase(host.substring(end), suffix)) {
            return false;
        }
        boolean wholeLabel = prefix.isEmpty() && suffix.startsWith(".");
        if (wholeLabel && start == end) {
            return false;
        }
        if (!wholeLabel && isInternational(host, 0)) {
            return false;
        }
        if (end == start + 1 && host.charAt(start) == '*') {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (!isLetterOrDigit(host.charAt(i)) && host.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isInternational(String text, int start) {
        return text.length() - start >= 4 && sameIgnoringCase(text.substring(start, start + 4), "xn--");
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= '0' && character <= '9' || lower(character) >= 'a' && lower(character) <= 'z';
    }

    /**
     * Returns where the wildcard of a pattern is that has a sound one: at the start or the end of its first label, which is not an
     * international one, with two labels at least behind it; -1 for all other patterns.
     */
    private static int star(String pattern) {
        int star = -1;
        int dots = 0;
        boolean labelStarts = true;
        boolean hyphen = false;
        boolean international = false;
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '*') {
                boolean atEnd = i == pattern.length() - 1 || pattern.charAt(i + 1) == '.';
                if (star >= 0 || international || dots > 0 || !labelStarts && !atEnd) {
                    return -1;
                }
                star = i;
                labelStarts = false;
            } else if (isLetterOrDigit(character)) {
                international |= labelStarts && isInternational(pattern, i);
                labelStarts = false;
                hyphen = false;
            } else if (character == '.') {
                if (hyphen || labelStarts) {
                    return -1;
                }
                labelStarts = true;
                international = false;
                dots++;
            } else if (character == '-' && !labelStarts) {
                hyphen = true;
            } else {
                return -1;
            }
        }
        return labelStarts || hyphen || dots < 2 ? -1 : star;
    }

    private HostPattern() {}
}
