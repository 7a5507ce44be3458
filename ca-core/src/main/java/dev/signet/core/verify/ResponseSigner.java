package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.OcspOids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * RFC 6960 section 4.2.2.2: sees to it that a response about a certificate is signed with the key that signed the certificate,
 * or with that of a responder which the very same key has certified for id-kp-OCSPSigning.
 *
 * @param path the path of the certificate in question
 * @param index where on it the certificate stands
 */
record ResponseSigner(Verification verification, Path path, int index) {
    /** Certificates of one response that are looked at as its signer's. */
    private static final int MAX_CANDIDATES = 16;

    /** Returns why nobody who may answer has signed a response; empty if somebody has. */
    Optional<String> objection(BasicResponse response) {
        Certificate certificate = path.certificates().get(index).certificate();
        PublicKeyInfo issuerKey = path.issuerKey(index);
        if (response.responder().isOf(certificate.issuer(), issuerKey)
                && verification.isSignedBy(response, issuerKey)) {
            return Optional.empty();
        }
        Set<String> objections = new LinkedHashSet<>();
        for (Facts candidate : candidates(response)) {
            Optional<String> objection = objection(response, candidate);
            if (objection.isEmpty()) {
                return objection;
            }
            objections.add(objection.get());
        }
        return Optional.of(
                objections.isEmpty()
                        ? "is not signed by " + certificate.issuer() + ", and the certificate of its responder, "
                                + response.responder().text() + ", is not at hand"
                        : String.join(", ", objections));
    }

    private List<Facts> candidates(BasicResponse response) {
        Set<Certificate> all = new LinkedHashSet<>(response.certificates());
        verification.request().intermediates().forEach(all::add);
        List<Facts> candidates = new ArrayList<>();
        for (Certificate certificate : all) {
            if (response.responder().isOf(certificate) && candidates.size() < MAX_CANDIDATES) {
                candidates.add(verification.facts(certificate));
            }
        }
        return candidates;
    }

    private Optional<String> objection(BasicResponse response, Facts signer) {
        if (!verification.isSignedBy(response, signer.certificate().publicKey())) {
            return Optional.of("is not signed with the key of " + signer.title());
        }
        boolean delegated = signer.purposes
                .filter(purposes -> purposes.contains(OcspOids.OCSP_SIGNING))
                .isPresent();
        if (!delegated) {
            return Optional.of(
                    "is signed by " + signer.title() + ", which has no OCSPSigning in its extended key usage");
        }
        Facts subject = path.certificates().get(index);
        boolean issued =
                signer.issuer().matches(subject.issuer()) && verification.isSignedBy(signer, path.issuerKey(index));
        if (!issued) {
            return Optional.of("is signed by " + signer.title() + ", which was not issued with the key that issued "
                    + subject.title());
        }
        Path own = delegatePath(signer);
        Optional<String> fault = verification.fault(own, Purpose.OCSP_SIGNING);
        if (fault.isPresent()) {
            return Optional.of("is signed by " + signer.title() + ", which is not valid: " + fault.get());
        }
        if (signer.certificate().equals(subject.certificate())) {
            return Optional.of("is signed by " + signer.title() + " about itself");
        }
        return unchecked(signer) ? Optional.empty() : revocation(own, signer);
    }

    private Path delegatePath(Facts signer) {
        List<Facts> certificates = new ArrayList<>(List.of(signer));
        certificates.addAll(
                path.certificates().subList(index + 1, path.certificates().size()));
        return new Path(certificates, path.anchor(), path.anchorFacts());
    }

    private static boolean unchecked(Facts signer) {
        return signer.certificate().extensions().find(OcspOids.NO_CHECK).isPresent();
    }

    private Optional<String> revocation(Path own, Facts signer) {
        if (verification.request().rules().revocation().delegates() == RevocationRules.DelegateStatus.NO_CHECK) {
            return Optional.of("is signed by " + signer.title() + ", which has no id-pkix-ocsp-nocheck");
        }
        Revocation revocation = verification.revocation();
        if (revocation.isInProgress(signer.certificate())) {
            // Whoever has stolen the key of a delegate says that it is good; a list of the issuer may know better.
            return Optional.of("is signed by " + signer.title() + ", on whose own status it bears");
        }
        return revocation
                .status(own, 0)
                .revocation()
                .map(revoked -> "is signed by " + signer.title() + ", which is revoked since " + revoked.at());
    }
}
