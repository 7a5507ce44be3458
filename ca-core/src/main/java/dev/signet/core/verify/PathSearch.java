package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PublicKeyInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for paths from the leaf to an anchor, depth first, the most promising issuer first (RFC 4158).
 *
 * <p>It is run in two ways. To find a valid path, a certificate that is no good by itself is not followed further, nor is one
 * that did not sign what is below it. To explain why there is none, everything is followed, within bounds.
 */
final class PathSearch {
    /** Paths that are looked at to explain a rejection. */
    private static final int MAX_ATTEMPTS = 64;

    private final Verification verification;
    private final VerificationRequest request;
    private final CertificatePool intermediates;
    private final boolean anchorsAreCertificates;

    PathSearch(Verification verification) {
        this.verification = verification;
        this.request = verification.request();
        this.intermediates = verification.intermediates();
        this.anchorsAreCertificates = !request.rules().scope().anchor().isEmpty();
    }

    /** Returns a valid path, if there is one and the budget lets it be found. */
    Optional<Path> findValid() {
        if (!request.rules().interpretation().building().secondThoughts()) {
            return new OnlyPath(verification).find().filter(path -> PathValidation.isValid(path, verification));
        }
        Facts leaf = verification.facts(request.leaf());
        if (!verification.ownFindings(new Link(leaf, Link.Place.LEAF)).isEmpty()) {
            return Optional.empty();
        }
        return findValid(new ArrayList<>(List.of(leaf)));
    }

    private Optional<Path> findValid(List<Facts> certificates) {
        List<Issuer> issuers = issuers(certificates);
        Optional<Path> path = findValid(certificates, issuers);
        boolean done = path.isPresent()
                || verification.budget().exhausted()
                || !verification.remote().isThere();
        if (done || isSignedByOne(certificates, issuers)) {
            return path;
        }
        return fetchIssuers(certificates) ? findValid(certificates, issuers(certificates)) : Optional.empty();
    }

    private boolean isSignedByOne(List<Facts> certificates, List<Issuer> issuers) {
        Facts last = certificates.get(certificates.size() - 1);
        return issuers.stream().anyMatch(issuer -> mayHaveSigned(issuer.key(), last));
    }

    /** Gets the certificates that are said to be the issuer's; returns whether any is new. */
    private boolean fetchIssuers(List<Facts> certificates) {
        boolean added = false;
        Facts last = certificates.get(certificates.size() - 1);
        for (Certificate certificate :
                verification.remote().issuers(last, verification::isSignedBy, new ArrayList<>())) {
            added |= intermediates.add(certificate);
        }
        return added;
    }

    private Optional<Path> findValid(List<Facts> certificates, List<Issuer> issuers) {
        for (Issuer issuer : issuers) {
            if (!verification.budget().candidate()) {
                return Optional.empty();
            }
            Optional<Path> path =
                    issuer.anchor().isPresent() ? validAt(certificates, issuer) : validThrough(certificates, issuer);
            if (path.isPresent() || verification.budget().exhausted()) {
                return path;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> validAt(List<Facts> certificates, Issuer issuer) {
        Path path = path(certificates, issuer);
        return PathValidation.isValid(path, verification) ? Optional.of(path) : Optional.empty();
    }

    private Optional<Path> validThrough(List<Facts> certificates, Issuer issuer) {
        Facts facts = issuer.facts().orElseThrow();
        Facts below = certificates.get(certificates.size() - 1);
        boolean promising = verification
                        .ownFindings(new Link(facts, Link.Place.INTERMEDIATE))
                        .isEmpty()
                && mayHaveSigned(facts.certificate().publicKey(), below);
        if (!promising) {
            return Optional.empty();
        }
        certificates.add(facts);
        Optional<Path> path = findValid(certificates);
        certificates.remove(certificates.size() - 1);
        return path;
    }

    /** A key that takes parameters from the key of its issuer is of no use before the path is whole. */
    private boolean mayHaveSigned(PublicKeyInfo key, Facts below) {
        return key.inheritsParameters() || verification.isSignedBy(below, key);
    }

    /** Returns the paths that can be put together by name, with what is wrong with each; the most promising one first. */
    List<Verdict.Attempt> explain() {
        if (!request.rules().interpretation().building().secondThoughts()) {
            return List.of(new OnlyPath(verification)
                    .find()
                    .map(path -> attempt(path.certificates(), PathValidation.findings(path, verification)))
                    .orElseGet(() -> {
                        List<Facts> certificates = new OnlyPath(verification).certificates();
                        return attempt(certificates, DeadEnd.findings(certificates, verification));
                    }));
        }
        List<Explanation> explanations = new ArrayList<>();
        explain(new ArrayList<>(List.of(verification.facts(request.leaf()))), explanations);
        explanations.sort(Comparator.comparingInt(Explanation::cost));
        return explanations.stream().map(Explanation::attempt).toList();
    }

    private void explain(List<Facts> certificates, List<Explanation> explanations) {
        boolean deadEnd = true;
        List<Issuer> issuers = issuers(certificates);
        if (issuers.isEmpty() && fetchIssuers(certificates)) {
            issuers = issuers(certificates);
        }
        for (Issuer issuer : issuers) {
            if (explanations.size() >= MAX_ATTEMPTS || !verification.budget().candidate()) {
                break;
            }
            deadEnd = false;
            if (issuer.anchor().isPresent()) {
                Path path = path(certificates, issuer);
                explanations.add(
                        new Explanation(attempt(certificates, PathValidation.findings(path, verification)), false));
            } else {
                certificates.add(issuer.facts().orElseThrow());
                explain(certificates, explanations);
                certificates.remove(certificates.size() - 1);
            }
        }
        if (deadEnd || explanations.isEmpty()) {
            explanations.add(
                    new Explanation(attempt(certificates, DeadEnd.findings(certificates, verification)), true));
        }
    }

    private static Verdict.Attempt attempt(List<Facts> certificates, List<Finding> findings) {
        return new Verdict.Attempt(certificates.stream().map(Facts::certificate).toList(), findings);
    }

    private record Explanation(Verdict.Attempt attempt, boolean deadEnd) {
        /** A path that ends nowhere says less than a whole one, and a wrong signature is a sign of a wrong issuer. */
        int cost() {
            int cost = deadEnd ? 1_000 : 0;
            for (Finding finding : attempt.findings()) {
                cost += finding.reason() == Reason.BAD_SIGNATURE ? 2_000 : 10;
            }
            return cost;
        }
    }

    private Path path(List<Facts> certificates, Issuer issuer) {
        return new Path(certificates, issuer.anchor().orElseThrow(), issuer.facts());
    }

    /**
     * Who may have issued the last certificate of a path.
     *
     * @param anchor the anchor that it is, if it is one
     * @param facts its certificate; for an anchor only if it is checked as one
     * @param key its key
     */
    private record Issuer(Optional<TrustAnchor> anchor, Optional<Facts> facts, PublicKeyInfo key, int rank) {}

    private List<Issuer> issuers(List<Facts> certificates) {
        Facts last = certificates.get(certificates.size() - 1);
        List<Issuer> issuers = new ArrayList<>();
        for (TrustAnchor anchor : request.anchors()) {
            boolean trustedLeaf = request.rules().trustedLeaf()
                    && certificates.size() == 1
                    && anchor.certificate().filter(last.certificate()::equals).isPresent();
            if (trustedLeaf || anchor.name().matches(last.issuer())) {
                Optional<Facts> facts =
                        anchorsAreCertificates ? anchor.certificate().map(verification::facts) : Optional.empty();
                issuers.add(new Issuer(
                        Optional.of(anchor), facts, anchor.key(), trustedLeaf ? -1 : rank(last, facts, anchor.key())));
            }
        }
        if (certificates.size() <= request.limits().depth()) {
            for (Facts candidate : intermediates.named(last.issuer())) {
                if (!repeats(certificates, candidate)) {
                    PublicKeyInfo key = candidate.certificate().publicKey();
                    issuers.add(new Issuer(
                            Optional.empty(),
                            Optional.of(candidate),
                            key,
                            1 + rank(last, Optional.of(candidate), key)));
                }
            }
        }
        issuers.sort(Comparator.comparingInt(Issuer::rank));
        return issuers;
    }

    /** A path does not come back to a CA: what is between the two would prove nothing. */
    private static boolean repeats(List<Facts> certificates, Facts candidate) {
        Certificate certificate = candidate.certificate();
        for (Facts facts : certificates) {
            boolean sameCa = facts.certificate().publicKey().equals(certificate.publicKey())
                    && facts.subject().matches(candidate.subject());
            if (sameCa) {
                return true;
            }
        }
        return false;
    }

    /** Returns how unlikely it is that a certificate is the issuer of another one. */
    private int rank(Facts below, Optional<Facts> candidate, PublicKeyInfo key) {
        Optional<byte[]> wanted = below.authorityKeyIdentifier.flatMap(identifier -> identifier.keyIdentifier());
        int rank = 0;
        if (wanted.isPresent()) {
            byte[] actual =
                    candidate.flatMap(facts -> facts.subjectKeyIdentifier).orElseGet(key::keyIdentifier);
            rank += Arrays.equals(wanted.get(), actual) ? 0 : 8;
        }
        if (candidate.isPresent()) {
            Certificate certificate = candidate.get().certificate();
            rank += certificate.validity().contains(request.at()) ? 0 : 4;
            rank += candidate.get().isCa() ? 0 : 2;
        }
        return rank;
    }
}
