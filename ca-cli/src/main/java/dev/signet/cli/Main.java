package dev.signet.cli;

import dev.signet.cli.ca.CaCommandLine;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.OpenSslCommands;
import dev.signet.core.problem.SignetException;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Entry point: picks the command that the first argument names and runs it.
 *
 * <p>There are two families. Those of {@code openssl} are written by hand and load next to nothing, because scripts start
 * them by the hundred ({@link OpenSslCommands}). Those of the certificate authority are picocli's ({@link CaCommandLine}).
 * Only the family and the command that were asked for are loaded. Each is a line in its family's table, a line in
 * {@link Catalogue} and one in {@link Training}; a test finds what was forgotten. {@code --debug} before a command's name
 * shows the stack trace of its failure.
 */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code; the only place that ends it.
     *
     * <p>Halting leaves out shutdown hooks, and with them what {@code System.exit} does before on newer JDKs: it starts the
     * logging system to ask whether the exit is to be logged, a third of the time that {@code version} takes. So commands
     * close what they open.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        StandardOutput output = new StandardOutput();
        Session session = Session.ofProcess(output);
        int exitCode = run(RawArguments.isNeeded(args) ? RawArguments.restored(args) : args, session);
        session.out().flush();
        if (output.failure() != null && exitCode == 0) {
            exitCode = undelivered(output, session);
        }
        session.err().flush();
        Session.giveBackInput();
        Runtime.getRuntime().halt(exitCode);
    }

    /** A result that did not arrive is no success. */
    private static int undelivered(StandardOutput output, Session session) {
        return output.isBrokenPipe()
                ? StandardOutput.BROKEN_PIPE
                : Failure.report(Failure.undelivered(output.failure()), session);
    }

    /**
     * Runs one command to its end.
     *
     * @param args the command and its arguments
     * @param session the streams, environment and directory that it uses
     * @return its exit code
     */
    public static int run(String[] args, Session session) {
        if (args.length == 0) {
            return Help.print(session);
        }
        String name = args[0];
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return switch (name) {
            case "--debug" -> run(rest, session.debugging());
            case "--version" -> version(session);
            case "help", "--help", "-help", "-h" ->
                rest.length == 0 ? Help.print(session) : run(new String[] {rest[0], "--help"}, session);
            case "batch" -> Batch.run(rest, session);
            case "__train" -> Training.run(rest, session);
            default -> command(name, rest, session);
        };
    }

    private static int version(Session session) {
        session.out().println("signet " + SignetVersion.NUMBER);
        return 0;
    }

    private static int command(String name, String[] args, Session session) {
        OpenSslCommand command = OpenSslCommands.find(name, args);
        if (command != null) {
            return Advice.isWanted(args)
                    ? advised(command, Advice.without(args), session.explaining())
                    : advised(command, args, session);
        }
        OptionalInt exitCode = CaCommandLine.run(name, args, session);
        if (exitCode.isPresent()) {
            return exitCode.getAsInt();
        }
        return Help.unknownCommand(name, Advice.isWanted(args) ? session.explaining() : session);
    }

    private static int advised(OpenSslCommand command, String[] args, Session session) {
        int exitCode = run(command, args, session);
        if (exitCode != 0 && session.explains()) {
            Advice.onOptions(command.options(), args, session);
        }
        return exitCode;
    }

    private static int run(OpenSslCommand command, String[] args, Session session) {
        try {
            return command.run(args, session.ofCommand(args));
        } catch (SignetException e) {
            return Failure.report(e, session, session.debug());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The outermost frame of a command: whatever arrives here is unexpected and must still be told well.
            return Failure.reportUnexpected(e, session, session.debug());
        }
    }
}
