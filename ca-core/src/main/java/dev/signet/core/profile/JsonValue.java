package dev.signet.core.profile;

import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.problem.Spelling;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value in a JSON file that knows where it stands, so that whoever finds it wrong can say so. */
final class JsonValue {
    private final JsonPlace place;
    private final Object content;

    /**
     * @param content a {@code String}, {@code Boolean}, {@code Long}, {@code List<JsonValue>} or {@code Map<String, JsonValue>}; for what
     *     no profile has a {@link Class} that stands for it: {@code Void} for null, {@code BigInteger}, {@code Double}
     */
    JsonValue(JsonPlace place, Object content) {
        this.place = place;
        this.content = content;
    }

    JsonPlace place() {
        return place;
    }

    /** Returns the text; {@code example} is shown if this is something else. */
    String text(String example) {
        if (content instanceof String text) {
            return text;
        }
        throw mismatch("a string", "\"" + example + "\"");
    }

    boolean flag() {
        if (content instanceof Boolean flag) {
            return flag;
        }
        throw mismatch("true or false", "true");
    }

    int integer(int least, int most) {
        String range = "a whole number from " + least + " to " + most;
        if (!(content instanceof Long number)) {
            throw mismatch(range, Integer.toString(least));
        }
        if (number < least || number > most) {
            throw problem(number + " is out of range")
                    .because("it must be " + range)
                    .exception();
        }
        return number.intValue();
    }

    /** Returns the elements of a list. */
    List<JsonValue> elements(String example) {
        if (!(content instanceof List<?> list)) {
            throw mismatch("a list", "[\"" + example + "\"]");
        }
        List<JsonValue> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            elements.add((JsonValue) element);
        }
        return elements;
    }

    boolean isList() {
        return content instanceof List;
    }

    /** Returns the fields of an object, after checking that it has none but the {@code known} ones. */
    JsonFields fields(List<String> known) {
        if (!(content instanceof Map<?, ?> map)) {
            throw mismatch("an object", "{\"" + known.get(0) + "\": …}");
        }
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String name = (String) field.getKey();
            if (!known.contains(name)) {
                throw ((JsonValue) field.getValue())
                        .unknown("unknown field \"" + ForeignText.shown(name) + "\"", name, known);
            }
        }
        return new JsonFields(this, map, known);
    }

    /** Returns one of several words. */
    String word(List<String> words) {
        String text = text(words.get(0));
        if (!words.contains(text)) {
            throw unknownWord(text, words);
        }
        return text;
    }

    SignetException unknownWord(String text, List<String> known) {
        return unknown("unknown word \"" + ForeignText.shown(text) + "\"", text, known);
    }

    /** Runs a step that may refuse this text, and says where the text stands if it does. */
    <T> T accept(String example, Function<String, T> step) {
        String text = text(example);
        return within(() -> step.apply(text));
    }

    /** Runs a step that may refuse what is made from this value, and says where the value stands if it does. */
    <T> T within(Supplier<T> step) {
        try {
            return step.get();
        } catch (SignetException refused) {
            Problem problem = refused.problem();
            throw new SignetException(
                    new Problem(Kind.INPUT, place.before(problem.what()), problem.why(), problem.fix()), refused);
        }
    }

    Problem problem(String what) {
        return Problem.of(Kind.INPUT, place.before(what));
    }

    private SignetException unknown(String what, String word, List<String> known) {
        Problem problem = problem(what).because("allowed here: " + String.join(", ", known));
        Optional<String> near = Spelling.nearest(word, known);
        return near.isPresent()
                ? problem.fix("did you mean \"" + near.get() + "\"?").exception()
                : problem.exception();
    }

    private SignetException mismatch(String expected, String example) {
        return problem(expected + " is expected, " + found() + " found")
                .fix("write it like this: " + example)
                .exception();
    }

    private String found() {
        if (content instanceof String text) {
            return "the string \"" + ForeignText.shown(text) + "\"";
        }
        if (content instanceof Boolean || content instanceof Long) {
            return content.toString();
        }
        if (content instanceof List) {
            return "a list";
        }
        if (content instanceof Map) {
            return "an object";
        }
        if (content == Void.class) {
            return "null";
        }
        return content == BigInteger.class ? "a number beyond 64 bits" : "a number with a fraction";
    }
}
