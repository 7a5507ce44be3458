package dev.signet.cli.check;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.lint.Linter;
import dev.signet.core.verify.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Finds out everything that was asked about certificates: the verifier's answer less what the baseline accepts, the linter's, and
 * whether they are of the right key.
 *
 * @param verifier whom to trust, and what is at hand on the way
 * @param rules what they are checked for
 * @param baseline what is accepted
 * @param now the day on which the baseline must not have ended
 * @param lint whether the linter is asked
 * @param requiredKey the key that all must be of
 * @param panel the clients whose answers are wanted too
 */
public record Judge(
        CheckChain verifier,
        CheckChain.Rules rules,
        Baseline baseline,
        Instant now,
        boolean lint,
        Optional<PublicKeyInfo> requiredKey,
        ClientPanel panel) {

    /** Returns what is to be said of certificates from one place. */
    public Outcome judge(Subject subject) {
        CheckChain.Rules own = subject.host().map(rules::forServer).orElse(rules);
        CheckChain chain = verifier.under(own);
        CheckedChain checked = from(subject, chain).run(subject.chain());
        List<Finding> rejections = new ArrayList<>();
        List<Baseline.Acceptance> accepted = new ArrayList<>();
        for (Finding finding : checked.findings()) {
            Optional<Baseline.Acceptance> acceptance = baseline.accepts(subject.name(), finding, now);
            acceptance.ifPresentOrElse(accepted::add, () -> rejections.add(finding));
        }
        return new Outcome(
                subject,
                checked,
                rejections,
                accepted,
                lint(checked),
                wrongKey(checked),
                panel.ask(verifier.under(own), subject.chain()));
    }

    private static CheckChain from(Subject subject, CheckChain chain) {
        CheckChain from = subject.remote() ? chain.ofAnotherMachine() : chain;
        return subject.host().isPresent() ? from.stapled(subject.stapled()) : from;
    }

    private List<LintFinding> lint(CheckedChain checked) {
        if (!lint) {
            return List.of();
        }
        Optional<Certificate> issuer =
                checked.path().size() > 1 ? Optional.of(checked.path().get(1)) : Optional.empty();
        return Linter.standard().lint(checked.leaf(), issuer);
    }

    private Optional<String> wrongKey(CheckedChain checked) {
        PublicKeyInfo actual = checked.leaf().publicKey();
        return requiredKey
                .filter(required -> !required.equals(actual))
                .map(required ->
                        "it is of another key than the one required: " + text(actual) + " against " + text(required));
    }

    private static String text(PublicKeyInfo key) {
        return key + " " + HexFormat.of().formatHex(key.keyIdentifier());
    }
}
