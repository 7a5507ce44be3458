package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.OcspEvidence;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.Repository;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.TrustAnchor;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks chains of certificates as people have them, in files, by the same rules for each. */
public final class CheckChain {
    private final Rules rules;
    private final List<Certificate> trusted;
    private final List<Certificate> untrusted;
    private final List<CertificateList> lists;
    private final List<OcspEvidence> responses;
    private final Optional<List<OcspEvidence>> stapled;
    private final Optional<Repository> repository;
    private final Optional<HomeTrust> home;

    /**
     * What each chain is checked for.
     *
     * @param at the time of verification
     * @param purpose what the leaf is for
     * @param names names that the leaf must have, all of them
     * @param revocation what is made of revocation
     * @param book which rules are enforced
     * @param warnBefore how long, at the least, all certificates of the path must be valid yet
     */
    public record Rules(
            Instant at,
            Purpose purpose,
            List<GeneralName> names,
            RevocationMode revocation,
            RuleBook book,
            Duration warnBefore) {
        public Rules {
            names = List.copyOf(names);
        }

        /** Returns the same rules for a server that was looked for under a name; a name that was given counts instead. */
        public Rules forServer(GeneralName name) {
            Purpose server = purpose == Purpose.ANY ? Purpose.SERVER_AUTH : purpose;
            return new Rules(at, server, names.isEmpty() ? List.of(name) : names, revocation, book, warnBefore);
        }
    }

    private CheckChain(
            Rules rules,
            List<Certificate> trusted,
            List<Certificate> untrusted,
            List<CertificateList> lists,
            List<OcspEvidence> responses,
            Optional<List<OcspEvidence>> stapled,
            Optional<Repository> repository,
            Optional<HomeTrust> home) {
        this.rules = rules;
        this.trusted = List.copyOf(trusted);
        this.untrusted = List.copyOf(untrusted);
        this.lists = List.copyOf(lists);
        this.responses = List.copyOf(responses);
        this.stapled = stapled;
        this.repository = repository;
        this.home = home;
    }

    /**
     * Checks with what is given.
     *
     * @param trusted whom to trust
     * @param untrusted certificates that may be needed
     * @param lists CRLs that may be needed
     */
    public static CheckChain with(
            Rules rules, List<Certificate> trusted, List<Certificate> untrusted, List<CertificateList> lists) {
        return new CheckChain(
                rules, trusted, untrusted, lists, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Checks with what a home knows, its root as the anchor, and what is given besides.
     *
     * @param untrusted certificates that may be needed
     * @param lists CRLs that may be needed
     */
    public static CheckChain with(
            Rules rules, HomeTrust home, List<Certificate> untrusted, List<CertificateList> lists) {
        List<CertificateList> all = new ArrayList<>(home.revocationLists());
        all.addAll(lists);
        return new CheckChain(
                rules, home.roots(), untrusted, all, List.of(), Optional.empty(), Optional.empty(), Optional.of(home));
    }

    /** Returns the same with other rules. */
    public CheckChain under(Rules others) {
        return new CheckChain(others, trusted, untrusted, lists, responses, stapled, repository, home);
    }

    /** Returns the same with further OCSP responses. */
    public CheckChain responses(List<OcspEvidence> further) {
        List<OcspEvidence> all = new ArrayList<>(responses);
        all.addAll(further);
        return new CheckChain(rules, trusted, untrusted, lists, all, stapled, repository, home);
    }

    /** Returns the same for a TLS server that sent these OCSP responses along, or none. */
    public CheckChain stapled(List<OcspEvidence> sent) {
        return new CheckChain(
                rules, trusted, untrusted, lists, responses, Optional.of(List.copyOf(sent)), repository, home);
    }

    /** Returns the same with a place from where what is missing may be got. */
    public CheckChain fetching(Repository source) {
        return new CheckChain(rules, trusted, untrusted, lists, responses, stapled, Optional.of(source), home);
    }

    /** Returns the same for certificates that another machine has sent: it has less of a say in what is got from where. */
    public CheckChain ofAnotherMachine() {
        return new CheckChain(
                rules,
                trusted,
                untrusted,
                lists,
                responses,
                stapled,
                repository.map(Repository::forAnotherMachine),
                home);
    }

    /**
     * Checks one chain.
     *
     * @param chain the certificate in question and, in any order, those that came with it
     */
    public CheckedChain run(List<Certificate> chain) {
        Certificate leaf = chain.get(0);
        List<Certificate> bag = new ArrayList<>(chain);
        bag.addAll(untrusted);
        home.ifPresent(known -> bag.addAll(known.intermediates()));
        VerificationRequest.Builder request = VerificationRequest.of(leaf, rules.at())
                .purpose(rules.purpose())
                .rules(rules.book())
                .trusting(trusted)
                .intermediates(bag)
                .revocation(rules.revocation(), lists)
                .ocspResponses(responses);
        stapled.ifPresent(request::stapled);
        repository.ifPresent(request::repository);
        rules.names().forEach(request::name);
        return new Verifier()
                .verify(request.build())
                .fold(path -> trusted(path, chain), rejected -> rejected(leaf, rejected));
    }

    /**
     * Returns what a client would say of a chain that a TLS peer sends: with no more certificates than were sent or given, and
     * without asking whether they are revoked, which no client does unless it is told to.
     *
     * @param publicAnchors whether the anchors are those that clients are delivered with
     */
    public ClientAnswer ask(Client client, List<Certificate> chain, boolean publicAnchors) {
        List<Certificate> bag = new ArrayList<>(chain.subList(1, chain.size()));
        bag.addAll(untrusted);
        VerificationRequest.Builder request = VerificationRequest.of(chain.get(0), rules.at())
                .purpose(rules.purpose() == Purpose.ANY ? Purpose.SERVER_AUTH : rules.purpose())
                .trusting(trusted)
                .intermediates(bag);
        rules.names().forEach(request::name);
        return client.answer(request.build(), publicAnchors);
    }

    private CheckedChain trusted(Verdict.Trusted verdict, List<Certificate> chain) {
        List<Certificate> path = new ArrayList<>(verdict.path());
        verdict.anchor().certificate().filter(anchor -> !path.contains(anchor)).ifPresent(path::add);
        List<Finding> revoked = revokedHere(verdict.path());
        Instant soon = rules.at().plus(rules.warnBefore());
        List<Certificate> ending = path.stream()
                .filter(certificate -> !certificate.validity().contains(soon))
                .toList();
        List<Certificate> added = verdict.path().stream()
                .filter(certificate -> !chain.contains(certificate))
                .toList();
        return new CheckedChain(
                verdict.leaf(), path, Optional.of(verdict.anchor()), revoked, ending, added, unknown(verdict));
    }

    private List<Finding> unknown(Verdict.Trusted verdict) {
        return verdict.warnings().stream()
                .filter(warning -> home.isEmpty()
                        || warning.certificate().filter(home.get()::hasIssued).isEmpty())
                .toList();
    }

    private CheckedChain rejected(Certificate leaf, Verdict.Rejected verdict) {
        List<Certificate> path = verdict.attempts().get(0).path();
        List<Finding> findings = new ArrayList<>(verdict.findings());
        boolean known = findings.stream().anyMatch(finding -> finding.reason() == Reason.REVOKED);
        if (!known) {
            findings.addAll(revokedHere(path));
        }
        return new CheckedChain(
                leaf,
                path,
                Optional.<TrustAnchor>empty(),
                findings.stream().sorted().toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A revocation counts from the moment that it is recorded, and not from the next CRL on. */
    private List<Finding> revokedHere(List<Certificate> path) {
        return rules.revocation() == RevocationMode.OFF
                ? List.of()
                : home.map(known -> known.revoked(path, rules.at())).orElse(List.of());
    }
}
