package dev.signet.core.home;

import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the certificates that should be renewed: of each name and profile the newest, if it ends soon and is still good. */
public final class RenewalCandidates {
    private final CertificateCatalog catalog;
    private final Home home;

    /**
     * @param home tells which authority has taken over from which
     */
    public RenewalCandidates(CertificateCatalog catalog, Home home) {
        this.catalog = catalog;
        this.home = home;
    }

    /** Returns those that end before a moment and have not ended yet, those of CAs excepted. */
    public List<CertificateRecord> endingBefore(Instant end, Instant now) {
        CertificateFilter all = CertificateFilter.all(now);
        CertificateFilter ending = new CertificateFilter(
                all.name(),
                all.profile(),
                all.authority(),
                Optional.empty(),
                Optional.of(end),
                all.issuedSince(),
                now,
                all.limit());
        Map<String, CertificateSummary> newest = new LinkedHashMap<>();
        catalog.list(ending, summary -> {
            String key = summary.name() + "\n" + summary.profile() + "\n" + home.current(summary.authority());
            newest.putIfAbsent(key, summary);
        });
        List<CertificateRecord> candidates = new ArrayList<>();
        for (CertificateSummary summary : newest.values()) {
            CertificateStatus status = summary.status(now);
            boolean good = status == CertificateStatus.VALID || status == CertificateStatus.UNDELIVERED;
            CertificateRecord issued =
                    catalog.find(summary.authority(), summary.serialNumber()).orElseThrow();
            if (good && !issued.certificate().isCa() && isNewest(issued)) {
                candidates.add(issued);
            }
        }
        return List.copyOf(candidates);
    }

    /** A name that was renewed already has a newer certificate of the same profile that ends later. */
    private boolean isNewest(CertificateRecord issued) {
        return catalog.findByName(issued.name()).stream()
                .filter(other -> other.profile().equals(issued.profile())
                        && home.current(other.authority()).equals(home.current(issued.authority())))
                .findFirst()
                .map(other -> other.serialNumber().equals(issued.serialNumber()))
                .orElse(true);
    }
}
