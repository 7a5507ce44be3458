package dev.signet.cli;

import dev.signet.cli.io.InertOutput;
import dev.signet.cli.io.SharedInput;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command sees of the world: its streams, its environment and its working directory.
 *
 * <p>Commands take these from here and never from {@link System}, so that a test, {@code __train} and a long-lived caller
 * can run any number of them in one process, each with its own. A command does not close the streams and does not end
 * the process; it returns its exit code.
 */
public final class Session {
    private static final String[] NO_ARGUMENTS = {};

    /** Standard input of the process, from when it is first asked for: most commands never do. */
    private static @Nullable SharedInput processInput;

    /** Null for that of the process. */
    private final @Nullable SharedInput in;

    private final PrintStream out;
    private final PrintStream err;
    private final @Nullable Map<String, String> environment;
    private final @Nullable Path directory;
    private final String terminals;
    private final boolean debug;
    private final boolean explaining;
    private final String[] arguments;

    private Session(
            @Nullable SharedInput in,
            PrintStream out,
            PrintStream err,
            @Nullable Map<String, String> environment,
            @Nullable Path directory,
            String terminals,
            boolean debug,
            boolean explaining,
            String[] arguments) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.directory = directory;
        this.terminals = terminals;
        this.debug = debug;
        this.explaining = explaining;
        this.arguments = arguments;
    }

    /**
     * Returns the session of this process. The launcher says in the property {@code signet.terminals} which of the
     * descriptors 0, 1 and 2 are terminals; nothing in Java 17 can tell.
     */
    static Session ofProcess(StandardOutput output) {
        String terminals = System.getProperty("signet.terminals", "");
        PrintStream out = stream(output, terminals.indexOf('1') >= 0);
        return new Session(
                null,
                out,
                stream(new FileOutputStream(FileDescriptor.err), true),
                null,
                null,
                terminals,
                false,
                false,
                NO_ARGUMENTS);
    }

    /**
     * Returns a session that is cut off from the process: nothing in it is a terminal.
     *
     * @param environment all variables that the command sees
     * @param directory what relative file names are relative to
     */
    public static Session of(
            InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Path directory) {
        return new Session(
                new SharedInput(in),
                out,
                err,
                Map.copyOf(environment),
                directory.toAbsolutePath(),
                "",
                false,
                false,
                NO_ARGUMENTS);
    }

    /**
     * Returns a session of this process with streams and a directory of its own, in which nothing is a terminal.
     *
     * @param environment all variables that the command sees; null for those of this session
     */
    Session apart(
            InputStream in,
            PrintStream out,
            PrintStream err,
            @Nullable Map<String, String> environment,
            Path directory) {
        Map<String, String> variables = environment == null ? this.environment : Map.copyOf(environment);
        return new Session(
                new SharedInput(in), out, err, variables, directory.toAbsolutePath(), "", false, false, NO_ARGUMENTS);
    }

    /** Returns the same session, in which failures show their stack trace. */
    Session debugging() {
        return new Session(in, out, err, environment, directory, terminals, true, explaining, arguments);
    }

    /** Returns the same session, in which failures are explained whoever reads them. */
    Session explaining() {
        return new Session(in, out, err, environment, directory, terminals, debug, true, arguments);
    }

    /** Returns the same session, whose text commands no CI system that shows it. */
    public Session inert() {
        return new Session(
                in,
                InertOutput.to(out),
                InertOutput.to(err),
                environment,
                directory,
                terminals,
                debug,
                explaining,
                arguments);
    }

    /** Returns the same session for a command with these arguments. */
    Session ofCommand(String[] words) {
        return new Session(in, out, err, environment, directory, terminals, debug, explaining, words);
    }

    /**
     * Returns whether a command of the openssl family adds to OpenSSL's words what went wrong and what to try: a person reads
     * them, {@code --explain} was given, or the variable {@code SIGNET_EXPLAIN} is 1, for the logs of a pipeline.
     */
    public boolean explains() {
        return explaining || errIsTerminal() || "1".equals(environment("SIGNET_EXPLAIN"));
    }

    /** Returns the arguments of a command of the openssl family, for what they say to all of them. */
    public String[] arguments() {
        return arguments.clone();
    }

    /** Returns whether failures show their stack trace. */
    public boolean debug() {
        return debug;
    }

    /** Returns the standard input. */
    public SharedInput in() {
        return in == null ? processInput() : in;
    }

    private static synchronized SharedInput processInput() {
        if (processInput == null) {
            processInput = new SharedInput(new FileInputStream(FileDescriptor.in));
        }
        return processInput;
    }

    /** Leaves to the next process what was read of standard input and not used. */
    static synchronized void giveBackInput() {
        if (processInput != null) {
            processInput.giveBack();
        }
    }

    /** Returns the standard output, for results. It is buffered unless it is a terminal; UTF-8. */
    public PrintStream out() {
        return out;
    }

    /** Returns the standard error, for everything that is not the result; UTF-8. */
    public PrintStream err() {
        return err;
    }

    /** Returns whether a person reads what the command says: standard error is a terminal. */
    public boolean errIsTerminal() {
        return terminals.indexOf('2') >= 0;
    }

    /** Returns whether results go to a terminal, which may then show colour and progress. */
    public boolean outIsTerminal() {
        return terminals.indexOf('1') >= 0;
    }

    /** Returns whether a person can be asked: standard input is a terminal. */
    public boolean inIsTerminal() {
        return terminals.indexOf('0') >= 0;
    }

    /** Returns whether a person can be asked on the controlling terminal, also while the streams lead elsewhere. */
    public boolean hasTerminal() {
        return environment == null && opens("/dev/tty");
    }

    /** The device is there without a terminal behind it too; only opening it tells. */
    private static boolean opens(String device) {
        try (FileInputStream in = new FileInputStream(device)) {
            return in.getFD().valid();
        } catch (IOException noTerminal) {
            return false;
        }
    }

    /** Returns how the user calls this program, for commands to copy; the launcher says so. */
    public String program() {
        return environment == null ? System.getProperty("signet.program", "signet") : "signet";
    }

    /** Returns the value of an environment variable, or null when it is not set. */
    public @Nullable String environment(String name) {
        return environment == null ? System.getenv(name) : environment.get(name);
    }

    /**
     * Returns the octets of an environment variable, which need not be UTF-8.
     *
     * @param value what {@link #environment} returns
     */
    public byte[] environmentOctets(String name, String value) {
        byte[] octets = environment == null && RawArguments.isIncomplete(value) ? RawArguments.variable(name) : null;
        return octets == null ? value.getBytes(StandardCharsets.UTF_8) : octets;
    }

    /** Returns the file that a command-line argument names. */
    public Path file(String name) {
        return directory == null ? Path.of(name) : directory.resolve(name);
    }

    private static PrintStream stream(OutputStream stream, boolean flushEachWrite) {
        // By its name: the class StandardCharsets would load six that short commands do without.
        return new PrintStream(new BufferedOutputStream(stream), flushEachWrite, Charset.forName("UTF-8"));
    }
}
