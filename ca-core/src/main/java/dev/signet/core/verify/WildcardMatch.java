package dev.signet.core.verify;

/** Compares a host name with one in a certificate, perhaps with a wildcard; case does not matter. */
final class WildcardMatch {
    /** Returns whether the name in the certificate stands for the host. */
    static boolean matches(String presented, String host, HostNameReading reading) {
        if (presented.isEmpty() || host.isEmpty()) {
            return false;
        }
        int star = presented.indexOf('*');
        if (star < 0) {
            return presented.equalsIgnoreCase(host);
        }
        if (!reading.publicSuffixes() && isPublicSuffix(presented)) {
            return false;
        }
        return switch (reading.wildcard()) {
            case FIRST_LABEL -> presented.indexOf('.', 2) > 0 && firstLabel(presented, host);
            case FIRST_LABEL_OF_ANY -> firstLabel(presented, host);
            case BEGINNING -> beginning(presented, host);
            case WITHIN_FIRST_LABEL -> within(presented, host, 1);
            case WITHIN_ANY_LABEL -> within(presented, host, Integer.MAX_VALUE);
        };
    }

    private static boolean isPublicSuffix(String presented) {
        int dot = presented.indexOf('.', presented.lastIndexOf('*'));
        return dot > 0 && PublicSuffixes.contains(presented.substring(dot + 1));
    }

    /** RFC 9525 section 6.3: the wildcard is the whole of the leftmost label. */
    private static boolean firstLabel(String presented, String host) {
        int firstDot = host.indexOf('.');
        String parent = presented.substring(1);
        return presented.startsWith("*.")
                && parent.indexOf('*') < 0
                && firstDot > 0
                && host.charAt(0) != '*'
                && host.substring(firstDot).equalsIgnoreCase(parent);
    }

    /** GnuTLS's: what follows the wildcard ends the host, and what is left of the host has no dot. */
    private static boolean beginning(String presented, String host) {
        int lastDot = presented.lastIndexOf('.');
        String end = presented.substring(1);
        int left = host.length() - end.length();
        return presented.startsWith("*")
                && presented.indexOf('.') != lastDot
                && lastDot < presented.length() - 1
                && left >= 0
                && host.regionMatches(true, left, end, 0, end.length())
                && host.lastIndexOf('.', left - 1) < 0;
    }

    /** The JDK's: label by label, each wildcard for any part of its own. */
    private static boolean within(String presented, String host, int labelsWithWildcards) {
        boolean dotBehind = presented.indexOf('.', presented.lastIndexOf('*')) > 0;
        if (!dotBehind || presented.equals("*.") || !HostSyntax.isHost(presented.replace('*', 'z'))) {
            return false;
        }
        String[] patterns = presented.split("\\.", -1);
        String[] labels = host.split("\\.", -1);
        if (patterns.length != labels.length) {
            return false;
        }
        for (int i = 0; i < patterns.length; i++) {
            boolean matches = i < labelsWithWildcards
                    ? labelMatches(patterns[i], labels[i])
                    : patterns[i].equalsIgnoreCase(labels[i]);
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    private static boolean labelMatches(String pattern, String label) {
        int first = pattern.indexOf('*');
        if (first < 0) {
            return pattern.equalsIgnoreCase(label);
        }
        int last = pattern.lastIndexOf('*');
        String end = pattern.substring(last + 1);
        boolean internationalised = pattern.regionMatches(true, 0, "xn--", 0, 4);
        if (internationalised
                || label.length() < first + end.length()
                || !label.regionMatches(true, 0, pattern, 0, first)
                || !label.regionMatches(true, label.length() - end.length(), end, 0, end.length())) {
            return false;
        }
        int at = first;
        int limit = label.length() - end.length();
        for (String piece : pattern.substring(first, last).split("\\*", -1)) {
            at = indexOf(label, piece, at, limit);
            if (at < 0) {
                return false;
            }
            at += piece.length();
        }
        return true;
    }

    private static int indexOf(String label, String piece, int from, int limit) {
        for (int i = from; i + piece.length() <= limit; i++) {
            if (label.regionMatches(true, i, piece, 0, piece.length())) {
                return i;
            }
        }
        return -1;
    }

    private WildcardMatch() {}
}
