package dev.signet.core.profile;

/**
 * Where a value stands in a JSON file.
 *
 * @param source the name of the file
 * @param line counted from 1
 * @param column counted from 1
 * @param path the names of the fields that lead to the value, such as {@code names.dns.allowed[2]}; empty for the whole file
 */
record JsonPlace(String source, int line, int column, String path) {
    private static final int LONGEST_SHOWN = 80;

    JsonPlace field(String name, int atLine, int atColumn) {
        return new JsonPlace(source, atLine, atColumn, path.isEmpty() ? shown(name) : path + "." + shown(name));
    }

    JsonPlace element(int index, int atLine, int atColumn) {
        return new JsonPlace(source, atLine, atColumn, path + "[" + index + "]");
    }

    /** Returns a message with the place before it, in the form that editors and terminals turn into a link. */
    String before(String message) {
        return source + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }

    /** Returns foreign text fit for a message: short, and without control characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST_SHOWN; i++) {
            char character = text.charAt(i);
            shown.append(
                    Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                            ? '\ufffd'
                            : character);
        }
        return text.length() > LONGEST_SHOWN ? shown + "…" : shown.toString();
    }
}
