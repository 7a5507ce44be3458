package dev.signet.core.verify.differential;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The classes of differences to one peer. */
final class PeerClasses {
    /** A class of certificates that we cannot read and a peer can. */
    private record Unreadable(DifferenceClass about, Predicate<String> covers) {}

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** Adds a class of findings for which the peer refuses nothing. */
    @CanIgnoreReturnValue
    PeerClasses ignores(String id, Reason reason, String why, BiPredicate<Finding, ChainCase> condition) {
        refusals.add(new Refusal(
                new DifferenceClass(id, reason.clause(), why),
                (finding, question) -> finding.reason() == reason && condition.test(finding, question)));
        return this;
    }

    /** Adds a class of findings of any reason for which the peer refuses nothing. */
    @CanIgnoreReturnValue
    PeerClasses ignoresAll(String id, String clause, String why, BiPredicate<Finding, ChainCase> condition) {
        refusals.add(new Refusal(new DifferenceClass(id, clause, why), condition));
        return this;
    }

    /** Adds a class of findings for which the peer refuses nothing, told by our words. */
    @CanIgnoreReturnValue
    PeerClasses ignores(String id, Reason reason, String words, String why) {
        Pattern pattern = Pattern.compile(words);
        return ignores(
                id,
                reason,
                why,
                (finding, question) -> pattern.matcher(finding.found()).find());
    }

    /** Adds a class of certificates that the peer reads. */
    @CanIgnoreReturnValue
    PeerClasses reads(String id, String clause, String defect, String why) {
        Pattern pattern = Pattern.compile(defect);
        unreadable.add(new Unreadable(
                new DifferenceClass(id, clause, why),
                text -> pattern.matcher(text).find()));
        return this;
    }

    /** Adds a class of cases that the peer refuses for a rule that the book does not have. */
    @CanIgnoreReturnValue
    PeerClasses refuses(String id, String words, Reason strict, String why) {
        return refuses(id, strict.clause(), words, why, (path, reasons) -> reasons.contains(strict));
    }

    /** Adds a class of cases that the peer refuses. */
    @CanIgnoreReturnValue
    PeerClasses refuses(
            String id, String clause, String words, String why, BiPredicate<ChainCase, Set<Reason>> condition) {
        Pattern pattern = Pattern.compile(words);
        acceptances.add(new Acceptance(
                new DifferenceClass(id, clause, why),
                (text, path, strict) -> pattern.matcher(text).find() && condition.test(path, strict)));
        return this;
    }

    Optional<DifferenceClass> refusal(Finding finding, ChainCase question) {
        return refusals.stream()
                .filter(refusal -> refusal.covers().test(finding, question))
                .map(Refusal::about)
                .findFirst();
    }

    Optional<DifferenceClass> acceptance(String words, ChainCase path, Set<Reason> strict) {
        return acceptances.stream()
                .filter(acceptance -> acceptance.covers().holds(words, path, strict))
                .map(Acceptance::about)
                .findFirst();
    }

    Optional<DifferenceClass> unreadable(String defect) {
        return unreadable.stream()
                .filter(known -> known.covers().test(defect))
                .map(Unreadable::about)
                .findFirst();
    }

    /** Returns all classes, in the order in which they are tried. */
    List<DifferenceClass> all() {
        List<DifferenceClass> all = new ArrayList<>();
        refusals.forEach(refusal -> all.add(refusal.about()));
        unreadable.forEach(known -> all.add(known.about()));
        acceptances.forEach(acceptance -> all.add(acceptance.about()));
        return all;
    }
}
