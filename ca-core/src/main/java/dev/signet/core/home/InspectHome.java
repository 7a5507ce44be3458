package dev.signet.core.home;

import dev.signet.core.home.HomeStatus.AuthorityStatus;
import dev.signet.core.home.HomeStatus.KeyStatus;
import dev.signet.core.home.HomeStatus.Remark;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at a home as its owner should from time to time: what ends soon, what is stale, what lies open. */
public final class InspectHome {
    private final CertificationAuthority ca;
    private final Home home;

    public InspectHome(CertificationAuthority ca) {
        this.ca = ca;
        this.home = ca.home();
    }

    /**
     * Looks at everything. It opens no key and changes nothing.
     *
     * @param within how soon is soon for the end of a certificate
     */
    public HomeStatus run(Duration within) {
        Instant now = ca.clock().instant();
        List<AuthorityStatus> authorities = home.config().authorities().keySet().stream()
                .map(this::authority)
                .toList();
        List<Remark> remarks = new ArrayList<>();
        authorities.forEach(authority -> remarks.addAll(new AuthorityRemarks(authority, ca, now).list()));
        remarks.addAll(new PermissionRemarks(home).list());
        List<CertificateSummary> undelivered = undelivered(now);
        if (!undelivered.isEmpty()) {
            remarks.add(new Remark(
                    true,
                    undelivered.size() + (undelivered.size() == 1 ? " certificate was" : " certificates were")
                            + " issued and not delivered",
                    "complete the delivery: signet export " + undelivered.get(0).serialNumber()));
        }
        remarks.sort(Comparator.comparing(Remark::urgent).reversed());
        return new HomeStatus(
                authorities, ca.ledgers().catalog().counts(now), ending(now.plus(within), now), undelivered, remarks);
    }

    private AuthorityStatus authority(String name) {
        AuthorityConfig config = home.authorityConfig(name);
        return new AuthorityStatus(
                name,
                config.certificate().flatMap(file -> home.authority(name).certificate()),
                config.key().map(file -> key(name)),
                ca.ledgers().revocation().latestCrl(name));
    }

    private KeyStatus key(String name) {
        Optional<Path> passphraseFile = home.passphraseFile(name)
                .or(() -> Optional.of(home.secrets().resolve(name + ".passphrase")))
                .filter(Files::exists);
        return new KeyStatus(home.keyFile(name), home.sealedKey(name).encryption(), passphraseFile);
    }

    private List<CertificateRecord> ending(Instant end, Instant now) {
        return new RenewalCandidates(ca.ledgers().catalog(), home)
                .endingBefore(end, now).stream()
                        .sorted(Comparator.comparing(
                                issued -> issued.certificate().validity().notAfter()))
                        .toList();
    }

    private List<CertificateSummary> undelivered(Instant now) {
        CertificateFilter all = CertificateFilter.all(now);
        List<CertificateSummary> found = new ArrayList<>();
        ca.ledgers()
                .catalog()
                .list(
                        new CertificateFilter(
                                all.name(),
                                all.profile(),
                                all.authority(),
                                Optional.of(CertificateStatus.UNDELIVERED),
                                all.expiringBefore(),
                                all.issuedSince(),
                                now,
                                all.limit()),
                        found::add);
        return found;
    }
}
