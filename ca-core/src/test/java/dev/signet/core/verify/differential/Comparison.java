package dev.signet.core.verify.differential;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Scope;
import dev.signet.core.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares our verdicts under a rule book with a peer's, and puts each difference into a class, if there is one for it. */
final class Comparison {
    private static final DifferenceClass OTHER_PATH = new DifferenceClass(
            "other-path",
            "RFC 4158 section 2.1",
            "the peer accepts the path that we found when it is given no other certificates: it goes another way first, and"
                    + " does not come back");

    /** A difference that has been put into a class. */
    record Explained(String classes, ChainCase question, boolean ours) {}

    private final Peer peer;
    private final RuleBook rules;
    private final PeerClasses classes;
    private final boolean withHost;
    private final RuleBook every;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Explained> examples = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private int count;
    private int trustedByBoth;

    Comparison(Peer peer, RuleBook rules, PeerClasses classes, boolean withHost) {
        this.peer = peer;
        this.rules = rules;
        this.classes = classes;
        this.withHost = withHost;
        this.every = new RuleBook(
                "every",
                "every rule there is",
                Scope.everywhere(EnumSet.allOf(Reason.class)),
                false,
                rules.algorithms(),
                rules.revocation(),
                rules.interpretation(),
                Procedure.SIGNET);
    }

    String title() {
        return rules.name() + " against " + peer.name();
    }

    void ask(ChainCase asked) {
        count++;
        // Policies are no part of what openssl verify looks at unless told to.
        ChainCase question = rules.procedure() == Procedure.SIGNET ? asked : asked.withoutPolicies();
        Optional<Verdict> verdict = Ours.ask(question, rules, withHost);
        boolean ours = verdict.map(Verdict::isTrusted).orElse(false);
        Answer theirs = peer.ask(question);
        if (ours == theirs.trusted()) {
            trustedByBoth += ours ? 1 : 0;
            return;
        }
        Optional<String> classes = ours
                ? acceptance(question, (Verdict.Trusted) verdict.get())
                : refusal(question, verdict.map(Verdict.Rejected.class::cast));
        if (classes.isEmpty()) {
            unexplained.add(question
                    + (ours
                            ? ": we accept, they say " + words(question, verdict.get())
                            : ": they accept, we say "
                                    + verdict.map(Comparison::findings)
                                            .orElse("unreadable leaf: " + defects(question))));
            return;
        }
        String key = (ours ? "we accept: " : "we refuse: ") + classes.get();
        counts.merge(key, 1, Integer::sum);
        examples.putIfAbsent(key, new Explained(classes.get(), question, ours));
    }

    private String words(ChainCase question, Verdict verdict) {
        ChainCase path = pathOnly(question, (Verdict.Trusted) verdict);
        return peer.validate(path).why() + " strict " + strict(path);
    }

    private static String findings(Verdict verdict) {
        return ((Verdict.Rejected) verdict)
                .findings().stream().map(Finding::text).toList().toString();
    }

    /**
     * Either the peer refuses it too once the certificates that we cannot read are gone, or of the paths tried there is one such
     * that each of its findings belongs to a class.
     */
    private Optional<String> refusal(ChainCase question, Optional<Verdict.Rejected> rejected) {
        Optional<String> unreadable = unreadable(question);
        if (unreadable.isPresent()
                && (rejected.isEmpty()
                        || !peer.ask(question.withoutUnreadable()).trusted())) {
            return unreadable;
        }
        return rejected.stream()
                .flatMap(verdict -> verdict.attempts().stream())
                .map(attempt -> classesOf(attempt, question))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Set::size))
                .map(ids -> String.join(" + ", ids));
    }

    /** Returns the classes of what cannot be read, if there is such a thing and all of it belongs to one. */
    private Optional<String> unreadable(ChainCase question) {
        Set<String> ids = new TreeSet<>();
        for (String defect : defects(question)) {
            Optional<DifferenceClass> found = classes.unreadable(defect);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ids.add(found.get().id());
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", ids));
    }

    private Optional<Set<String>> classesOf(Verdict.Attempt attempt, ChainCase question) {
        Set<String> ids = new TreeSet<>();
        for (Finding finding : attempt.findings()) {
            Optional<DifferenceClass> found = classes.refusal(finding, question);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ids.add(found.get().id());
        }
        return Optional.of(ids);
    }

    private static List<String> defects(ChainCase question) {
        List<byte[]> all = new ArrayList<>(question.anchors());
        all.addAll(question.bag());
        all.add(question.leaf());
        return all.stream().flatMap(der -> ChainCase.defect(der).stream()).toList();
    }

    private Optional<String> acceptance(ChainCase question, Verdict.Trusted trusted) {
        ChainCase path = pathOnly(question, trusted);
        Answer theirs = peer.validate(path);
        if (theirs.trusted()) {
            return Optional.of(OTHER_PATH.id());
        }
        return classes.acceptance(theirs.why(), path, strict(path)).map(DifferenceClass::id);
    }

    private Set<Reason> strict(ChainCase path) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Ours.ask(path, every, withHost).ifPresent(verdict -> {
            if (verdict instanceof Verdict.Rejected rejected) {
                rejected.findings().forEach(finding -> reasons.add(finding.reason()));
            }
        });
        return reasons;
    }

    private static ChainCase pathOnly(ChainCase question, Verdict.Trusted trusted) {
        List<byte[]> anchor =
                List.of(trusted.anchor().certificate().orElseThrow().encoded());
        List<byte[]> path =
                trusted.path().stream().skip(1).map(Certificate::encoded).toList();
        return new ChainCase(
                question.seed(),
                question.mutations(),
                anchor,
                path,
                question.leaf(),
                question.at(),
                question.host(),
                question.policies());
    }

    String peerName() {
        return peer.name();
    }

    String rulesName() {
        return rules.name();
    }

    int trustedByBoth() {
        return trustedByBoth;
    }

    List<String> unexplained() {
        return unexplained;
    }

    Map<String, Explained> examples() {
        return examples;
    }

    /** Returns counts for people, a line for each class. */
    String summary() {
        StringBuilder text = new StringBuilder();
        int differences = counts.values().stream().mapToInt(Integer::intValue).sum();
        text.append(title() + ": " + count + " cases, " + trustedByBoth + " trusted by both, " + differences
                + " differences in " + counts.size() + " classes, " + unexplained.size() + " unexplained\n");
        counts.forEach((id, count) -> text.append(String.format("%7d  %s%n", count, id)));
        return text.toString();
    }
}
