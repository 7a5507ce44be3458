package dev.signet.cli.check;

import dev.signet.core.home.CheckedChain;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.ClientAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about certificates from one place.
 *
 * @param subject what was checked
 * @param checked the verifier's answer
 * @param rejections its findings that nobody has accepted, the most useful first
 * @param accepted its findings that the baseline accepts
 * @param lint what the linter says of the certificate in question; empty if it was not asked
 * @param wrongKey why the certificate is not of the key that was asked for; empty if it is, or none was
 * @param clients what clients would say; empty if none was asked
 */
public record Outcome(
        Subject subject,
        CheckedChain checked,
        List<Finding> rejections,
        List<Baseline.Acceptance> accepted,
        List<LintFinding> lint,
        Optional<String> wrongKey,
        List<ClientAnswer> clients) {
    public Outcome {
        rejections = List.copyOf(rejections);
        accepted = List.copyOf(accepted);
        lint = List.copyOf(lint);
        clients = List.copyOf(clients);
    }

    /** What the answer comes to. */
    public enum Status {
        TRUSTED,
        /** Trusted, and not for as long as was asked for. */
        ENDING,
        /** Not trusted, for reasons that the baseline accepts. */
        ACCEPTED,
        REJECTED;

        /** Returns the word for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns what the answer comes to; what the linter says does not count here. */
    public Status status() {
        if (!rejections.isEmpty() || wrongKey.isPresent()) {
            return Status.REJECTED;
        }
        if (!accepted.isEmpty()) {
            return Status.ACCEPTED;
        }
        return checked.ending().isEmpty() ? Status.TRUSTED : Status.ENDING;
    }

    /** Returns the answers of those clients that were asked and would refuse. */
    public List<ClientAnswer> refusals() {
        return clients.stream().filter(answer -> !answer.accepts()).toList();
    }

    /** Returns whether a client that was asked would refuse. */
    public boolean isRefusedByClient() {
        return !refusals().isEmpty();
    }

    /** Returns whether the linter found what a CA must not issue. */
    public boolean hasLintErrors() {
        return lint.stream().anyMatch(LintFinding::isError);
    }
}
