package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names that the issuing side wants in a certificate.
 *
 * @param primary what to issue for: it fills {@code {name}} in the profile's subject
 * @param alternatives the subject alternative names
 */
public record RequestedNames(Optional<String> primary, List<GeneralName> alternatives) {
    /** No names. */
    public static final RequestedNames NONE = new RequestedNames(Optional.empty(), List.of());

    private static final List<String> PREFIXES = List.of("dns:", "ip:", "email:", "uri:", "dirname:");

    public RequestedNames {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads names as people write them, the primary one first.
     *
     * <p>An address, a URI, and what has its kind before it ({@code dns:}, {@code ip:}, {@code email:}, {@code uri:}) is an alternative
     * name. Any other is a DNS name if the profile's {@link NameRules#plain} says so; if not, the first one only fills the
     * subject.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if one is not well formed
     */
    public static RequestedNames read(CertificateProfile profile, List<String> texts) {
        List<GeneralName> alternatives = new ArrayList<>();
        Optional<String> primary = Optional.empty();
        for (String text : texts) {
            boolean subjectOnly = isPlain(text) && profile.names().plain() == NameRules.PlainName.SUBJECT;
            if (subjectOnly && primary.isEmpty()) {
                primary = Optional.of(text);
                continue;
            }
            GeneralName name = GeneralName.parse(text);
            alternatives.add(name);
            if (primary.isEmpty()) {
                primary = Optional.of(name.value());
            }
        }
        return new RequestedNames(primary, alternatives);
    }

    private static boolean isPlain(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return PREFIXES.stream().noneMatch(lowerCase::startsWith)
                && !text.contains("@")
                && !text.contains("://")
                && dev.signet.core.name.IpAddress.parse(text).isEmpty();
    }
}
