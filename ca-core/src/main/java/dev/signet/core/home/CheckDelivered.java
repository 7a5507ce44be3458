package dev.signet.core.home;

import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
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
        HomeTrust home = HomeTrust.of(ca);
        VerificationRequest.Builder request = VerificationRequest.of(
                        issued.certificate(), ca.clock().instant())
                .purpose(purpose)
                .trusting(home.roots())
                .intermediates(home.intermediates())
                .revocation(RevocationMode.HARD, home.revocationLists());
        return new Verifier().verify((name.isPresent() ? request.name(name.get()) : request).build());
    }
}
