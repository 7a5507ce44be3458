package dev.signet.core.lint;

/**
 * What a rule has against a certificate.
 *
 * @param rule the name of the rule, such as {@code serial-number}
 * @param severity how much it matters
 * @param clause where the rule is written, such as {@code RFC 5280 section 4.1.2.2}
 * @param message what was found against what is needed
 */
public record LintFinding(String rule, Severity severity, String clause, String message) {
    /** Returns whether the certificate must not be issued. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the finding in one line, with the clause that it rests on. */
    public String text() {
        return message + " (" + clause + ")";
    }
}
