package dev.signet.cli.check;

import dev.signet.cli.io.InertOutput;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.ClientAnswer;
import java.io.PrintStream;

/** The answers as workflow commands, which GitHub Actions shows as annotations of the files. */
public final class GitHubAnnotations implements Report {
    private final PrintStream out;

    /** Starts printing. */
    public GitHubAnnotations(PrintStream out) {
        this.out = out;
    }

    @Override
    public void add(Outcome outcome) {
        Subject subject = outcome.subject();
        outcome.wrongKey().ifPresent(why -> print("error", subject, "wrong-key", why));
        for (Finding finding : outcome.rejections()) {
            print(
                    "error",
                    subject,
                    finding.reason().id(),
                    finding.text() + "; needed: " + finding.needed()
                            + (finding.fix().isEmpty() ? "" : "; try: " + finding.fix()));
        }
        for (Finding finding : outcome.checked().warnings()) {
            print("warning", subject, finding.reason().id(), finding.text());
        }
        for (ClientAnswer answer : outcome.refusals()) {
            print(
                    "error",
                    subject,
                    "as-" + answer.client().id(),
                    answer.client().id() + " " + answer.text());
        }
        if (outcome.status() == Outcome.Status.ENDING) {
            outcome.checked()
                    .ending()
                    .forEach(certificate -> print(
                            "warning",
                            subject,
                            "ending-soon",
                            certificate.subject() + " ends on "
                                    + certificate.validity().notAfter()));
        }
        for (LintFinding finding : outcome.lint()) {
            print(finding.isError() ? "error" : "warning", subject, finding.rule(), finding.text());
        }
    }

    @Override
    public void add(Found.Unreadable unreadable) {
        out.println("::error title=" + property("unreadable: " + unreadable.name()) + "::"
                + data(String.join("; ", unreadable.failure().problem().why())));
    }

    private void print(String level, Subject subject, String title, String text) {
        String file = subject.file()
                .map(name -> "file=" + property(name) + ",line=1,")
                .orElse("");
        out.println("::" + level + " " + file + "title=" + property(title + ": " + subject.name()) + "::" + data(text));
    }

    private static String data(String text) {
        return InertOutput.inside(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public void end() {
        // Each line was complete.
    }
}
