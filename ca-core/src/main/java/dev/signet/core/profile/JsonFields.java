package dev.signet.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        return find(name)
                .orElseThrow(() -> owner.problem("the field \"" + name + "\" is missing")
                        .fix("add \"" + name + "\": " + example)
                        .exception());
    }

    /** Returns what {@code reader} makes of a field, or {@code absent} if the file does not have it. */
    <T> T read(String name, T absent, Function<JsonValue, T> reader) {
        return find(name).map(reader).orElse(absent);
    }
}
