package dev.signet.core.verify;

import dev.signet.core.asn1.CanonicalForm;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extension;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** RFC 5280 section 4.1: DER throughout, each extension once, extensions in version 3 only, one signature algorithm. */
final class EncodingCheck {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        Certificate certificate = facts.certificate();
        Set<Oid> noneIfEmpty = request.rules().interpretation().purposes().noneIfEmpty();
        facts.malformed().forEach((oid, defect) -> {
            if (!(noneIfEmpty.contains(oid) && isEmpty(certificate, oid))) {
                findings.add(
                        facts,
                        Reason.MALFORMED,
                        "malformed extension " + oid + ": " + defect,
                        "a well-formed extension",
                        "reissue it");
            }
        });
        certificate
                .extensions()
                .duplicate()
                .ifPresent(oid -> findings.add(
                        facts,
                        Reason.DUPLICATE_EXTENSION,
                        "extension " + oid + " is there twice",
                        "each extension once",
                        ""));
        if (certificate.version() < 3 && certificate.hasExtensionsField()) {
            findings.add(
                    facts,
                    Reason.EXTENSIONS_NEED_VERSION_3,
                    "extensions in a certificate of version " + certificate.version(),
                    "version 3",
                    "");
        }
        if (certificate.version() < 1 || certificate.version() > 3) {
            findings.add(facts, Reason.MALFORMED, "version " + certificate.version(), "version 1, 2 or 3", "");
        }
        if (!Arrays.equals(certificate.signatureAlgorithm(), certificate.innerSignatureAlgorithm())) {
            findings.add(
                    facts,
                    Reason.ALGORITHM_MISMATCH,
                    "the algorithm beside the signature is not the one inside the signed part",
                    "the same algorithm in both places",
                    "");
        }
        notDer(certificate)
                .ifPresent(
                        violation -> findings.add(facts, Reason.NOT_DER, "not DER: " + violation, "DER", "reissue it"));
    }

    /** Returns whether an extension is an element without content; one that is no element at all is not empty. */
    private static boolean isEmpty(Certificate certificate, Oid oid) {
        try {
            return certificate
                    .extensions()
                    .find(oid)
                    .filter(extension -> extension.node().contentLength() == 0)
                    .isPresent();
        } catch (DerException unreadable) {
            return false;
        }
    }

    private static Optional<String> notDer(Certificate certificate) {
        try {
            Optional<String> violation = CanonicalForm.violation(DerNode.parse(certificate.encoded()));
            if (violation.isPresent()) {
                return violation;
            }
            for (Extension extension : certificate.extensions().list()) {
                violation = CanonicalForm.violation(extension.node());
                if (violation.isPresent()) {
                    return violation.map(text -> "extension " + extension.oid() + ": " + text);
                }
            }
            return Optional.empty();
        } catch (DerException unreadable) {
            // An extension of a kind that we do not read may hold anything but must still be one element of DER.
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private EncodingCheck() {}
}
