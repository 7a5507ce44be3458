package dev.signet.core.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of object identifiers that a user adds to those of the table, from a file of {@code -oid}. */
public final class ExtraNames {
    /** No further names. */
    public static final ExtraNames NONE = new ExtraNames(Map.of());

    private final Map<String, String> longNames;

    private ExtraNames(Map<String, String> longNames) {
        this.longNames = longNames;
    }

    /** Returns names that are long and short at once, by the dotted forms of their object identifiers. */
    public static ExtraNames of(Map<String, String> names) {
        return new ExtraNames(Map.copyOf(names));
    }

    /**
     * Reads lines of an identifier, a short name and a long name, separated by blanks; the first line that is none ends it.
     *
     * @param text a character for each octet
     */
    public static ExtraNames parse(String text) {
        Map<String, String> names = new HashMap<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            start = end + 1;
            if (line.isEmpty() || line.charAt(0) < '0' || line.charAt(0) > '9') {
                break;
            }
            int blank = blank(line, 0);
            if (blank == line.length()) {
                continue;
            }
            String rest = line.substring(blank).stripLeading();
            int second = blank(rest, 0);
            String longName =
                    second == rest.length() ? rest : rest.substring(second).strip();
            String ignored = names.putIfAbsent(line.substring(0, blank), longName);
        }
        return new ExtraNames(names);
    }

    private static int blank(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    @Nullable String longName(String dotted) {
        return longNames.get(dotted);
    }
}
