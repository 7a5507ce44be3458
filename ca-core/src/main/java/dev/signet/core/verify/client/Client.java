package dev.signet.core.verify.client;

import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A client in use, and the rules by which it trusts.
 *
 * @param id what {@code --as} calls it
 * @param title its name
 * @param releases the releases that the rules were taken from
 * @param sources where the rules are documented: addresses, manual pages, or files of its source code
 * @param rules what it enforces of a chain to an anchor that its user or an administrator has added
 * @param publicRules what it enforces of a chain to an anchor that it was delivered with
 * @param words what it calls the breach of a rule: its own error names
 * @param otherwise what it says where {@code words} has nothing
 */
public record Client(
        String id,
        String title,
        String releases,
        List<String> sources,
        RuleBook rules,
        RuleBook publicRules,
        Map<Reason, String> words,
        String otherwise) {
    public Client {
        sources = List.copyOf(sources);
        words = words.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(words));
    }

    /**
     * Returns what the client would say.
     *
     * @param request the question; its rule book does not matter
     * @param publicAnchors whether the anchors are those that the client was delivered with
     */
    public ClientAnswer answer(VerificationRequest request, boolean publicAnchors) {
        return new Verifier()
                .verify(request.under(publicAnchors ? publicRules : rules))
                .fold(
                        trusted -> new ClientAnswer(this, List.of()),
                        rejected -> new ClientAnswer(this, rejected.findings()));
    }

    /** Returns the client's own name for the breach of a rule. */
    public String word(Reason reason) {
        return words.getOrDefault(reason, otherwise);
    }
}
