package dev.signet.core.issue;

import dev.signet.core.certificate.Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate that is on record and may leave the process; only the gate makes one.
 */
public final class IssuedCertificate {
    private final CertificateRecord issued;
    private final List<Certificate> issuers;
    private final List<String> notices;

    IssuedCertificate(CertificateRecord issued, List<Certificate> issuers, List<String> notices) {
        this.issued = issued;
        this.issuers = List.copyOf(issuers);
        this.notices = List.copyOf(notices);
    }

    /** Returns the certificate. */
    public Certificate certificate() {
        return issued.certificate();
    }

    /** Returns what is on record about it. */
    public CertificateRecord onRecord() {
        return issued;
    }

    /** Returns the certificates above it, its issuer first and the root last. */
    public List<Certificate> issuers() {
        return issuers;
    }

    /** Returns the certificate and those above it, the root last. */
    public List<Certificate> chain() {
        List<Certificate> chain = new ArrayList<>(List.of(certificate()));
        chain.addAll(issuers);
        return List.copyOf(chain);
    }

    /** Returns what the requester should know: what was dropped or shortened, and warnings of the linter. */
    public List<String> notices() {
        return notices;
    }

    /** Returns the certificate and those above it but for the root, as servers send them. */
    public List<Certificate> chainWithoutRoot() {
        List<Certificate> chain = new ArrayList<>();
        chain.add(certificate());
        issuers.stream().filter(issuer -> !issuer.isSelfIssued()).forEach(chain::add);
        return List.copyOf(chain);
    }
}
