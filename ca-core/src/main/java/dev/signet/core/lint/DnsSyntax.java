package dev.signet.core.lint;

import dev.signet.core.problem.ForeignText;

/** The preferred name syntax of DNS names (RFC 1034 section 3.5, RFC 1123 section 2.1), with a wildcard as RFC 9525 has it. */
final class DnsSyntax {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    static void check(String name, Rule.Report report) {
        String shown = "the DNS name \"" + ForeignText.shown(name) + "\"";
        boolean wildcard = name.startsWith("*.");
        String host = wildcard ? name.substring(2) : name;
        if (host.isEmpty() || host.length() > MAX_LENGTH) {
            report.error(shown + (host.isEmpty() ? " is empty" : " is longer than " + MAX_LENGTH + " characters"));
            return;
        }
        int start = 0;
        boolean underscore = false;
        boolean numeric = false;
        while (start <= host.length()) {
            int dot = host.indexOf('.', start);
            int end = dot < 0 ? host.length() : dot;
            String defect = labelDefect(host, start, end);
            if (!defect.isEmpty()) {
                report.error(shown + " " + defect);
                return;
            }
            underscore |= host.substring(start, end).indexOf('_') >= 0;
            numeric = isNumeric(host, start, end);
            start = end + 1;
        }
        if (numeric) {
            report.error(
                    shown
                            + " ends in a number, so programs take it for an IP address, which belongs into a name of its own kind");
        }
        if (wildcard && host.indexOf('.') < 0) {
            report.warning(shown + " stands for whole domains; browsers refuse it");
        }
        if (underscore) {
            report.notice(shown + " has an underscore, which host names cannot have; some programs refuse it");
        }
    }

    private static String labelDefect(String host, int start, int end) {
        if (start == end) {
            return start == host.length() ? "ends with a full stop" : "has an empty label";
        }
        if (end - start > MAX_LABEL) {
            return "has a label of more than " + MAX_LABEL + " characters";
        }
        if (host.charAt(start) == '-' || host.charAt(end - 1) == '-') {
            return "has a label that starts or ends with a hyphen";
        }
        for (int i = start; i < end; i++) {
            char character = host.charAt(i);
            boolean letterOrDigit = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9';
            if (character == '*') {
                return "has a wildcard that is not the whole first label";
            }
            if (!letterOrDigit && character != '-' && character != '_') {
                return "has a character that no host name has";
            }
        }
        return "";
    }

    private static boolean isNumeric(String host, int start, int end) {
        for (int i = start; i < end; i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private DnsSyntax() {}
}
