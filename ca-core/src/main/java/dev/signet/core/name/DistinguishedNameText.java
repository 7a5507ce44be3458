package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads distinguished names as people write them on a command line, and escapes values for printing. */
final class DistinguishedNameText {
    private static final int MAX_LENGTH = 8192;
    private static final int MAX_SHOWN = 200;

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
            throw problem("\"" + shown(text.substring(position)) + "\" has no equals sign");
        }
        String name = text.substring(position, equals).strip();
        AttributeType type = AttributeType.named(name)
                .orElseThrow(() -> problem("\"" + shown(name) + "\" is no attribute type; known are "
                        + Stream.of(AttributeType.values())
                                .map(AttributeType::shortName)
                                .collect(Collectors.joining(", "))));
        position = equals + 1;
        try {
            return Attribute.of(type, value());
        } catch (SignetException notAllowed) {
            throw problem(notAllowed.problem().what() + ": "
                    + notAllowed.problem().why().get(0));
        }
    }

    private String value() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        boolean quoted = separator == ',' && position < text.length() && text.charAt(position) == '"';
        return quoted ? quoted() : plain();
    }

    private String plain() {
        StringBuilder value = new StringBuilder();
        int significant = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == separator || character == '+') {
                break;
            }
            if (character == '\\') {
                escaped(value);
                significant = value.length();
            } else {
                value.append(character);
                significant = character == ' ' ? significant : value.length();
                position++;
            }
        }
        value.setLength(significant);
        return value.toString();
    }

    /** A value in quotes, as OpenSSL prints those with a comma. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                escaped(value);
            } else {
                value.append(text.charAt(position++));
            }
        }
        if (position == text.length()) {
            throw problem("a quote is not closed");
        }
        position++;
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        if (position < text.length() && text.charAt(position) != separator && text.charAt(position) != '+') {
            throw problem("after a closing quote there is \"" + shown(text.substring(position)) + "\"");
        }
        return value.toString();
    }

    /** A backslash and the character it protects or, but for -subj, two hexadecimal digits for each octet of UTF-8. */
    private void escaped(StringBuilder value) {
        if (separator == ',' && isHexPair(position)) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (; isHexPair(position); position += 3) {
                octets.write(HexFormat.fromHexDigits(text, position + 1, position + 3));
            }
            String decoded = octets.toString(StandardCharsets.UTF_8);
            if (decoded.indexOf('\ufffd') >= 0) {
                throw problem("hexadecimal digits after a backslash are octets of UTF-8; these are not");
            }
            value.append(decoded);
            return;
        }
        position++;
        if (position == text.length()) {
            throw problem("it ends with a backslash");
        }
        value.append(text.charAt(position++));
    }

    private boolean isHexPair(int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '\\'
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** Writes a value as RFC 4514 section 2.4 has it; {@link #parse} reads the same value again. */
    static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean first = i == 0;
            boolean last = i == value.length() - 1;
            if (",+\\\"<>;".indexOf(character) >= 0
                    || character == ' ' && (first || last)
                    || character == '#' && first) {
                out.append('\\').append(character);
            } else if (confuses(character)) {
                for (byte octet : String.valueOf(character).getBytes(StandardCharsets.UTF_8)) {
                    out.append('\\').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            } else {
                out.append(character);
            }
        }
    }

    /** Control characters, and those that change the direction of writing, make a terminal show another text. */
    private static boolean confuses(char character) {
        return Character.isISOControl(character)
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u2028' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069';
    }

    /** Returns the beginning of a text, fit to be printed. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(MAX_SHOWN, text.length()); i++) {
            shown.append(confuses(text.charAt(i)) ? '\ufffd' : text.charAt(i));
        }
        return text.length() > MAX_SHOWN ? shown.append('\u2026').toString() : shown.toString();
    }

    private SignetException problem(String why) {
        return Problem.of(Kind.USAGE, "cannot read the name \"" + shown(text) + "\"")
                .because(why)
                .fix("write it as \"CN=db.internal,O=Example\" or \"/O=Example/CN=db.internal\"")
                .exception();
    }
}
