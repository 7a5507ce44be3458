package dev.signet.core.verify;

/** What a host name looks like: RFC 1034 section 3.5, with digits in front as RFC 1123 section 2.1 has it. */
final class HostSyntax {
    /** Returns whether a text is made of labels of letters, digits and inner hyphens. */
    static boolean isHost(String text) {
        for (String label : text.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return text.length() <= 253;
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            char character = label.charAt(i);
            boolean letterOrDigit = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9';
            if (!letterOrDigit && character != '-') {
                return false;
            }
        }
        return true;
    }

    private HostSyntax() {}
}
