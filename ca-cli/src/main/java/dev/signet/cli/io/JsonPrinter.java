package dev.signet.cli.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as JSON for machines: maps as objects, collections as arrays, an {@link Optional} as its value or null, an
 * {@link Instant} in ISO 8601, numbers and booleans as such, anything else as its text.
 */
public final class JsonPrinter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final JsonFactory ELEMENTS = new JsonFactoryBuilder()
            .rootValueSeparator(",\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Prints one value in several lines. */
    public static void print(PrintStream out, Object value) {
        try (JsonGenerator generator = generator(out)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter());
            write(generator, value);
            generator.writeRaw('\n');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Returns a generator that ends without closing the stream; what could act on a terminal it writes escaped. */
    static JsonGenerator generator(PrintStream out) throws IOException {
        return escaping(FACTORY.createGenerator(out));
    }

    /** Returns a generator of values with commas and ends of lines between them. */
    static JsonGenerator generatorOfElements(PrintStream out) throws IOException {
        return escaping(ELEMENTS.createGenerator(out));
    }

    private static JsonGenerator escaping(JsonGenerator generator) {
        generator.setCharacterEscapes(VisibleCharacters.INSTANCE);
        return generator;
    }

    static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Collection<?> collection) {
            generator.writeStartArray();
            for (Object element : collection) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                write(generator, optional.get());
            } else {
                generator.writeNull();
            }
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else {
            generator.writeString(value.toString());
        }
    }

    /** RFC 8259 allows any character to be escaped and asks it for some only. */
    private static final class VisibleCharacters extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        static final VisibleCharacters INSTANCE = new VisibleCharacters();

        private final int[] ascii = standardAsciiEscapesForJSON();

        VisibleCharacters() {
            ascii[0x7f] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            if (!VisibleText.isInvisible((char) character)) {
                return null;
            }
            String digits = Integer.toHexString(character);
            return new SerializedString("\\u" + "0".repeat(4 - digits.length()) + digits);
        }
    }

    private JsonPrinter() {}
}
