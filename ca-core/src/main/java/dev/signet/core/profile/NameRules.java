package dev.signet.core.profile;

import dev.signet.core.name.NameKind;
import java.util.List;
import java.util.Map;

/**
 * Which subject alternative names certificates of a profile have.
 *
 * @param required whether there must be at least one
 * @param maximum how many there can be
 * @param plain what a name is taken for that is no address, no URI and has no kind before it
 * @param kinds the rules for each kind
 */
public record NameRules(boolean required, int maximum, PlainName plain, Map<NameKind, KindRules> kinds) {
    /** The kinds of names that a profile can allow. */
    public static final List<NameKind> KINDS = List.of(NameKind.DNS, NameKind.IP, NameKind.EMAIL, NameKind.URI);

    /** A profile without alternative names. */
    static final NameRules NONE = new NameRules(false, 0, PlainName.SUBJECT, Map.of());

    public NameRules {
        kinds = Map.copyOf(kinds);
    }

    /** Returns the rules for a kind of names. */
    public KindRules of(NameKind kind) {
        return kinds.getOrDefault(kind, KindRules.NONE);
    }

    /** Returns whether names of a kind can be in a certificate at all. */
    public boolean allowsKind(NameKind kind) {
        return !of(kind).allowed().isEmpty();
    }

    /** What becomes of a name like {@code alice} or {@code db.internal}, which could be a host or something else. */
    public enum PlainName {
        /** It is a DNS name. */
        DNS,
        /** It fills {@code {name}} in the subject, and is no alternative name. */
        SUBJECT
    }

    /**
     * The rules for one kind of alternative names.
     *
     * @param allowed a name must match one of them
     * @param wildcards whether a DNS name can start with {@code *.}
     * @param fromRequest what becomes of such names in a certification request
     */
    public record KindRules(List<NamePattern> allowed, boolean wildcards, FromRequest fromRequest) {
        /** No names of a kind, and no requests that ask for some. */
        public static final KindRules NONE = new KindRules(List.of(), false, FromRequest.REFUSE);

        public KindRules {
            allowed = List.copyOf(allowed);
        }
    }
}
