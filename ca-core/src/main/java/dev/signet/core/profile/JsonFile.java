package dev.signet.core.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole JSON file, strictly: a name twice in one object and text behind the end are errors.
 *
 * <p>Jackson's streaming parser does the reading; its data binding would cost several times the start-up and knows the place
 * of a value no more once it is bound.
 */
final class JsonFile {
    static final int MAX_LENGTH = 256 * 1024;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXT = 8192;
    private static final int MAX_DIGITS = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_LENGTH)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(256)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    private final String source;
    private final JsonParser parser;

    private JsonFile(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static JsonValue read(String source, byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw Problem.of(Kind.INPUT, source + " is no profile")
                    .because("it has more than " + MAX_LENGTH + " bytes")
                    .exception();
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return new JsonFile(source, parser).whole();
        } catch (JsonProcessingException malformed) {
            throw new SignetException(notJson(source, malformed), malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading bytes in memory failed", impossible);
        }
    }

    private static Problem notJson(String source, JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        JsonPlace place = at == null
                ? new JsonPlace(source, 1, 1, "")
                : new JsonPlace(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "");
        if (malformed instanceof StreamConstraintsException) {
            return Problem.of(Kind.INPUT, place.before("this is no profile"))
                    .because("it nests deeper than " + MAX_DEPTH + " levels, or has a text of more than " + MAX_TEXT
                            + " or a number of more than " + MAX_DIGITS + " characters");
        }
        return Problem.of(Kind.INPUT, place.before("this is not JSON"))
                .because(reason(malformed))
                .fix(
                        "look for a missing comma, quote or bracket just before; JSON has no comments and no final commas");
    }

    /** Returns the parser's own words as far as they are about the file; then come its options and what it expected. */
    private static String reason(JsonProcessingException malformed) {
        String message = malformed.getOriginalMessage();
        for (String end :
                new String[] {"\n", ": was expecting", ": maybe", ": has to be", " (not recognized", " (for ", " (use "
                }) {
            int at = message.indexOf(end);
            message = at < 0 ? message : message.substring(0, at);
        }
        return ForeignText.shown(message);
    }

    private JsonValue whole() throws IOException {
        JsonToken first = parser.nextToken();
        JsonPlace start = new JsonPlace(source, 1, 1, "");
        if (first == null) {
            throw Problem.of(Kind.INPUT, start.before("the file is empty"))
                    .fix("copy one of the shipped profiles and change it")
                    .exception();
        }
        JsonValue value = value(first, start);
        if (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw Problem.of(
                            Kind.INPUT,
                            new JsonPlace(source, at.getLineNr(), at.getColumnNr(), "")
                                    .before("something follows the profile"))
                    .because("a file holds one profile: one { … } and nothing behind it")
                    .exception();
        }
        return value;
    }

    private JsonValue value(JsonToken token, JsonPlace place) throws IOException {
        return switch (token) {
            case START_OBJECT -> new JsonValue(place, object(place));
            case START_ARRAY -> new JsonValue(place, array(place));
            case VALUE_STRING -> new JsonValue(place, parser.getText());
            case VALUE_TRUE -> new JsonValue(place, true);
            case VALUE_FALSE -> new JsonValue(place, false);
            case VALUE_NULL -> new JsonValue(place, Void.class);
            case VALUE_NUMBER_INT -> new JsonValue(place, integer());
            default -> new JsonValue(place, Double.class);
        };
    }

    private Object integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? BigInteger.class : parser.getLongValue();
    }

    private Map<String, JsonValue> object(JsonPlace place) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            JsonPlace here = place.field(name, at.getLineNr(), at.getColumnNr());
            JsonValue former = fields.get(name);
            if (former != null) {
                throw Problem.of(Kind.INPUT, here.before("this field stands here twice"))
                        .because("it is first in line " + former.place().line())
                        .fix("remove one of the two")
                        .exception();
            }
            fields.put(name, value(parser.nextToken(), here));
        }
        return fields;
    }

    private List<JsonValue> array(JsonPlace place) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonLocation at = parser.currentTokenLocation();
            elements.add(value(token, place.element(elements.size(), at.getLineNr(), at.getColumnNr())));
        }
        return elements;
    }
}
