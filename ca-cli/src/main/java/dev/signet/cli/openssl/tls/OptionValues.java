package dev.signet.cli.openssl.tls;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that a command line has, each with what follows it; the last counts. */
final class OptionValues {
    private final Map<String, String> values = new HashMap<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    void remove(String name) {
        values.remove(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String text(String name) {
        return values.get(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Returns a number as C's {@code atoi} reads it: as far as there are digits. */
    int number(String name, int otherwise) {
        String text = values.get(name);
        return text == null ? otherwise : leadingNumber(text);
    }

    static int leadingNumber(String text) {
        boolean negative = text.startsWith("-");
        long number = 0;
        for (int i = negative || text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE / 10) {
                break;
            }
            number = 10 * number + digit;
        }
        return (int) (negative ? -number : number);
    }
}
