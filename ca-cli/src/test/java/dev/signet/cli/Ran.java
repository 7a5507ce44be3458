package dev.signet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a command that ran inside the test's process answered.
 *
 * @param exitCode its exit code
 * @param out what it printed as its result
 * @param err what it said besides
 */
public record Ran(int exitCode, String out, String err) {

    /** Runs a command line, as {@code signet} would, with nothing on standard input and an empty environment. */
    public static Ran signet(String... args) {
        return in(session -> Main.run(args, session));
    }

    /** Runs some code in a session of its own. */
    public static Ran in(ToIntFunction<Session> command) {
        return in(Map.of(), Path.of(""), command);
    }

    /** Runs some code in a session with these variables and this working directory. */
    public static Ran in(Map<String, String> environment, Path directory, ToIntFunction<Session> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session =
                Session.of(new ByteArrayInputStream(new byte[0]), printer(out), printer(err), environment, directory);
        int exitCode = command.applyAsInt(session);
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
