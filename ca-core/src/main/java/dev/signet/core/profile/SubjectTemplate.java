package dev.signet.core.profile;

import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A distinguished name with places to be filled, such as {@code O=Example,CN={name}}.
 *
 * <p>Values are put into attributes that have been read before, so no value can add an attribute. An attribute with a place
 * that nothing fills is left out.
 */
public final class SubjectTemplate {
    /** What can stand in braces: the name to issue for, and the first alternative name of each kind. */
    static final List<String> PLACES = List.of("name", "dns", "ip", "email", "uri");

    /** RFC 5280 appendix A.1; a longer name is left out, as it stands in the alternative names anyway. */
    private static final int MAX_COMMON_NAME = 64;

    private final String text;
    private final List<List<Attribute>> relativeNames;

    private SubjectTemplate(String text, List<List<Attribute>> relativeNames) {
        this.text = text;
        this.relativeNames = relativeNames;
    }

    /**
     * Reads a template; an empty one gives an empty subject.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if it is none
     */
    public static SubjectTemplate parse(String text) {
        DistinguishedName name = DistinguishedName.parse(text);
        SubjectTemplate template = new SubjectTemplate(text, name.relativeNames());
        name.relativeNames().stream().flatMap(List::stream).forEach(attribute -> template.check(attribute.value()));
        return template;
    }

    private void check(String value) {
        for (int open = value.indexOf('{'); open >= 0; open = value.indexOf('{', open + 1)) {
            int close = value.indexOf('}', open);
            String place = close < 0 ? value.substring(open + 1) : value.substring(open + 1, close);
            if (close < 0 || !PLACES.contains(place)) {
                throw Problem.of(
                                Kind.USAGE,
                                "nothing fills \"{" + ForeignText.shown(place) + "}\" in \"" + ForeignText.shown(text)
                                        + "\"")
                        .because("allowed in braces: " + String.join(", ", PLACES))
                        .fix("write a template such as CN={name} or O=Example,CN={name}")
                        .exception();
            }
        }
    }

    /**
     * Returns the name with its places filled.
     *
     * @throws dev.signet.core.problem.SignetException if a value cannot stand in its attribute
     */
    DistinguishedName fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (List<Attribute> relativeName : relativeNames) {
            String separator = filled.length() == 0 ? "" : ",";
            for (Attribute attribute : relativeName) {
                Optional<String> value = fill(attribute, values);
                if (value.isPresent()) {
                    filled.append(separator).append(attribute.typeName()).append('=');
                    escape(value.get(), filled);
                    separator = "+";
                }
            }
        }
        return DistinguishedName.parse(filled.toString());
    }

    private static Optional<String> fill(Attribute attribute, Map<String, String> values) {
        String value = attribute.value();
        boolean fixed = true;
        for (String place : PLACES) {
            if (value.contains("{" + place + "}")) {
                if (!values.containsKey(place)) {
                    return Optional.empty();
                }
                fixed = false;
            }
        }
        if (fixed) {
            return Optional.of(value);
        }
        String filled = substitute(value, values);
        boolean tooLong = attribute.type().equals(AttributeType.COMMON_NAME.oid())
                && filled.codePointCount(0, filled.length()) > MAX_COMMON_NAME;
        return tooLong ? Optional.empty() : Optional.of(filled);
    }

    /** Fills all places in one pass, so that braces inside a value stay what they are. */
    private static String substitute(String value, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = value.indexOf('{'); open >= 0; open = value.indexOf('{', at)) {
            int close = value.indexOf('}', open);
            filled.append(value, at, open).append(values.get(value.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(value, at, value.length()).toString();
    }

    /** Writes a value so that reading the name gives just that value again. */
    private static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (",+\\/ ".indexOf(character) >= 0) {
                out.append('\\');
            }
            out.append(character);
        }
    }

    /** Returns whether a place stands in the template. */
    boolean has(String place) {
        return text.contains("{" + place + "}");
    }

    @Override
    public String toString() {
        return text;
    }
}
