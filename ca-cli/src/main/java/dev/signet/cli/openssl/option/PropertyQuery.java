package dev.signet.cli.openssl.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A property query as {@code -propquery} takes it: which properties the implementation of an algorithm must have (property(7) of
 * OpenSSL 3.0).
 *
 * <pre>
 * query  = clause *("," clause)
 * clause = "-" name / ["?"] name [("=" / "!=") value]
 * </pre>
 */
final class PropertyQuery {
    private static final String YES = "\"yes";
    private static final String NO = "\"no";
    private static final int MAX_NAME = 99;

    private final String text;
    private int position;
    private final List<Clause> clauses = new ArrayList<>();

    /**
     * What one property must be.
     *
     * @param name in lower case
     * @param equal whether it must have the value, and not another one
     * @param value a text, behind a quotation mark; or a number in decimal digits; null if nothing follows the comparison
     */
    private record Clause(
            String name, boolean equal, @Nullable String value) {
        /** A property that an implementation does not state is {@code no}. */
        boolean isMetByNothing() {
            if (value == null) {
                return !equal;
            }
            return value.startsWith("\"") && equal == value.equals(NO);
        }
    }

    private PropertyQuery(String text) {
        this.text = text;
    }

    /**
     * Returns whether an implementation that states only its provider is one that a query asks for. OpenSSL takes a query that it
     * cannot read for none, and so does this.
     */
    static boolean isMet(String text, String provider) {
        PropertyQuery query = new PropertyQuery(text);
        if (!query.read()) {
            return true;
        }
        for (Clause clause : query.clauses) {
            boolean met = clause.name.equals("provider")
                    ? clause.equal == ("\"" + provider).equals(clause.value)
                    : clause.isMetByNothing();
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private boolean read() {
        List<String> names = new ArrayList<>();
        skipSpace();
        boolean more = position < text.length();
        while (more) {
            boolean anything = taken("-");
            boolean optional = !anything && taken("?");
            String name = name();
            if (name == null || names.contains(name)) {
                return false;
            }
            names.add(name);
            if (!anything) {
                boolean equal = taken("=");
                boolean unequal = !equal && taken("!=");
                String value = equal || unequal ? value() : YES;
                if (!optional) {
                    clauses.add(new Clause(name, !unequal, value));
                }
            }
            more = taken(",");
        }
        return position == text.length();
    }

    private char letter() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private void skipSpace() {
        while (letter() == ' ' || letter() >= '\t' && letter() <= '\r') {
            position++;
        }
    }

    private boolean taken(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        position += word.length();
        skipSpace();
        return true;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private @Nullable String name() {
        int start = position;
        do {
            position += position == start ? 0 : 1;
            if (!isLetter(letter())) {
                return null;
            }
            while (isLetter(letter()) || letter() >= '0' && letter() <= '9' || letter() == '_') {
                position++;
            }
        } while (letter() == '.');
        String name = text.substring(start, position).toLowerCase(Locale.ROOT);
        skipSpace();
        return name.length() > MAX_NAME ? null : name;
    }

    /** Returns null, and stays where it is, if there is no value. */
    private @Nullable String value() {
        char first = letter();
        int start = position;
        if (first == '"' || first == '\'') {
            int end = text.indexOf(first, start + 1);
            if (end < 0) {
                return null;
            }
            position = end + 1;
            skipSpace();
            return "\"" + text.substring(start + 1, end);
        }
        while (letter() > ' ' && letter() <= '~' && letter() != ',') {
            position++;
        }
        String word = text.substring(start, position).toLowerCase(Locale.ROOT);
        String value = isLetter(first) ? "\"" + word : number(word);
        if (value == null) {
            position = start;
        } else {
            skipSpace();
        }
        return value;
    }

    private static @Nullable String number(String word) {
        boolean signed = word.startsWith("+") || word.startsWith("-");
        boolean hexadecimal = word.startsWith("0x");
        boolean octal = !hexadecimal && word.length() > 1 && word.startsWith("0");
        String digits = word.substring(hexadecimal ? 2 : signed ? 1 : 0);
        try {
            long number = isLetterOrDigits(digits) ? Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10) : -1;
            return number < 0 ? null : (word.startsWith("-") ? "-" : "") + number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static boolean isLetterOrDigits(String digits) {
        return !digits.startsWith("+") && !digits.startsWith("-");
    }
}
