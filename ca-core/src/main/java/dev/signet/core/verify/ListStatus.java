package dev.signet.core.verify;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.ReasonFlags;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.DistinguishedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * RFC 5280 section 6.3.3: finds out from the CRLs at hand whether a certificate is revoked: full and delta, direct and indirect
 * ones, such as are limited to a distribution point, to a kind of certificate or to some reasons.
 */
final class ListStatus {
    private final Verification verification;
    private final List<RevocationListFacts> lists;

    ListStatus(Verification verification, List<CertificateList> lists) {
        this.verification = verification;
        this.lists = new ArrayList<>();
        lists.forEach(this::add);
    }

    /** For another verification on the same lists. */
    ListStatus(Verification verification, ListStatus parent) {
        this.verification = verification;
        this.lists = parent.lists;
    }

    /** Adds a list, unless it is there already. */
    void add(CertificateList list) {
        boolean known = lists.stream().anyMatch(facts -> facts.list().equals(list));
        if (!known) {
            lists.add(new RevocationListFacts(list));
        }
    }

    /** Returns the places where the lists of an issuer say that deltas to them are (RFC 5280 section 5.2.6). */
    List<DistributionPoint> deltasOf(DistinguishedName issuer) {
        return lists.stream()
                .filter(list -> !list.isDelta() && list.list().issuer().matches(issuer))
                .flatMap(list -> list.freshestLists.stream())
                .toList();
    }

    /** Returns what the lists tell of a certificate of a path; the explanation is empty if none is about it. */
    RevocationStatus status(Path path, int index) {
        Facts facts = path.certificates().get(index);
        Set<String> obstacles = new LinkedHashSet<>();
        ReasonFlags told = ReasonFlags.NONE;
        for (DistributionPoint point : RevocationScope.points(facts)) {
            for (RevocationListFacts list : lists) {
                ReasonFlags reasons = RevocationScope.reasons(list, point);
                boolean useful = !list.isDelta() && !told.covers(reasons) && RevocationScope.covers(list, point, facts);
                if (!useful || !usable(list, obstacles)) {
                    continue;
                }
                Optional<PublicKeyInfo> key = new RevocationListSigner(verification, path, index).key(list);
                if (key.isEmpty()) {
                    obstacles.add(title(list) + " is not signed by a key that may sign it");
                    continue;
                }
                Optional<RevocationListFacts.Entry> entry = entry(list, key.get(), facts.certificate());
                if (entry.isPresent()) {
                    return RevocationStatus.revoked(
                            entry.get().revoked().revokedAt(), entry.get().reasonCode());
                }
                told = told.or(reasons);
            }
        }
        if (told.covers(ReasonFlags.ALL)) {
            return RevocationStatus.GOOD;
        }
        if (obstacles.isEmpty() && !told.equals(ReasonFlags.NONE)) {
            obstacles.add("the CRLs tell of some reasons of revocation only");
        }
        return RevocationStatus.unknown(obstacles);
    }

    private static String title(RevocationListFacts list) {
        return "the CRL of " + list.list().issuer() + " of " + list.list().thisUpdate();
    }

    /** Returns whether a list may be used at all at the time of verification; if not, says why. */
    private boolean usable(RevocationListFacts list, Set<String> obstacles) {
        Instant at = verification.request().at();
        CertificateList data = list.list();
        Set<String> wrong = new LinkedHashSet<>();
        list.defects().forEach(defect -> wrong.add(title(list) + " " + defect));
        if (data.thisUpdate().isAfter(at)) {
            wrong.add(title(list) + " is from the future");
        }
        if (data.nextUpdate().isPresent() && data.nextUpdate().get().getEpochSecond() < at.getEpochSecond()) {
            wrong.add(
                    title(list) + " was to be replaced by " + data.nextUpdate().get());
        }
        Optional<SignatureAlgorithm> algorithm =
                SignatureAlgorithm.ofIdentifier(DerNode.parse(data.signatureAlgorithm()));
        if (algorithm.isPresent()
                && !verification.request().rules().algorithms().allows(algorithm.get())) {
            wrong.add(title(list) + " is signed with " + algorithm.get() + ", which is not strong enough");
        }
        if (wrong.isEmpty() && verification.request().rules().enforces(Reason.CRL_PROFILE)) {
            RevocationListProfile.defects(data).forEach(defect -> wrong.add(title(list) + " " + defect));
        }
        obstacles.addAll(wrong);
        return wrong.isEmpty();
    }

    /** RFC 5280 section 6.3.3 (i), (j), (k): what the newest delta says goes before what the list says. */
    private Optional<RevocationListFacts.Entry> entry(
            RevocationListFacts list, PublicKeyInfo key, Certificate certificate) {
        Optional<RevocationListFacts.Entry> entry = newestDelta(list, key)
                .flatMap(delta -> delta.entry(certificate))
                .or(() -> list.entry(certificate));
        return entry.filter(found -> !found.removes());
    }

    /** RFC 5280 section 6.3.3 (c): a delta of the same issuer, scope and key that starts at the list or before. */
    private Optional<RevocationListFacts> newestDelta(RevocationListFacts list, PublicKeyInfo key) {
        List<RevocationListFacts> deltas = new ArrayList<>();
        for (RevocationListFacts delta : lists) {
            boolean fits = delta.isDelta()
                    && delta.baseNumber.isPresent()
                    && delta.number.isPresent()
                    && list.number.isPresent()
                    && delta.list().issuer().matches(list.list().issuer())
                    && sameExtension(delta, list)
                    && delta.baseNumber.get().compareTo(list.number.get()) <= 0
                    && delta.number.get().compareTo(list.number.get()) > 0
                    && usable(delta, new HashSet<>());
            if (fits && verification.isSignedBy(delta.list(), key)) {
                deltas.add(delta);
            }
        }
        return deltas.stream().max((left, right) -> left.number.get().compareTo(right.number.get()));
    }

    private static boolean sameExtension(RevocationListFacts left, RevocationListFacts right) {
        return Arrays.equals(
                        value(left, ExtensionOids.ISSUING_DISTRIBUTION_POINT),
                        value(right, ExtensionOids.ISSUING_DISTRIBUTION_POINT))
                && Arrays.equals(
                        value(left, ExtensionOids.AUTHORITY_KEY_IDENTIFIER),
                        value(right, ExtensionOids.AUTHORITY_KEY_IDENTIFIER));
    }

    private static byte[] value(RevocationListFacts list, dev.signet.core.asn1.Oid oid) {
        return list.list()
                .extensions()
                .find(oid)
                .map(extension -> extension.value())
                .orElse(new byte[0]);
    }

    /** Returns whether a certificate's key usage, if it has one, lets its key sign CRLs. */
    static boolean maySignLists(Facts facts) {
        return facts.keyUsage.isEmpty() || facts.keyUsage.get().contains(KeyUsage.CRL_SIGN);
    }
}
