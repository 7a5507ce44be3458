package dev.signet.core.verify;

import dev.signet.core.key.PublicKeyInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Certificates of which each is issued by the next, up to an anchor.
 *
 * @param certificates the leaf first, without the anchor; the leaf alone, with itself as the anchor, if that is who is trusted
 * @param anchor the issuer of the last one
 * @param anchorFacts the certificate of the anchor, if it has one and the rule book has it checked
 */
record Path(List<Facts> certificates, TrustAnchor anchor, Optional<Facts> anchorFacts) {
    Path {
        certificates = List.copyOf(certificates);
    }

    Facts leaf() {
        return certificates.get(0);
    }

    /** Returns whether the leaf is itself the anchor, so that there is no signature to check. */
    boolean isTrustedLeaf() {
        return certificates.size() == 1
                && anchor.certificate().filter(leaf().certificate()::equals).isPresent();
    }

    /** Returns the key that the signature of a certificate is checked with: the working public key of RFC 5280 section 6.1.2. */
    PublicKeyInfo issuerKey(int index) {
        PublicKeyInfo key = anchor.key();
        for (int i = certificates.size() - 1; i > index; i--) {
            key = certificates.get(i).certificate().publicKey().withParametersOf(key);
        }
        return key;
    }

    /** Returns the certificates at their places, the leaf first, the anchor last if it is checked as a certificate. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            links.add(new Link(certificates.get(i), i == 0 ? Link.Place.LEAF : Link.Place.INTERMEDIATE));
        }
        if (!isTrustedLeaf()) {
            anchorFacts.ifPresent(facts -> links.add(new Link(facts, Link.Place.ANCHOR)));
        }
        return links;
    }

    /**
     * Returns the CAs that bind the certificates below them by what stands in their own, the lowest first.
     *
     * @param rule by which rule; the book says whether it counts for the anchor
     */
    List<Facts> issuersUnder(Reason rule, RuleBook rules) {
        List<Facts> issuers = new ArrayList<>(certificates.subList(1, certificates.size()));
        if (!isTrustedLeaf() && rules.enforces(rule, Link.Place.ANCHOR)) {
            anchorFacts.ifPresent(issuers::add);
        }
        return issuers;
    }
}
