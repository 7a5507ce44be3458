package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads distinguished names as people write them on a command line, and escapes values for printing. */
final class DistinguishedNameText {
    private static final int MAX_LENGTH = 8192;

    private final String text;
    private final char separator;
    private int position;

    DistinguishedNameText(String text) {
        this.text = text;
        this.separator = text.startsWith("/") ? '/' : ',';
        this.position = separator == '/' ? 1 : 0;
    }

    DistinguishedName parse() {
        if (text.length() > MAX_LENGTH) {
            throw problem("it has more than " + MAX_LENGTH + " characters");
        }
        List<List<Attribute>> relativeNames = new ArrayList<>();
        List<Attribute> current = new ArrayList<>();
        while (position < text.length()) {
            current.add(attribute());
            if (position < text.length() && text.charAt(position) == '+') {
                position++;
                continue;
            }
            relativeNames.add(List.copyOf(current));
            current.clear();
            position++;
        }
        if (!current.isEmpty()) {
            throw problem("it ends after a \"+\"");
        }
        return DistinguishedName.ofSets(relativeNames);
    }

    private Attribute attribute() {
        int equals = text.indexOf('=', position);
        if (equals < 0) {
            throw problem("\"" + text.substring(position) + "\" has no equals sign");
        }
        String name = text.substring(position, equals).strip();
        AttributeType type = AttributeType.named(name)
                .orElseThrow(() -> problem("\"" + name + "\" is no attribute type; known are "
                        + Stream.of(AttributeType.values())
                                .map(AttributeType::shortName)
                                .collect(Collectors.joining(", "))));
        position = equals + 1;
        String value = value();
        if (value.isEmpty()) {
            throw problem("the value of " + type.shortName() + " is empty");
        }
        check(type, value);
        return Attribute.of(type, value);
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        int significant = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == separator || character == '+') {
                break;
            }
            if (character == '\\' && position + 1 < text.length()) {
                character = text.charAt(++position);
                value.append(character);
                significant = value.length();
            } else if (character != ' ' || value.length() > 0) {
                value.append(character);
                significant = character == ' ' ? significant : value.length();
            }
            position++;
        }
        value.setLength(significant);
        return value.toString();
    }

    private void check(AttributeType type, String value) {
        if (type == AttributeType.COUNTRY && !isCountryCode(value)) {
            throw problem("a country (C) is two letters such as DE, found \"" + value + "\"");
        }
        boolean ascii = value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        if (!ascii && (type == AttributeType.DOMAIN_COMPONENT || type == AttributeType.EMAIL_ADDRESS)) {
            throw problem(type.shortName() + " takes ASCII only, found \"" + value + "\"");
        }
        if (type == AttributeType.SERIAL_NUMBER && !value.chars().allMatch(DistinguishedNameText::isPrintable)) {
            throw problem("serialNumber takes letters, digits and some punctuation only, found \"" + value + "\"");
        }
        if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw problem("the value of " + type.shortName() + " has a control character");
        }
        if (value.codePointCount(0, value.length()) > limit(type)) {
            throw problem("the value of " + type.shortName() + " has more than the " + limit(type)
                    + " characters that RFC 5280 appendix A.1 allows");
        }
    }

    private static boolean isCountryCode(String value) {
        return value.length() == 2 && value.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private static boolean isPrintable(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || " '()+,-./:=?".indexOf(character) >= 0;
    }

    /** The upper bounds of RFC 5280 appendix A.1. */
    private static int limit(AttributeType type) {
        return switch (type) {
            case COMMON_NAME, ORGANIZATION, ORGANIZATIONAL_UNIT, SERIAL_NUMBER, TITLE -> 64;
            case LOCALITY, STATE, STREET -> 128;
            case EMAIL_ADDRESS -> 255;
            default -> 32768;
        };
    }

    /** Writes a value so that {@link #parse} reads the same value again. */
    static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean edgeBlank = character == ' ' && (i == 0 || i == value.length() - 1);
            if (character == ',' || character == '+' || character == '\\' || edgeBlank || i == 0 && character == '/') {
                out.append('\\');
            }
            out.append(character < 0x20 || character == 0x7f ? '\ufffd' : character);
        }
    }

    private SignetException problem(String why) {
        return Problem.of(
                        Kind.USAGE, "cannot read the name \"" + text.substring(0, Math.min(200, text.length())) + "\"")
                .because(why)
                .fix("write it as \"CN=db.internal,O=Example\" or \"/O=Example/CN=db.internal\"")
                .exception();
    }
}
