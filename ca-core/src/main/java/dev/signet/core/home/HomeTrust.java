package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.Revocation;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a home knows for the verification of certificates: its root, its intermediates, its CRLs, and what it has revoked,
 * also since the last CRL.
 */
public final class HomeTrust {
    private final Ledgers ledgers;
    private final List<Certificate> certificates;
    private final List<CertificateList> lists;

    private HomeTrust(Ledgers ledgers, List<Certificate> certificates, List<CertificateList> lists) {
        this.ledgers = ledgers;
        this.certificates = List.copyOf(certificates);
        this.lists = List.copyOf(lists);
    }

    /** Reads the certificates and CRLs of a home. */
    public static HomeTrust of(CertificationAuthority ca) {
        List<Certificate> certificates = new ArrayList<>();
        List<CertificateList> lists = new ArrayList<>();
        ca.home().config().authorities().forEach((name, authority) -> {
            if (authority.certificate().isPresent()) {
                ca.home().authority(name).certificate().ifPresent(certificates::add);
            }
            ca.ledgers().revocation().latestCrl(name).map(CrlRecord::list).ifPresent(lists::add);
        });
        return new HomeTrust(ca.ledgers(), certificates, lists);
    }

    /** Returns the roots of the home. */
    public List<Certificate> roots() {
        return certificates.stream().filter(Certificate::isSelfIssued).toList();
    }

    /** Returns the authorities of the home below its roots. */
    public List<Certificate> intermediates() {
        return certificates.stream()
                .filter(certificate -> !certificate.isSelfIssued())
                .toList();
    }

    /** Returns the newest CRL of each authority. */
    public List<CertificateList> revocationLists() {
        return lists;
    }

    /** Returns whether a certificate was issued here, so that its status is known without any CRL. */
    boolean hasIssued(Certificate certificate) {
        return ledgers.catalog().find(certificate).isPresent();
    }

    /** Returns a finding for each certificate of a path that is revoked or on hold here, whether a CRL says so yet or not. */
    List<Finding> revoked(List<Certificate> path, Instant at) {
        List<Finding> findings = new ArrayList<>();
        for (Certificate certificate : path) {
            ledgers.catalog()
                    .find(certificate)
                    .flatMap(this::revocation)
                    .filter(revocation -> !at.isBefore(revocation.revokedAt()))
                    .ifPresent(revocation -> findings.add(finding(certificate, revocation)));
        }
        return findings;
    }

    private Optional<Revocation> revocation(CertificateRecord issued) {
        return ledgers.revocation().findRevocation(issued.authority(), issued.serialNumber());
    }

    private static Finding finding(Certificate certificate, Revocation revocation) {
        return new Finding(
                Reason.REVOKED,
                Optional.of(certificate),
                certificate.subject().toString(),
                "revoked since " + revocation.revokedAt() + ", reason "
                        + revocation.reason().fieldName(),
                "a certificate that is not revoked",
                "replace the certificate");
    }
}
