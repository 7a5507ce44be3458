package dev.signet.core.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 5280 section 6.1.3 (a) (3): no certificate of the path, the anchor excepted, is revoked. Of a path with a wrong signature
 * nothing is asked: where its certificates say that CRLs and responders are is the word of nobody who is trusted.
 */
final class RevocationCheck {
    static void check(Path path, Verification verification, Findings findings) {
        RevocationMode mode = verification.request().revocation();
        if (mode == RevocationMode.OFF || path.isTrustedLeaf() || !SignatureCheck.holds(path, verification)) {
            return;
        }
        for (int i = path.certificates().size() - 1; i >= 0; i--) {
            Facts facts = path.certificates().get(i);
            RevocationStatus status = verification.revocation().status(path, i);
            status.revocation()
                    .ifPresent(revoked -> findings.add(
                            facts,
                            Reason.REVOKED,
                            "revoked since " + revoked.at() + ", reason " + revoked.reason(),
                            "a certificate that is not revoked",
                            "replace the certificate"));
            if (!status.known() && mode == RevocationMode.HARD) {
                unknown(facts, status, verification, findings);
            } else if (!status.known() && verification.remote().isLimited()) {
                // To pass it would let whoever can make the fetching slow or long decide that nothing is asked.
                findings.add(
                        facts,
                        Reason.BUDGET_EXHAUSTED,
                        "it is not known whether it is revoked, for no more may be fetched: " + status.explanation(),
                        "documents and responders that are within the limits of what is fetched",
                        fix(facts, true));
            }
        }
        verification.reportBudget(path.leaf(), findings);
    }

    /** Returns the certificates of a path that is trusted whose status is not known. */
    static List<Finding> warnings(Path path, Verification verification) {
        Findings warnings = new Findings(verification.request().rules());
        if (verification.request().revocation() == RevocationMode.SOFT && !path.isTrustedLeaf()) {
            for (int i = 0; i < path.certificates().size(); i++) {
                RevocationStatus status = verification.revocation().status(path, i);
                if (!status.known()) {
                    unknown(path.certificates().get(i), status, verification, warnings);
                }
            }
        }
        return warnings.list();
    }

    private static void unknown(Facts facts, RevocationStatus status, Verification verification, Findings findings) {
        findings.add(
                facts,
                Reason.REVOCATION_UNKNOWN,
                "it is not known whether it is revoked: " + status.explanation(),
                "a current CRL or OCSP response that tells of it",
                fix(facts, verification.remote().isThere()));
    }

    private static String fix(Facts facts, boolean fetching) {
        List<String> places = new ArrayList<>();
        facts.responderUrls.stream().limit(1).forEach(url -> places.add("its OCSP responder is " + url));
        facts.distributionPoints.stream()
                .flatMap(point -> RemoteEvidence.urls(point).stream())
                .limit(1)
                .forEach(url -> places.add("its CRL is at " + url));
        if (places.isEmpty()) {
            return "give the CRL of " + facts.issuer();
        }
        return "give the CRL of " + facts.issuer() + " or an OCSP response: " + String.join(", ", places)
                + (fetching ? "" : "; --fetch asks there");
    }

    private RevocationCheck() {}
}
