package dev.signet.core.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists that values of extensions are: {@code name:value} and plain names, separated by commas. */
final class ValueList {

    /**
     * One of a list.
     *
     * @param value what stands behind the colon; null if there is none
     */
    record Item(String name, @Nullable String value) {
        /** Returns the value. */
        String required() {
            if (value == null) {
                throw new ConfigValueException("missing value of " + name);
            }
            return value;
        }

        /** Returns whether this is a name, or that name with anything behind a full stop that tells it from others. */
        boolean isNamed(String wanted) {
            return name.startsWith(wanted) && (name.length() == wanted.length() || name.charAt(wanted.length()) == '.');
        }

        boolean bool() {
            String text = value == null ? "" : value;
            return switch (text) {
                case "TRUE", "true", "Y", "y", "YES", "yes" -> true;
                case "FALSE", "false", "N", "n", "NO", "no" -> false;
                default -> throw new ConfigValueException("invalid boolean string: " + name + ":" + text);
            };
        }
    }

    /** Reads a list, up to the end of its line. */
    static List<Item> parse(String text) {
        List<Item> items = new ArrayList<>();
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        String name = null;
        int start = 0;
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            if (character == ':' && name == null) {
                name = stripped(text, start, i, "invalid empty name");
                start = i + 1;
            } else if (character == ',') {
                items.add(item(name, text, start, i));
                name = null;
                start = i + 1;
            }
        }
        items.add(item(name, text, start, end));
        return items;
    }

    private static Item item(@Nullable String name, String text, int start, int end) {
        return name == null
                ? new Item(stripped(text, start, end, "invalid empty name"), null)
                : new Item(name, stripped(text, start, end, "invalid null value"));
    }

    private static String stripped(String text, int start, int end, String ifEmpty) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            throw new ConfigValueException(ifEmpty);
        }
        return text.substring(from, to);
    }

    static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    /** Returns the entries of a section as a list. */
    static List<Item> of(ConfigFile config, String section) {
        List<ConfigEntry> entries = config.section(section);
        if (entries == null) {
            throw new ConfigValueException("section not found: " + section);
        }
        List<Item> items = new ArrayList<>();
        for (ConfigEntry entry : entries) {
            items.add(new Item(entry.name(), entry.value()));
        }
        return items;
    }

    private ValueList() {}
}
