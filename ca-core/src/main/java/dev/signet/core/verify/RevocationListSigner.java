package dev.signet.core.verify;

import dev.signet.core.extension.AuthorityKeyIdentifier;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * RFC 5280 section 6.3.3 (f), (g): finds the key that a CRL is signed with, and sees to it that it may.
 *
 * <p>A name alone makes no issuer: another CA under the same anchor may bear it too. So a CRL under the name of who issued the
 * certificate counts if it is signed by that very CA, or by a certificate for cRLSign that the CA has issued to itself or that was
 * issued with the key that issued the CA's own. A CRL under another name, which is an indirect one, counts if its signer leads to the
 * same anchor.
 *
 * @param path the path of the certificate in question
 * @param index where on it the certificate stands
 */
record RevocationListSigner(Verification verification, Path path, int index) {
    Optional<PublicKeyInfo> key(RevocationListFacts list) {
        DistinguishedName issuer = list.list().issuer();
        boolean direct = issuer.matches(path.certificates().get(index).issuer());
        int end = direct ? endOfIssuer() : path.certificates().size();
        for (int i = index + 1; i < end; i++) {
            Facts facts = path.certificates().get(i);
            PublicKeyInfo key = path.issuerKey(i - 1);
            if (mayHaveSigned(facts, issuer) && verification.isSignedBy(list.list(), key)) {
                return Optional.of(key);
            }
        }
        TrustAnchor anchor = path.anchor();
        boolean anchorMay = end == path.certificates().size()
                && anchor.name().matches(issuer)
                && path.anchorFacts().map(ListStatus::maySignLists).orElse(true);
        if (anchorMay && verification.isSignedBy(list.list(), anchor.key())) {
            return Optional.of(anchor.key());
        }
        for (Facts facts : verification.intermediates().named(issuer)) {
            PublicKeyInfo key = facts.certificate().publicKey();
            if (ListStatus.maySignLists(facts)
                    && verification.isSignedBy(list.list(), key)
                    && (!direct || isOfIssuer(facts, list))
                    && !verification.revocation().isInProgress(facts.certificate())
                    && verification.leadsTo(facts.certificate(), anchor)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static boolean mayHaveSigned(Facts facts, DistinguishedName issuer) {
        return facts.subject().matches(issuer) && ListStatus.maySignLists(facts);
    }

    /** Returns where on the path the certificates of the issuer end: several stand there if it has issued some to itself. */
    private int endOfIssuer() {
        List<Facts> certificates = path.certificates();
        DistinguishedName issuer = certificates.get(index).issuer();
        int end = index + 1;
        while (end < certificates.size() && certificates.get(end).subject().matches(issuer)) {
            end++;
        }
        return end;
    }

    /** Returns whether a certificate with the issuer's name, beside the path, is one of the issuer's own. */
    private boolean isOfIssuer(Facts signer, RevocationListFacts list) {
        if (signer.certificate().publicKey().equals(path.issuerKey(index))) {
            return true;
        }
        return isNamed(signer, list) && isIssuedLikeIssuer(signer);
    }

    /** Returns whether a list names the key of a certificate, as far as both say which it is (RFC 5280 section 5.2.1). */
    private static boolean isNamed(Facts signer, RevocationListFacts list) {
        Optional<byte[]> wanted = list.authorityKeyIdentifier.flatMap(AuthorityKeyIdentifier::keyIdentifier);
        return wanted.isEmpty()
                || signer.subjectKeyIdentifier.isEmpty()
                || Arrays.equals(wanted.get(), signer.subjectKeyIdentifier.get());
    }

    private boolean isIssuedLikeIssuer(Facts signer) {
        List<Facts> certificates = path.certificates();
        // The issuer of the certificate in question, for what it issues to itself, then those of the issuer's own
        // certificates.
        for (int i = index; i < endOfIssuer(); i++) {
            if (signer.issuer().matches(certificates.get(i).issuer())
                    && verification.isSignedBy(signer, path.issuerKey(i))) {
                return true;
            }
        }
        return false;
    }
}
