package dev.signet.core.verify;

import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.Optional;

/**
 * RFC 5280 section 6.3.3 (f), (g): finds the key that a CRL is signed with, and sees to it that it may: it is the key of who
 * issued the certificate, or of a certificate of the issuer of the CRL, with cRLSign, that leads to the same anchor.
 *
 * @param path the path of the certificate in question
 * @param index where on it the certificate stands
 */
record RevocationListSigner(Verification verification, Path path, int index) {
    Optional<PublicKeyInfo> key(RevocationListFacts list) {
        DistinguishedName issuer = list.list().issuer();
        for (int i = index + 1; i < path.certificates().size(); i++) {
            Facts facts = path.certificates().get(i);
            PublicKeyInfo key = path.issuerKey(i - 1);
            if (mayHaveSigned(facts, issuer) && verification.isSignedBy(list.list(), key)) {
                return Optional.of(key);
            }
        }
        TrustAnchor anchor = path.anchor();
        boolean anchorMay = anchor.name().matches(issuer)
                && path.anchorFacts().map(ListStatus::maySignLists).orElse(true);
        if (anchorMay && verification.isSignedBy(list.list(), anchor.key())) {
            return Optional.of(anchor.key());
        }
        for (Facts facts : verification.intermediates().named(issuer)) {
            PublicKeyInfo key = facts.certificate().publicKey();
            if (ListStatus.maySignLists(facts)
                    && verification.isSignedBy(list.list(), key)
                    && verification.leadsTo(facts.certificate(), anchor)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static boolean mayHaveSigned(Facts facts, DistinguishedName issuer) {
        return facts.subject().matches(issuer) && ListStatus.maySignLists(facts);
    }
}
