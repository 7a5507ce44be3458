package dev.signet.core.verify;

/** A rule on one certificate, which holds or not whatever else is on the path. */
@FunctionalInterface
interface CertificateCheck {
    void check(Link link, VerificationRequest request, Findings findings);
}
