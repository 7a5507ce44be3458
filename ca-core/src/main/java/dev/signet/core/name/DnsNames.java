package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.net.IDN;
import java.util.Locale;

/** DNS names as certificates carry them: A-labels in preferred name syntax (RFC 5280 section 4.2.1.6, RFC 1034 section 3.5). */
public final class DnsNames {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    /**
     * Returns a name in lower case and A-labels, without a final dot.
     *
     * @param text a host name, internationalised or not, with {@code *.} at its start for a wildcard
     * @throws SignetException if it is no host name
     */
    public static String canonical(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean wildcard = name.startsWith("*.");
        String host = toAscii(text, wildcard ? name.substring(2) : name);
        if (host.isEmpty() || host.length() + (wildcard ? 2 : 0) > MAX_LENGTH) {
            throw problem(text, host.isEmpty() ? "it is empty" : "it is longer than " + MAX_LENGTH + " characters");
        }
        for (String label : host.split("\\.", -1)) {
            checkLabel(text, label);
        }
        if (wildcard && host.indexOf('.') < 0) {
            throw problem(text, "a wildcard directly under a top-level name matches whole domains; browsers refuse it");
        }
        String lastLabel = host.substring(host.lastIndexOf('.') + 1);
        if (lastLabel.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw problem(text, "its last label is a number, so programs take it for an IP address");
        }
        return wildcard ? "*." + host : host;
    }

    private static String toAscii(String text, String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            throw problem(text, "it cannot be written in A-labels (IDNA)");
        }
    }

    private static void checkLabel(String text, String label) {
        if (label.isEmpty()) {
            throw problem(text, "it has an empty label");
        }
        if (label.length() > MAX_LABEL) {
            throw problem(text, "the label \"" + label + "\" is longer than " + MAX_LABEL + " characters");
        }
        for (int i = 0; i < label.length(); i++) {
            char character = label.charAt(i);
            if (character == '*') {
                throw problem(text, "a wildcard can only be the whole first label, as in *.example.org");
            }
            boolean letterOrDigit = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
            // Underscores are no host name syntax, but service names of container networks have them.
            if (!letterOrDigit && character != '-' && character != '_') {
                throw problem(text, "\"" + character + "\" cannot stand in a host name");
            }
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            throw problem(text, "the label \"" + label + "\" starts or ends with a hyphen");
        }
    }

    /** Returns whether a host name is the base itself or lies under it, as a DNS name constraint asks. */
    public static boolean isWithin(String name, String base) {
        String host = name.toLowerCase(Locale.ROOT);
        String domain = base.toLowerCase(Locale.ROOT);
        if (domain.isEmpty()) {
            return true;
        }
        return domain.startsWith(".") ? host.endsWith(domain) : host.equals(domain) || host.endsWith("." + domain);
    }

    private static SignetException problem(String text, String why) {
        return Problem.of(Kind.USAGE, "\"" + text + "\" is not a host name")
                .because(why)
                .fix("write a name such as db.internal.example, *.internal.example, or an IP address")
                .exception();
    }

    private DnsNames() {}
}
