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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Returns what the lists tell of a certificate of a path; the explanation is empty if none is about it. */
    RevocationStatus status(Path path, int index) {
        Facts facts = path.certificates().get(index);
        Set<String> obstacles = new LinkedHashSet<>();
        Map<RevocationListFacts, ReasonFlags> inScope = inScope(facts);
        List<NewestLists.Signed> signed = new ArrayList<>();
        for (RevocationListFacts list : inScope.keySet()) {
            Optional<PublicKeyInfo> key =
                    hasUsableHead(list, obstacles) ? signer(list, path, index, obstacles) : Optional.empty();
            if (key.isPresent() && hasUsableEntries(list, obstacles)) {
                signed.add(new NewestLists.Signed(list, key.get()));
            }
        }
        List<RevocationListFacts.Entry> entries = new ArrayList<>();
        ReasonFlags told = ReasonFlags.NONE;
        for (NewestLists.Signed newest : NewestLists.of(signed)) {
            entries.addAll(entries(newest, facts.certificate()));
            told = told.or(Objects.requireNonNull(inScope.get(newest.list())));
        }
        Optional<RevocationListFacts.Entry> entry = first(entries);
        if (entry.isPresent()) {
            return RevocationStatus.revoked(
                    entry.get().revoked().revokedAt(), entry.get().reasonCode());
        }
        if (told.covers(ReasonFlags.ALL)) {
            return RevocationStatus.GOOD;
        }
        if (obstacles.isEmpty() && !told.equals(ReasonFlags.NONE)) {
            obstacles.add("the CRLs tell of some reasons of revocation only");
        }
        return RevocationStatus.unknown(obstacles);
    }

    private Optional<PublicKeyInfo> signer(RevocationListFacts list, Path path, int index, Set<String> obstacles) {
        Optional<PublicKeyInfo> key = new RevocationListSigner(verification, path, index).key(list);
        if (key.isEmpty()) {
            obstacles.add(title(list) + " is not signed by a key that may sign it");
        }
        return key;
    }

    /**
     * Returns the complete lists about a certificate, each with the reasons that it tells of. They are a copy: who looks into the
     * signer of one of them may come upon further ones.
     */
    private Map<RevocationListFacts, ReasonFlags> inScope(Facts facts) {
        Map<RevocationListFacts, ReasonFlags> inScope = new LinkedHashMap<>();
        for (DistributionPoint point : RevocationScope.points(facts)) {
            for (RevocationListFacts list : lists) {
                if (!list.isDelta() && RevocationScope.covers(list, point, facts)) {
                    inScope.merge(list, RevocationScope.reasons(list, point), ReasonFlags::or);
                }
            }
        }
        return inScope;
    }

    /** Returns the entry that revokes first, whatever the order of the lists. */
    private static Optional<RevocationListFacts.Entry> first(List<RevocationListFacts.Entry> entries) {
        return entries.stream()
                .min(Comparator.comparing((RevocationListFacts.Entry entry) ->
                                entry.revoked().revokedAt())
                        .thenComparing(RevocationListFacts.Entry::reasonCode));
    }

    private static String title(RevocationListFacts list) {
        return "the CRL of " + list.list().issuer() + " of " + list.list().thisUpdate();
    }

    /** Returns whether a list may be used at the time of verification, as far as that takes no look at its entries; if not, says why. */
    private boolean hasUsableHead(RevocationListFacts list, Set<String> obstacles) {
        Instant at = verification.request().at();
        CertificateList data = list.list();
        Set<String> wrong = new LinkedHashSet<>();
        list.defectsOfHead().forEach(defect -> wrong.add(title(list) + " " + defect));
        if (data.thisUpdate().isAfter(at)) {
            wrong.add(title(list) + " is from the future");
        }
        if (data.nextUpdate().isPresent() && data.nextUpdate().get().getEpochSecond() < at.getEpochSecond()) {
            wrong.add(
                    title(list) + " was to be replaced by " + data.nextUpdate().get());
        }
        RevocationRules rules = verification.request().rules().revocation();
        if (data.nextUpdate().isEmpty() && !rules.listsWithoutEnd()) {
            rules.objectionWithoutEnd(data.thisUpdate(), at)
                    .ifPresent(objection -> wrong.add(title(list) + " " + objection));
        }
        Optional<SignatureAlgorithm> algorithm =
                SignatureAlgorithm.ofIdentifier(DerNode.parse(data.signatureAlgorithm()));
        if (algorithm.isPresent()
                && !verification.request().rules().algorithms().allows(algorithm.get())) {
            wrong.add(title(list) + " is signed with " + algorithm.get() + ", which is not strong enough");
        }
        obstacles.addAll(wrong);
        return wrong.isEmpty();
    }

    /**
     * Returns the same of the entries of a list. To go through millions of them takes its time, which whoever put the list there
     * may want it to: they are looked at once the list is known to be signed by whom it has to be.
     */
    private boolean hasUsableEntries(RevocationListFacts list, Set<String> obstacles) {
        List<String> wrong = list.defects();
        if (wrong.isEmpty() && verification.request().rules().enforces(Reason.CRL_PROFILE)) {
            wrong = RevocationListProfile.defects(list.list());
        }
        wrong.forEach(defect -> obstacles.add(title(list) + " " + defect));
        return wrong.isEmpty();
    }

    /** RFC 5280 section 6.3.3 (i), (j), (k): what the newest delta says goes before what the list says. */
    private List<RevocationListFacts.Entry> entries(NewestLists.Signed base, Certificate certificate) {
        List<RevocationListFacts.Entry> ofDeltas = newestDeltas(base).stream()
                .flatMap(delta -> delta.list().entry(certificate).stream())
                .toList();
        List<RevocationListFacts.Entry> entries =
                ofDeltas.isEmpty() ? base.list().entry(certificate).stream().toList() : ofDeltas;
        return entries.stream().filter(entry -> !entry.removes()).toList();
    }

    /** RFC 5280 section 6.3.3 (c): a delta of the same issuer, scope and key that starts at the list or before. */
    private List<NewestLists.Signed> newestDeltas(NewestLists.Signed base) {
        RevocationListFacts list = base.list();
        List<NewestLists.Signed> deltas = new ArrayList<>();
        for (RevocationListFacts delta : lists) {
            boolean fits = delta.isDelta()
                    && delta.baseNumber.isPresent()
                    && delta.number.isPresent()
                    && list.number.isPresent()
                    && NewestLists.sameScope(delta, list)
                    && NewestLists.sameExtension(delta, list, ExtensionOids.AUTHORITY_KEY_IDENTIFIER)
                    && delta.baseNumber.get().compareTo(list.number.get()) <= 0
                    && delta.number.get().compareTo(list.number.get()) > 0
                    && hasUsableHead(delta, new HashSet<>());
            if (fits && verification.isSignedBy(delta.list(), base.key()) && hasUsableEntries(delta, new HashSet<>())) {
                deltas.add(new NewestLists.Signed(delta, base.key()));
            }
        }
        return NewestLists.of(deltas);
    }

    /** Returns whether a certificate's key usage, if it has one, lets its key sign CRLs. */
    static boolean maySignLists(Facts facts) {
        return facts.keyUsage.isEmpty() || facts.keyUsage.get().contains(KeyUsage.CRL_SIGN);
    }
}
