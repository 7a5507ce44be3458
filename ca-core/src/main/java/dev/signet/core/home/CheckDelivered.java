package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.issue.Authority;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.name.GeneralName;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a certificate of this CA as the strictest client would: up to the root, with the CRL of every authority. */
public final class CheckDelivered {
    private final CertificationAuthority ca;

    public CheckDelivered(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * Returns the verdict on a certificate.
     *
     * @param name a name that it must be good for
     */
    public Verdict run(CertificateRecord issued, Purpose purpose, Optional<GeneralName> name) {
        Authority authority = ca.home().authority(issued.authority());
        List<CertificateList> lists = new ArrayList<>();
        for (String each : ca.home().config().authorities().keySet()) {
            ca.ledgers().revocation().latestCrl(each).map(CrlRecord::list).ifPresent(lists::add);
        }
        VerificationRequest.Builder request = VerificationRequest.of(
                        issued.certificate(), ca.clock().instant())
                .purpose(purpose)
                .trusting(authority.chain().stream()
                        .filter(Certificate::isSelfIssued)
                        .toList())
                .intermediates(authority.chain())
                .revocation(RevocationMode.HARD, lists);
        return new Verifier().verify((name.isPresent() ? request.name(name.get()) : request).build());
    }
}
