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
    /** Returns the finding in one line. */
    @Override
    public String toString() {
        return message + " (" + clause + ")";
    }
}
