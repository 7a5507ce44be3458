package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.check.GitHubAnnotations;
import dev.signet.cli.check.JUnitReport;
import dev.signet.cli.check.JsonReport;
import dev.signet.cli.check.Report;
import dev.signet.cli.check.SarifReport;
import dev.signet.cli.check.TextReport;
import dev.signet.core.home.CheckChain;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which forms {@code check} answers. {@code check} has it as a {@code @Mixin}. */
final class CheckReports {
    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write a report for CI systems: JUnit's XML.")
    private @Nullable String junit;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write a report for code scanning: SARIF 2.1.0.")
    private @Nullable String sarif;

    @Option(
            names = "--annotations",
            description = "Print annotations for GitHub Actions (default where GITHUB_ACTIONS is true).")
    private boolean annotations;

    boolean areJson() {
        return json.wanted();
    }

    /**
     * Returns the reports that were asked for; the one on standard output comes first.
     *
     * @param log where annotations go
     */
    List<Report> start(Session session, PrintStream log, CheckChain.Rules rules, String anchors) {
        List<Report> reports = new ArrayList<>();
        if (json.wanted()) {
            reports.add(new JsonReport(session.out(), rules, anchors));
        } else {
            session.err().println("trusting " + anchors);
            reports.add(new TextReport(session, rules));
        }
        if (junit != null) {
            reports.add(new JUnitReport(session.file(junit)));
        }
        if (sarif != null) {
            reports.add(new SarifReport(session.file(sarif)));
        }
        boolean inActions = "true".equals(session.environment("GITHUB_ACTIONS")) && !json.wanted();
        if (annotations || inActions) {
            reports.add(new GitHubAnnotations(log));
        }
        return reports;
    }
}
