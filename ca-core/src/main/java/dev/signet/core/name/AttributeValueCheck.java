package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;

/** The values that RFC 5280 appendix A.1 allows, for names that are about to be written. */
final class AttributeValueCheck {
    /**
     * @throws SignetException of kind {@code USAGE} if an attribute cannot have a value
     */
    static void check(AttributeType type, String value) {
        if (value.isEmpty()) {
            throw problem(type, value, "it is empty");
        }
        for (int i = 0; i < value.length(); ) {
            int character = value.codePointAt(i);
            if (Character.isISOControl(character)) {
                throw problem(type, value, "it has a control character");
            }
            if (Character.getType(character) == Character.SURROGATE) {
                throw problem(type, value, "it has half of a character (an unpaired surrogate)");
            }
            if (!type.allows(character)) {
                throw problem(
                        type,
                        value,
                        "\"" + Character.toString(character) + "\" cannot stand there; " + type.alphabet() + " can");
            }
            i += Character.charCount(character);
        }
        if (type == AttributeType.COUNTRY && !isCountryCode(value)) {
            throw problem(type, value, "a country is two letters such as DE");
        }
        int length = value.codePointCount(0, value.length());
        if (length > type.maximumLength()) {
            throw problem(
                    type,
                    value,
                    "it has " + length + " characters, RFC 5280 appendix A.1 allows " + type.maximumLength());
        }
    }

    private static boolean isCountryCode(String value) {
        return value.length() == 2 && value.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private static SignetException problem(AttributeType type, String value, String why) {
        return Problem.of(Kind.USAGE, type.shortName() + " cannot be \"" + DistinguishedNameText.shown(value) + "\"")
                .because(why)
                .fix("choose another value for " + type.shortName())
                .exception();
    }

    private AttributeValueCheck() {}
}
