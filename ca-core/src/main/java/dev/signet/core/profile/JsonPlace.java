package dev.signet.core.profile;

import dev.signet.core.problem.ForeignText;

/**
 * Where a value stands in a JSON file.
 *
 * @param source the name of the file
 * @param line counted from 1
 * @param column counted from 1
 * @param path the names of the fields that lead to the value, such as {@code names.dns.allowed[2]}; empty for the whole file
 */
record JsonPlace(String source, int line, int column, String path) {
    JsonPlace field(String name, int atLine, int atColumn) {
        return new JsonPlace(
                source,
                atLine,
                atColumn,
                path.isEmpty() ? ForeignText.shown(name) : path + "." + ForeignText.shown(name));
    }

    JsonPlace element(int index, int atLine, int atColumn) {
        return new JsonPlace(source, atLine, atColumn, path + "[" + index + "]");
    }

    /** Returns a message with the place before it, in the form that editors and terminals turn into a link. */
    String before(String message) {
        return source + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
