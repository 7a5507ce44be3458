package dev.signet.core.verify.openssl;

/** Compares host names with the wildcards that libcrypto knows: {@code equal_wildcard}. */
final class HostPattern {
    /** Returns whether a name in a certificate, perhaps with a wildcard, stands for a host. */
    static boolean matches(byte[] pattern, byte[] host) {
        boolean subdomains = host.length > 1 && host[0] == '.';
        if (!subdomains) {
            int star = star(pattern);
            if (star >= 0) {
                return wildcard(pattern, star, host);
            }
        }
        int skipped = subdomains ? prefix(pattern, host.length) : 0;
        return pattern.length - skipped == host.length
                && sameIgnoringCase(pattern, skipped, host, 0, host.length)
                && !hasZero(pattern, skipped);
    }

    /** Returns how much of a name stands before a domain that begins with a dot; that may be any number of labels. */
    private static int prefix(byte[] pattern, int domainLength) {
        int skipped = 0;
        while (pattern.length - skipped > domainLength && pattern[skipped] != 0) {
            skipped++;
        }
        return pattern.length - skipped == domainLength ? skipped : 0;
    }

    private static boolean hasZero(byte[] octets, int from) {
        for (int i = from; i < octets.length; i++) {
            if (octets[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean sameIgnoringCase(byte[] left, int leftAt, byte[] right, int rightAt, int length) {
        for (int i = 0; i < length; i++) {
            if (lower(left[leftAt + i]) != lower(right[rightAt + i])) {
                return false;
            }
        }
        return true;
    }

    static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet - 'A' + 'a' : octet & 0xff;
    }

    /** Returns where the only wildcard of a well-formed pattern is, or -1: at an end of the first label of three or more. */
    private static int star(byte[] pattern) {
        int star = -1;
        int dots = 0;
        boolean start = true;
        boolean hyphen = false;
        boolean idna = false;
        for (int i = 0; i < pattern.length; i++) {
            byte octet = pattern[i];
            if (octet == '*') {
                boolean end = i == pattern.length - 1 || pattern[i + 1] == '.';
                if (star >= 0 || idna || dots > 0 || !start && !end) {
                    return -1;
                }
                star = i;
                start = false;
            } else if (letterOrDigit(octet)) {
                idna |= start && startsIdna(pattern, i);
                start = false;
                hyphen = false;
            } else if (octet == '.') {
                if (hyphen || start) {
                    return -1;
                }
                start = true;
                idna = false;
                dots++;
            } else if (octet == '-' && !start) {
                hyphen = true;
            } else {
                return -1;
            }
        }
        return start || hyphen || dots < 2 ? -1 : star;
    }

    private static boolean wildcard(byte[] pattern, int star, byte[] host) {
        int suffix = pattern.length - star - 1;
        int wildEnd = host.length - suffix;
        if (host.length < star + suffix
                || !sameIgnoringCase(pattern, 0, host, 0, star)
                || !sameIgnoringCase(pattern, star + 1, host, wildEnd, suffix)) {
            return false;
        }
        boolean wholeLabel = star == 0 && pattern[1] == '.';
        if (wholeLabel && wildEnd == star || !wholeLabel && startsIdna(host, 0)) {
            return false;
        }
        if (wildEnd == star + 1 && host[star] == '*') {
            return true;
        }
        for (int i = star; i < wildEnd; i++) {
            if (!letterOrDigit(host[i]) && host[i] != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsIdna(byte[] name, int at) {
        return name.length - at >= 4
                && lower(name[at]) == 'x'
                && lower(name[at + 1]) == 'n'
                && name[at + 2] == '-'
                && name[at + 3] == '-';
    }

    private static boolean letterOrDigit(byte octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9';
    }

    private HostPattern() {}
}
