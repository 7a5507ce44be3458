package dev.signet.cli.check;

import dev.signet.cli.Session;
import dev.signet.cli.io.TimeDistance;
import dev.signet.cli.io.TimeText;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.profile.Span;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import java.io.PrintStream;
import java.util.List;

/** Tells the answers of {@code check}, for people. */
public final class TextReport implements Report {
    private final Session session;
    private final PrintStream out;
    private final CheckChain.Rules rules;
    private final TimeText times = new TimeText();

    /** Starts printing to the session. */
    public TextReport(Session session, CheckChain.Rules rules) {
        this.session = session;
        this.out = session.out();
        this.rules = rules;
    }

    @Override
    public void add(Outcome outcome) {
        CheckedChain checked = outcome.checked();
        String answer = switch (outcome.status()) {
            case TRUSTED -> "trusted";
            case ENDING -> "trusted, and ends within " + Span.text(rules.warnBefore());
            case ACCEPTED -> "not trusted, and accepted by the baseline";
            case REJECTED -> "rejected";
        };
        String name = outcome.subject().name();
        out.println(VisibleText.of(name) + ": " + answer);
        outcome.wrongKey().ifPresent(why -> out.println("  " + VisibleText.of(why)));
        outcome.rejections().forEach(this::finding);
        outcome.accepted().forEach(this::accepted);
        if (outcome.rejections().isEmpty() && outcome.accepted().isEmpty()) {
            checked.path().forEach(certificate -> link(certificate, checked));
            checked.warnings().forEach(this::warning);
            added(outcome.subject(), checked.added());
        }
        outcome.clients().forEach(this::client);
        for (LintFinding finding : outcome.lint()) {
            out.println("  lint " + finding.rule() + (finding.isError() ? ", an error: " : ": ")
                    + VisibleText.of(finding.text()));
        }
    }

    private void warning(Finding finding) {
        out.println("  warning: " + finding.text());
    }

    private void client(ClientAnswer answer) {
        Client client = answer.client();
        String who = "  " + client.id() + " (" + client.title() + ", " + client.releases() + "): ";
        out.println(who + answer.text());
    }

    private void accepted(Baseline.Acceptance accepted) {
        out.println("  " + accepted.finding().text());
        out.println("    accepted until " + accepted.until()
                + (accepted.comment().isEmpty() ? "" : ": " + VisibleText.of(accepted.comment())));
    }

    private void link(Certificate certificate, CheckedChain checked) {
        boolean anchor = checked.anchor()
                .filter(trusted ->
                        trusted.certificate().filter(certificate::equals).isPresent())
                .isPresent();
        out.println("  " + VisibleText.of(certificate.subject().toString()) + ", until "
                + times.date(certificate.validity().notAfter()) + ", "
                + TimeDistance.text(certificate.validity().notAfter(), rules.at())
                + (checked.ending().contains(certificate) ? ": ends soon" : "")
                + (anchor ? ", trusted" : ""));
    }

    /** What makes the chain complete here may be missing where it is used. */
    private void added(Subject subject, List<Certificate> added) {
        String says = subject.file().isPresent() ? " does not hold " : " does not send ";
        String consequence = subject.file().isPresent()
                ? "; a server that sends only this file is trusted by nobody who does not have it"
                : "; clients that do not have it do not trust the server";
        for (Certificate certificate : added) {
            session.err()
                    .println("note: " + VisibleText.of(subject.name()) + says
                            + VisibleText.of(certificate.subject().toString()) + consequence);
        }
    }

    private void finding(Finding finding) {
        out.println("  " + finding.text());
        out.println("    needed: " + finding.needed() + " (" + finding.reason().clause() + ")");
        if (!finding.fix().isEmpty()) {
            out.println("    try: " + finding.fix());
        }
    }

    @Override
    public void add(Found.Unreadable unreadable) {
        // Said on standard error, as all failures are.
    }

    @Override
    public void end() {
        // Each answer was complete.
    }
}
