package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command line says, option by option; where one is there twice, the last counts. */
final class KeyArguments {
    /** In the order of where they were last. */
    private final Map<String, String> given = new LinkedHashMap<>();

    private final OptionParser parser;
    private boolean helped;
    private boolean json;

    private KeyArguments(OptionParser parser) {
        this.parser = parser;
    }

    /** Looks at an option while it is read, and says what is wrong with it; the command line is then wrong. */
    @FunctionalInterface
    interface Check {
        boolean accepts(Option option, OptionParser parser);
    }

    /** Reads a command line; {@link #ended()} then tells whether there is anything left to do. */
    static KeyArguments read(OptionTable table, String[] args, Session session) {
        return read(table, args, session, null);
    }

    /** Reads a command line that may ask for JSON, too. */
    static KeyArguments readWithJson(OptionTable table, String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        KeyArguments arguments = read(table, extras.rest(), session);
        arguments.json = extras.has("json");
        return arguments;
    }

    /** Returns whether the answer is to be JSON. */
    boolean json() {
        return json;
    }

    /** Reads a command line, looking at each option; {@link #ended()} then tells whether there is anything left to do. */
    static KeyArguments read(OptionTable table, String[] args, Session session, @Nullable Check check) {
        OptionParser parser = new OptionParser(table, args, session);
        KeyArguments arguments = new KeyArguments(parser);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(table.help());
                arguments.helped = true;
                return arguments;
            }
            if (isCurveChoice(option.name()) && !CurveChoices.accept(option, parser, session.err())
                    || check != null && !check.accepts(option, parser)) {
                boolean ignored = parser.failed() || parser.misused() != null;
                return arguments;
            }
            var unused = arguments.given.remove(option.name());
            arguments.given.put(option.name(), parser.argument());
        }
        return arguments;
    }

    private static boolean isCurveChoice(String name) {
        return name.endsWith("conv_form") || name.endsWith("param_enc");
    }

    /** Returns the exit code if the command line is wrong or was a question for help, else -1. */
    int ended() {
        return helped ? 0 : parser.failed() ? 1 : -1;
    }

    OptionParser parser() {
        return parser;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** Returns whether the first of two options that exclude each other is the one that counts: it is there, and behind the other. */
    boolean prevails(String name, String other) {
        String last = "";
        for (String option : given.keySet()) {
            last = option.equals(name) || option.equals(other) ? option : last;
        }
        return last.equals(name);
    }

    @Nullable String get(String name) {
        return given.get(name);
    }

    /** Returns the format of an option, or null if it is not there. */
    @Nullable FileFormat format(String name) {
        String word = given.get(name);
        return word == null ? null : FileFormat.of(word);
    }

    /** Returns whether an option names DER. */
    boolean isDer(String name) {
        return format(name) == FileFormat.DER;
    }

    List<String> words() {
        return parser.words();
    }
}
