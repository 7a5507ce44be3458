package dev.signet.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an object in a JSON file. */
final class JsonFields {
    private final JsonValue owner;
    private final Map<?, ?> values;
    private final List<String> known;

    JsonFields(JsonValue owner, Map<?, ?> values, List<String> known) {
        this.owner = owner;
        this.values = values;
        this.known = known;
    }

    Optional<JsonValue> find(String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("no reader asks for " + name + " without announcing it");
        }
        return Optional.ofNullable((JsonValue) values.get(name));
    }

    JsonValue require(String name, String example) {
        Optional<JsonValue> value = find(name);
        if (value.isEmpty()) {
            throw owner.problem("the field \"" + name + "\" is missing")
                    .fix("add \"" + name + "\": " + example)
                    .exception();
        }
        return value.get();
    }

    boolean flag(String name, boolean absent) {
        Optional<JsonValue> value = find(name);
        return value.isPresent() ? value.get().flag() : absent;
    }

    int integer(String name, int absent, int least, int most) {
        Optional<JsonValue> value = find(name);
        return value.isPresent() ? value.get().integer(least, most) : absent;
    }
}
