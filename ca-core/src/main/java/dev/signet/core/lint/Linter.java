package dev.signet.core.lint;

import dev.signet.core.certificate.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what is wrong with a certificate before it is signed, with all rules of this package.
 *
 * <p>The signature is not looked at, so a certificate with a placeholder for one can be handed in.
 */
public final class Linter {
    private static final Linter STANDARD = new Linter(List.of());

    private final List<Rule> rules;

    Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the linter with all rules. */
    public static Linter standard() {
        return STANDARD;
    }

    /**
     * Returns what is wrong with a certificate, in the order of the rules; never throws, whatever stands in the certificate.
     *
     * @param issuer the certificate of who signs; nothing if it is self-signed or the issuer is unknown
     */
    public List<LintFinding> lint(Certificate certificate, Optional<Certificate> issuer) {
        Subject subject = new Subject(certificate, issuer);
        List<LintFinding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(
                    subject,
                    (severity, message) ->
                            findings.add(new LintFinding(rule.name(), severity, rule.clause(), message)));
        }
        return List.copyOf(findings);
    }
}
