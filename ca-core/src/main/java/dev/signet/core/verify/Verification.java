package dev.signet.core.verify;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.ocsp.BasicResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run of a {@link Verifier}: the question, what is left of the budget, and what is known already. */
final class Verification {
    /** A document, certificate, CRL or OCSP response, and a key that may have signed it. */
    private record Signed(Object document, PublicKeyInfo key) {}

    private final VerificationRequest request;
    private final SigningProviders providers;
    private final Map<Link, List<Finding>> ownFindings = new HashMap<>();
    private final Map<Certificate, Facts> facts;
    private final Map<Signed, Boolean> signatures;
    private final CertificatePool intermediates;
    private final RemoteEvidence remote;
    private final Revocation revocation;
    private Budget budget;

    Verification(VerificationRequest request, SigningProviders providers) {
        this.request = request;
        this.providers = providers;
        this.budget = new Budget(request.limits());
        this.facts = new HashMap<>();
        this.signatures = new HashMap<>();
        this.intermediates = new CertificatePool(request.intermediates(), this);
        this.remote = new RemoteEvidence(request.repository());
        this.revocation = new Revocation(this);
    }

    /** A question that comes up on the way to the answer of another one, and lives on the same budget. */
    private Verification(VerificationRequest request, Verification parent) {
        this.request = request;
        this.providers = parent.providers;
        this.budget = parent.budget;
        this.facts = parent.facts;
        this.signatures = parent.signatures;
        this.intermediates = parent.intermediates;
        this.remote = parent.remote;
        this.revocation = new Revocation(this, parent.revocation);
    }

    VerificationRequest request() {
        return request;
    }

    Budget budget() {
        return budget;
    }

    CertificatePool intermediates() {
        return intermediates;
    }

    Revocation revocation() {
        return revocation;
    }

    RemoteEvidence remote() {
        return remote;
    }

    /**
     * Returns what is wrong with the first certificate of a path of which the others have been found good; nothing is asked about
     * revocation.
     */
    Optional<String> fault(Path path, Purpose purpose) {
        VerificationRequest question = VerificationRequest.of(path.leaf().certificate(), request.at())
                .purpose(purpose)
                .rules(request.rules())
                .limits(request.limits())
                .build();
        Verification own = new Verification(question, this);
        Findings findings = new Findings(request.rules());
        findings.addAll(own.ownFindings(new Link(path.leaf(), Link.Place.LEAF)));
        for (PathCheck check : Checks.OF_PATHS) {
            check.check(path, own, findings);
        }
        return findings.list().stream().sorted().findFirst().map(Finding::found);
    }

    /** Returns whether a certificate, of whatever purpose and names, is valid under one of the anchors. */
    boolean leadsTo(Certificate signer, TrustAnchor anchor) {
        VerificationRequest question = VerificationRequest.of(signer, request.at())
                .trusting(anchor)
                .revocation(request.revocation(), List.of())
                .rules(request.rules())
                .limits(request.limits())
                .build();
        return new PathSearch(new Verification(question, this)).findValid().isPresent();
    }

    /** First looks for a path without fault; only if there is none, looks again for what to tell about the faulty ones. */
    Verdict run() {
        PathSearch search = new PathSearch(this);
        Optional<Path> path = search.findValid();
        if (path.isPresent()) {
            return trusted(path.get());
        }
        boolean exhausted = budget.exhausted();
        budget = new Budget(request.limits());
        remote.explaining();
        List<Verdict.Attempt> attempts = new ArrayList<>(search.explain());
        if (exhausted) {
            attempts.set(0, withExhaustion(attempts.get(0)));
        }
        return new Verdict.Rejected(request.everyPath() ? attempts : attempts.subList(0, 1));
    }

    private Verdict trusted(Path path) {
        return new Verdict.Trusted(
                path.certificates().stream().map(Facts::certificate).toList(),
                path.anchor(),
                RevocationCheck.warnings(path, this));
    }

    private Verdict.Attempt withExhaustion(Verdict.Attempt attempt) {
        Findings findings = new Findings(request.rules());
        findings.addAll(attempt.findings());
        reportExhaustion(facts(request.leaf()), findings);
        return new Verdict.Attempt(attempt.path(), findings.list());
    }

    /** Adds a finding if the budget is used up. */
    void reportBudget(Facts leaf, Findings findings) {
        if (budget.exhausted()) {
            reportExhaustion(leaf, findings);
        }
    }

    private void reportExhaustion(Facts leaf, Findings findings) {
        boolean reported = findings.list().stream().anyMatch(finding -> finding.reason() == Reason.BUDGET_EXHAUSTED);
        if (!reported) {
            findings.add(
                    leaf,
                    Reason.BUDGET_EXHAUSTED,
                    "the certificates given take more work to verify than is allowed",
                    "at most " + request.limits(),
                    "leave out certificates that do not belong to the chain");
        }
    }

    Facts facts(Certificate certificate) {
        return facts.computeIfAbsent(certificate, Facts::new);
    }

    /** Returns what is wrong with a certificate at its place, whatever else is on the path. */
    List<Finding> ownFindings(Link link) {
        List<Finding> known = ownFindings.get(link);
        if (known == null) {
            Findings findings = new Findings(request.rules(), link.place());
            for (CertificateCheck check : Checks.OF_CERTIFICATES) {
                check.check(link, request, findings);
            }
            known = findings.list();
            ownFindings.put(link, known);
        }
        return known;
    }

    /** Returns whether a certificate was signed with a key, as far as the budget allows to find out. */
    boolean isSignedBy(Facts facts, PublicKeyInfo key) {
        Certificate certificate = facts.certificate();
        return isSignedBy(
                certificate,
                key,
                () -> SignatureAlgorithm.ofIdentifier(DerNode.parse(certificate.signatureAlgorithm()))
                        .map(algorithm ->
                                providers.verifier(key, algorithm).verify(certificate.tbs(), certificate.signature()))
                        .orElse(false));
    }

    /** Returns whether a CRL was signed with a key, as far as the budget allows to find out. */
    boolean isSignedBy(CertificateList list, PublicKeyInfo key) {
        return isSignedBy(list, key, () -> list.isSignedBy(key, providers));
    }

    /** Returns whether an OCSP response was signed with a key, as far as the budget allows to find out. */
    boolean isSignedBy(BasicResponse response, PublicKeyInfo key) {
        return isSignedBy(response, key, () -> response.isSignedBy(key, providers));
    }

    private boolean isSignedBy(Object document, PublicKeyInfo key, BooleanSupplier answer) {
        Signed question = new Signed(document, key);
        Boolean known = signatures.get(question);
        if (known != null) {
            return known;
        }
        if (!budget.signatureCheck(key)) {
            return false;
        }
        boolean signed = answer.getAsBoolean();
        signatures.put(question, signed);
        return signed;
    }
}
