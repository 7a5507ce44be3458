package dev.signet.cli.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Prints a JSON array one element at a time, each on a line of its own, and holds none of them. */
public final class JsonArrayPrinter implements AutoCloseable {
    private final JsonGenerator generator;
    private final Map<String, SerializableString> names = new HashMap<>();
    private boolean empty = true;

    /** Starts an array. */
    public JsonArrayPrinter(PrintStream out) {
        try {
            this.generator = JsonPrinter.generatorOfElements(out);
            generator.writeRaw('[');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Prints one more element, as {@link JsonPrinter} prints values. */
    public void print(Object value) {
        try {
            startElement();
            JsonPrinter.write(generator, value);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** The generator itself writes what is between elements: for it they are values one after the other. */
    private void startElement() throws IOException {
        if (empty) {
            generator.writeRaw('\n');
            empty = false;
        }
    }

    /** Starts an element that is an object. */
    public void startObject() {
        try {
            startElement();
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
            writeName(name);
            generator.writeString(value);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /**
     * Prints a member of the object that was started.
     *
     * @param name one of a few that all objects have
     * @param value ASCII without anything that is to be escaped, which is not looked for
     */
    public void plainField(String name, byte[] value) {
        try {
            writeName(name);
            generator.writeRawUTF8String(value, 0, value.length);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void writeName(String name) throws IOException {
        SerializableString known = names.get(name);
        if (known == null) {
            known = new SerializedString(name);
            names.put(name, known);
        }
        generator.writeFieldName(known);
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
            generator.writeRaw(empty ? "]\n" : "\n]\n");
            generator.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
