package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.Relay;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet list}: the certificates on record. */
@Command(
        name = "list",
        description = "List the certificates on record, the newest first.",
        footer = {
            "",
            "Examples:",
            "  signet list --expiring 30d                           what ends within 30 days",
            "  signet list --name '*.internal.example' --status valid",
            "  signet list --status undelivered                     what signet export completes",
            "  signet list --issued-since 7d --csv > last-week.csv",
            "",
            "signet show CERTIFICATE tells everything about one of them."
        })
final class ListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--csv", description = "Print comma-separated values (RFC 4180), with a header.")
    private boolean csv;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "Only those with this name or alternative name; * stands for any characters.")
    private @Nullable String name;

    @Option(names = "--profile", paramLabel = "NAME", description = "Only those of this profile.")
    private @Nullable String profile;

    @Option(names = "--authority", paramLabel = "NAME", description = "Only those that this authority signed.")
    private @Nullable String authority;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only those in this state: valid, expired, revoked, hold, undelivered.")
    private @Nullable CertificateStatus status;

    @Option(names = "--expiring", paramLabel = "SPAN", description = "Only those that will end within this span.")
    private @Nullable Duration expiring;

    @Option(
            names = "--issued-since",
            paramLabel = "TIME|SPAN",
            description = "Only those issued since this day or time (2026-11-01), or within this span (7d).")
    private @Nullable String issuedSince;

    @Option(names = "--limit", paramLabel = "N", description = "Only the newest N of these.")
    private @Nullable Integer limit;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (json.wanted() && csv) {
            throw Problem.of(Kind.USAGE, "--json and --csv exclude each other")
                    .fix("give one of them")
                    .exception();
        }
        if (limit != null && limit < 1) {
            throw Problem.of(Kind.USAGE, "--limit is " + limit)
                    .because("a list of fewer than one certificate is none")
                    .fix("give a number from 1 on")
                    .exception();
        }
        try (OpenHome open = OpenHome.forReading(home.directory(session), "list", session)) {
            Instant now = open.authority().clock().instant();
            CertificateFilter filter = filter(open, now);
            try (SummaryOutput output = output(now);
                    Relay<CertificateSummary> relay = new Relay<>(output::print)) {
                open.ledgers().catalog().list(filter, relay);
            }
            return 0;
        }
    }

    private CertificateFilter filter(OpenHome open, Instant now) {
        if (authority != null) {
            // A name that no authority has is a slip of the keyboard, not an empty list.
            var unused = open.home().authorityConfig(authority);
        }
        return new CertificateFilter(
                Optional.ofNullable(name),
                Optional.ofNullable(profile),
                Optional.ofNullable(authority),
                Optional.ofNullable(status),
                Optional.ofNullable(expiring).map(now::plus),
                Optional.ofNullable(issuedSince).map(text -> ValueConverters.since(text, now)),
                now,
                Optional.ofNullable(limit));
    }

    private SummaryOutput output(Instant now) {
        if (json.wanted()) {
            return new SummaryJson(session.out(), now);
        }
        return csv ? new SummaryCsv(session, now) : new SummaryTable(session.out(), now);
    }
}
