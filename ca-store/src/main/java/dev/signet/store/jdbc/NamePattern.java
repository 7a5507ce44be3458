package dev.signet.store.jdbc;

import java.util.ArrayList;
import java.util.List;

/** A name or a pattern with {@code *}, as a condition on a column {@code name} that an index can answer. */
final class NamePattern {
    private final String condition;
    private final List<Object> parameters = new ArrayList<>();

    NamePattern(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            this.condition = "name = ?";
            parameters.add(pattern);
            return;
        }
        String prefix = pattern.substring(0, star);
        String like = "name LIKE ? ESCAPE '!'";
        // The planner does not look into a parameter of LIKE; the range says what it could have seen there.
        this.condition = prefix.isEmpty() ? like : "name >= ? AND name < ? AND " + like;
        if (!prefix.isEmpty()) {
            parameters.add(prefix);
            parameters.add(prefix + Character.MAX_VALUE);
        }
        parameters.add(
                pattern.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('*', '%'));
    }

    String condition() {
        return condition;
    }

    List<Object> parameters() {
        return parameters;
    }
}
