package dev.signet.cli.openssl.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonArrayPrinter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reading command prints with {@code --json}: one array with an object for each document, of the file of {@code -in} or of
 * all that are named behind the options, each read to its end.
 */
public final class JsonFiles {
    /** Reads the documents of a file. */
    public interface Reader {
        /**
         * Returns the fields of each document.
         *
         * @param name the file; null for standard input
         * @param shown what the file is called
         * @return null after having said what is wrong with the file
         */
        @Nullable List<Map<String, Object>> read(@Nullable String name, String shown);
    }

    /** Prints the documents of files; returns the exit code, which is 1 if one of them could not be read. */
    public static int print(Session session, @Nullable String input, List<String> names, Reader reader) {
        int code = 0;
        try (JsonArrayPrinter printer = new JsonArrayPrinter(session.out())) {
            for (int i = 0; i < Math.max(1, names.size()); i++) {
                String name = names.isEmpty() ? input : names.get(i);
                List<Map<String, Object>> documents = reader.read(name, name == null ? "<stdin>" : name);
                if (documents == null) {
                    code = 1;
                    continue;
                }
                for (Map<String, Object> document : documents) {
                    printer.print(document);
                }
            }
        }
        return code;
    }

    /** Appends the one document that there is, in octets as an output has them. */
    public static void append(StringBuilder out, Map<String, Object> document) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonArrayPrinter printer = new JsonArrayPrinter(new PrintStream(octets, true, UTF_8))) {
            printer.print(document);
        }
        out.append(octets.toString(ISO_8859_1));
    }

    private JsonFiles() {}
}
