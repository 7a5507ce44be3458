package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import java.util.ArrayList;
import java.util.List;

/** What to say of a path that ends without an anchor. */
final class DeadEnd {
    static List<Finding> findings(List<Facts> certificates, Verification verification) {
        Findings findings = new Findings(verification.request().rules());
        for (int i = 0; i < certificates.size(); i++) {
            Link.Place place = i == 0 ? Link.Place.LEAF : Link.Place.INTERMEDIATE;
            findings.addAll(verification.ownFindings(new Link(certificates.get(i), place)));
        }
        Facts last = certificates.get(certificates.size() - 1);
        boolean selfSigned = last.selfIssued
                && verification.isSignedBy(last, last.certificate().publicKey());
        if (selfSigned) {
            findings.add(
                    last,
                    Reason.UNTRUSTED_ROOT,
                    certificates.size() == 1 ? "self-signed, and not trusted" : "a root that is not trusted",
                    "a root among the trusted certificates",
                    "trust it, if it is yours: it is not enough that the other side sends it");
        } else {
            findings.add(
                    last,
                    Reason.MISSING_ISSUER,
                    "the issuer " + last.issuer() + " is missing" + whereItIs(last, verification),
                    "the certificate of the issuer, among the certificates given or the trusted ones",
                    "have the server send the certificate of " + last.issuer() + orFetch(last, verification));
        }
        verification.reportBudget(certificates.get(0), findings);
        return findings.list();
    }

    private static String whereItIs(Facts last, Verification verification) {
        if (last.issuerUrls.isEmpty()) {
            return "";
        }
        String place = "; it is at " + last.issuerUrls.get(0) + ", says the certificate";
        List<String> failures = new ArrayList<>();
        List<Certificate> unused = verification.remote().issuers(last, verification::isSignedBy, failures);
        return failures.isEmpty() ? place : place + " (" + String.join("; ", failures) + ")";
    }

    private static String orFetch(Facts last, Verification verification) {
        boolean possible = !last.issuerUrls.isEmpty() && !verification.remote().isThere();
        return possible ? "; --fetch gets it from " + last.issuerUrls.get(0) : "";
    }

    private DeadEnd() {}
}
