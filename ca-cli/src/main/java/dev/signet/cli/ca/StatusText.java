package dev.signet.cli.ca;

import dev.signet.cli.io.FieldList;
import dev.signet.cli.io.Table;
import dev.signet.cli.io.TimeDistance;
import dev.signet.cli.io.TimeText;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.home.Home;
import dev.signet.core.home.HomeStatus;
import dev.signet.core.home.HomeStatus.AuthorityStatus;
import dev.signet.core.home.HomeStatus.KeyStatus;
import dev.signet.core.home.HomeStatus.Remark;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.profile.Span;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells how a home is, for people. */
final class StatusText {
    private static final int AT_MOST = 20;
    private static final int WIDTH = 12;
    private static final int KILO = 1024;

    private final PrintStream out;
    private final Instant now;
    private final Duration within;
    private final TimeText times = new TimeText();

    StatusText(PrintStream out, Instant now, Duration within) {
        this.out = out;
        this.now = now;
        this.within = within;
    }

    void print(HomeStatus status, Home home, long storeSize) {
        out.println(VisibleText.of(home.directory().toString()));
        FieldList fields = new FieldList(out, WIDTH);
        fields.print("certificates", counts(status));
        fields.print("store", size(storeSize));
        out.println();
        authorities(status.authorities());
        ending(status.ending());
        undelivered(status.undelivered());
        remarks(status);
    }

    private static String counts(HomeStatus status) {
        List<String> counts = new ArrayList<>();
        for (CertificateStatus state : CertificateStatus.values()) {
            long count = status.counts().getOrDefault(state, 0L);
            if (count > 0) {
                counts.add(count + " " + state.text());
            }
        }
        return counts.isEmpty() ? "none" : String.join("; ", counts);
    }

    private static String size(long bytes) {
        long kilobytes = (bytes + KILO - 1) / KILO;
        return kilobytes < 10 * KILO ? kilobytes + " KiB" : kilobytes / KILO + " MiB";
    }

    private void authorities(List<AuthorityStatus> authorities) {
        try (Table table = new Table(out, "AUTHORITY", "VALID UNTIL", "CRL", "NEXT CRL BY", "KEY")) {
            for (AuthorityStatus authority : authorities) {
                table.row(
                        authority.name(),
                        authority
                                .certificate()
                                .map(certificate ->
                                        moment(certificate.validity().notAfter()))
                                .orElse("waits for its certificate"),
                        authority.crl().map(crl -> crl.number().toString()).orElse("none"),
                        authority.crl().map(crl -> moment(crl.nextUpdate())).orElse(""),
                        authority.key().map(key -> key(authority, key)).orElse("held elsewhere"));
            }
        }
    }

    private static String key(AuthorityStatus authority, KeyStatus key) {
        String sort = authority
                .certificate()
                .map(certificate -> certificate.publicKey() + ", ")
                .orElse("");
        return sort + key.encryption().orElse("NOT ENCRYPTED");
    }

    private void ending(List<CertificateRecord> ending) {
        if (ending.isEmpty()) {
            return;
        }
        out.println();
        out.println("Ending within " + Span.text(within) + ", not renewed yet:");
        try (Table table = new Table(out, "NAME", "PROFILE", "VALID UNTIL", "SERIAL")) {
            ending.stream()
                    .limit(AT_MOST)
                    .forEach(issued -> table.row(
                            issued.name(),
                            issued.profile(),
                            moment(issued.certificate().validity().notAfter()),
                            issued.serialNumber().hex()));
        }
        more(ending.size());
        out.println("  try: signet renew --all --within " + Span.written(within));
    }

    private void undelivered(List<CertificateSummary> undelivered) {
        if (undelivered.isEmpty()) {
            return;
        }
        out.println();
        out.println("Issued, undelivered:");
        undelivered.stream()
                .limit(AT_MOST)
                .forEach(summary -> out.println("  " + VisibleText.of(summary.name()) + ": signet export "
                        + summary.serialNumber().hex()));
        more(undelivered.size());
    }

    private void more(int count) {
        if (count > AT_MOST) {
            out.println("  and " + (count - AT_MOST) + " more: signet list");
        }
    }

    private void remarks(HomeStatus status) {
        out.println();
        if (status.needsAttention()) {
            out.println("Needs attention:");
            status.remarks().stream().filter(Remark::urgent).forEach(this::remark);
        } else {
            out.println("Nothing needs attention.");
        }
        List<Remark> notes =
                status.remarks().stream().filter(remark -> !remark.urgent()).toList();
        if (!notes.isEmpty()) {
            out.println("Notes:");
            notes.forEach(this::remark);
        }
    }

    private void remark(Remark remark) {
        out.println("  " + VisibleText.of(remark.what()));
        out.println("    try: " + VisibleText.of(remark.fix()));
    }

    private String moment(Instant moment) {
        return times.date(moment) + ", " + TimeDistance.text(moment, now);
    }
}
