package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;

/** Which alternative names of one kind a profile allows; {@code **} allows all of the kind. */
public sealed interface NamePattern permits EveryName, DnsPattern, SubnetPattern, EmailPattern, UriPattern {
    /** The pattern that every name of a kind matches. */
    String ANY = "**";

    /** Returns whether a name of the pattern's kind is allowed; a name of another kind never is. */
    boolean matches(GeneralName name);

    /** Returns the pattern as the profile has it. */
    String text();

    /**
     * Reads a pattern.
     *
     * @param kind one that {@link NameRules} lets a profile allow
     * @throws SignetException of kind {@code USAGE} if it is no pattern for names of that kind
     */
    static NamePattern parse(NameKind kind, String text) {
        if (text.equals(ANY)) {
            return new EveryName(kind);
        }
        return switch (kind) {
            case DNS -> DnsPattern.parse(text);
            case IP -> SubnetPattern.parse(text);
            case EMAIL -> EmailPattern.parse(text);
            case URI -> UriPattern.parse(text);
            case DIRECTORY, OTHER -> throw new IllegalArgumentException("no patterns for " + kind);
        };
    }

    /** Returns what is said about a text that is no pattern. */
    static Problem problem(String text, String why) {
        return Problem.of(Kind.USAGE, "\"" + ForeignText.shown(text) + "\" is not a pattern for such names")
                .because(why);
    }
}
