package dev.signet.cli.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Prints a JSON array one element at a time, each on a line of its own, and holds none of them. */
public final class JsonArrayPrinter implements AutoCloseable {
    private final JsonGenerator generator;
    private final Map<String, SerializableString> names = new HashMap<>();

    /** Starts an array. */
    public JsonArrayPrinter(PrintStream out) {
        try {
            this.generator = JsonPrinter.generator(out);
            generator.setPrettyPrinter(new LinePerElement());
            generator.writeStartArray();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Prints one more element, as {@link JsonPrinter} prints values. */
    public void print(Object value) {
        try {
            JsonPrinter.write(generator, value);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Starts an element that is an object. */
    public void startObject() {
        try {
            generator.writeStartObject();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /**
     * Prints a member of the object that was started.
     *
     * @param name one of a few that all objects have
     */
    public void field(String name, String value) {
        try {
            generator.writeFieldName(names.computeIfAbsent(name, SerializedString::new));
            generator.writeString(value);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Ends the object that was started. */
    public void endObject() {
        try {
            generator.writeEndObject();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Ends the array. */
    @Override
    public void close() {
        try {
            generator.writeEndArray();
            generator.writeRaw('\n');
            generator.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static final class LinePerElement extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private int depth;

        @Override
        public void writeStartArray(JsonGenerator generator) throws IOException {
            super.writeStartArray(generator);
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            if (depth == 1) {
                generator.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(depth == 1 ? ",\n" : ",");
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int count) throws IOException {
            depth--;
            generator.writeRaw(depth == 0 && count > 0 ? "\n]" : "]");
        }
    }
}
