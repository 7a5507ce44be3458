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
    private static final Linter STANDARD = new Linter(List.of(
            new VersionRule(),
            new SerialNumberRule(),
            new SignatureAlgorithmRule(),
            new IssuerNameRule(),
            new ValidityOrderRule(),
            new ValidityEncodingRule(),
            new ServerValidityRule(),
            new SubjectNameRule(),
            new NameStringsRule(),
            new KeyStrengthRule(),
            new UniqueIdentifiersRule(),
            new DuplicateExtensionRule(),
            new MalformedExtensionRule(),
            new CriticalityRule(),
            new BasicConstraintsRule(),
            new KeyUsageRule(),
            new KeyUsageFitsKeyRule(),
            new ExtendedKeyUsageRule(),
            new TimeStampingRule(),
            new AlternativeNamesRule(),
            new ServerNameRule(),
            new NameConstraintsRule(),
            new CaOnlyExtensionsRule(),
            new PoliciesRule(),
            new KeyIdentifiersRule(),
            new UrlsRule()));

    private final List<Rule> rules;

    Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the linter with all rules. */
    public static Linter standard() {
        return STANDARD;
    }

    List<Rule> rules() {
        return rules;
    }

    /**
     * Returns what is wrong with a certificate, in the order of the rules; never throws, whatever stands in the certificate.
     *
     * @param issuer the certificate of who signs; nothing if it is self-signed or the issuer is unknown
     */
    public List<LintFinding> lint(Certificate certificate, Optional<Certificate> issuer) {
        Draft draft = new Draft(certificate, issuer);
        List<LintFinding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(
                    draft,
                    (severity, message) ->
                            findings.add(new LintFinding(rule.name(), severity, rule.clause(), message)));
        }
        return List.copyOf(findings);
    }
}
