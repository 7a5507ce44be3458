package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one path that a verifier looks at which has no second thoughts, as GnuTLS does: from each certificate to the first of the
 * others that may be its issuer, up to where a trusted one with the same name and key takes over.
 */
final class OnlyPath {
    private final Verification verification;
    private final VerificationRequest request;

    OnlyPath(Verification verification) {
        this.verification = verification;
        this.request = verification.request();
    }

    /** Returns the path; empty if it leads to nobody who is trusted. */
    Optional<Path> find() {
        List<Facts> chain = certificates();
        if (request.intermediates().size()
                >= request.rules().interpretation().building().longestBag()) {
            return Optional.empty();
        }
        for (int i = 0; i < chain.size(); i++) {
            Certificate certificate = chain.get(i).certificate();
            boolean leaf = i == 0;
            for (TrustAnchor anchor : request.anchors()) {
                boolean same = leaf
                        ? anchor.certificate().filter(certificate::equals).isPresent()
                        : anchor.name().matches(certificate.subject())
                                && anchor.key().equals(certificate.publicKey());
                if (same) {
                    return Optional.of(path(leaf ? chain.subList(0, 1) : chain.subList(0, i), anchor));
                }
            }
        }
        Facts last = chain.get(chain.size() - 1);
        return issuer(last).map(anchor -> path(chain, anchor));
    }

    private Path path(List<Facts> certificates, TrustAnchor anchor) {
        boolean checked = !request.rules().scope().anchor().isEmpty();
        return new Path(
                certificates, anchor, checked ? anchor.certificate().map(verification::facts) : Optional.empty());
    }

    /** Returns the leaf and the issuers that are found for it among what came with it. */
    List<Facts> certificates() {
        List<Facts> chain = new ArrayList<>(List.of(verification.facts(request.leaf())));
        while (chain.size() <= request.limits().depth()) {
            Facts last = chain.get(chain.size() - 1);
            Optional<Facts> next = last.selfIssued && mayHaveIssued(last, last)
                    ? Optional.empty()
                    : verification.intermediates().named(last.issuer()).stream()
                            .filter(candidate -> !chain.contains(candidate) && mayHaveIssued(candidate, last))
                            .findFirst();
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get());
        }
        // A root that the other side sends proves nothing.
        Facts last = chain.get(chain.size() - 1);
        if (chain.size() > 1 && last.selfIssued && mayHaveIssued(last, last)) {
            chain.remove(last);
        }
        return chain;
    }

    /** The names are the same, and so are the key identifiers, if both are there. */
    private static boolean mayHaveIssued(Facts issuer, Facts certificate) {
        Optional<byte[]> wanted = certificate.authorityKeyIdentifier.flatMap(identifier -> identifier.keyIdentifier());
        return issuer.subject().matches(certificate.issuer())
                && (wanted.isEmpty()
                        || issuer.subjectKeyIdentifier.isEmpty()
                        || Arrays.equals(wanted.get(), issuer.subjectKeyIdentifier.get()));
    }

    /** Returns the first anchor that may have issued a certificate, or the last such that is valid now. */
    private Optional<TrustAnchor> issuer(Facts certificate) {
        TrustAnchor first = null;
        for (TrustAnchor anchor : request.anchors()) {
            boolean issued = anchor.certificate()
                    .map(own -> mayHaveIssued(verification.facts(own), certificate))
                    .orElseGet(() -> anchor.name().matches(certificate.issuer()));
            boolean valid = anchor.certificate()
                    .map(own -> own.validity().contains(request.at()))
                    .orElse(true);
            if (issued && (first == null || valid)) {
                first = anchor;
            }
        }
        return Optional.ofNullable(first);
    }
}
