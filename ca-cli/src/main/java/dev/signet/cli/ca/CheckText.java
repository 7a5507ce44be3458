package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.TimeDistance;
import dev.signet.cli.io.TimeText;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.home.CheckedChain;
import dev.signet.core.problem.Problem;
import dev.signet.core.profile.Span;
import dev.signet.core.verify.Finding;
import java.io.PrintStream;
import java.util.List;

/** Tells the answers of {@code check}, for people. */
final class CheckText implements CheckOutput {
    private final Session session;
    private final PrintStream out;
    private final CheckChain.Rules rules;
    private final TimeText times = new TimeText();

    CheckText(Session session, CheckChain.Rules rules) {
        this.session = session;
        this.out = session.out();
        this.rules = rules;
    }

    @Override
    public void add(String file, CheckedChain checked) {
        String answer = switch (checked.status()) {
            case TRUSTED -> "trusted";
            case ENDING -> "trusted, and ends within " + Span.text(rules.warnBefore());
            case REJECTED -> "rejected";
        };
        out.println(VisibleText.of(file) + ": " + answer);
        if (checked.findings().isEmpty()) {
            checked.path().forEach(certificate -> link(certificate, checked));
            added(file, checked.added());
        } else {
            checked.findings().forEach(this::finding);
        }
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
    private void added(String file, List<Certificate> added) {
        for (Certificate certificate : added) {
            session.err()
                    .println("note: " + VisibleText.of(file) + " does not hold "
                            + VisibleText.of(certificate.subject().toString())
                            + "; a server that sends only this file is trusted by nobody who does not have it");
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
    public void add(String file, Problem unreadable) {
        // Said on standard error, as all failures are.
    }
}
