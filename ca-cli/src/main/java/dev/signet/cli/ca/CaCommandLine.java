package dev.signet.cli.ca;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.Similar;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Sets picocli up for the one command that was asked for, and runs it.
 *
 * <p>A command is a class with picocli's {@code @Command} that implements {@code Callable<Integer>} and takes a
 * {@link Session}. {@code --help} and {@code --debug} come from here. It prints results to {@link Session#out()}, throws a
 * {@link SignetException} for what went wrong, and returns 0 or the exit code of a {@link Kind}. Picocli parses and prints
 * help; its sub-commands and its way of running commands, which load much, stay unused.
 */
public final class CaCommandLine {

    private CaCommandLine() {}

    /**
     * Runs a command to its end.
     *
     * @param args its arguments, without its name
     * @return its exit code; empty when the certificate authority has no command of this name
     */
    public static OptionalInt run(String name, String[] args, Session session) {
        Callable<Integer> command = CaCommands.create(name, session);
        return command == null ? OptionalInt.empty() : OptionalInt.of(run(name, command, args, session));
    }

    static int run(String name, Callable<Integer> command, String[] args, Session session) {
        CommandLine line = commandLine(name, command, session);
        ParseResult arguments;
        try {
            arguments = line.parseArgs(args);
        } catch (ParameterException e) {
            return e.getCause() instanceof SignetException inner
                    ? Failure.report(inner, session.inert(), session.debug())
                    : Failure.report(usageProblem(name, e), session.inert());
        }
        if (arguments.isUsageHelpRequested()) {
            usage(line, session);
            return 0;
        }
        return call(command, session, session.debug() || arguments.hasMatchedOption(DEBUG));
    }

    private static CommandLine commandLine(String name, Callable<Integer> command, Session session) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        spec.name("signet " + name);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder(DEBUG)
                .description("On failure, show where in the program it happened.")
                .build());
        line.setUsageHelpAutoWidth(session.outIsTerminal());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        ValueConverters.register(line);
        return line;
    }

    private static int call(Callable<Integer> command, Session session, boolean debug) {
        try {
            return command.call();
        } catch (SignetException e) {
            return Failure.report(e, session.inert(), debug);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // The outermost frame of a command: whatever arrives here is unexpected and must still be told well.
            return Failure.reportUnexpected(e, session.inert(), debug);
        }
    }

    private static void usage(CommandLine line, Session session) {
        PrintWriter writer = new PrintWriter(session.out(), false, StandardCharsets.UTF_8);
        line.usage(writer);
        writer.flush();
    }

    private static Problem usageProblem(String name, ParameterException exception) {
        String message = String.valueOf(exception.getMessage());
        Problem problem =
                Problem.of(Kind.USAGE, message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
        if (exception instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            List<String> similar = Similar.to(unmatched.getUnmatched().get(0), optionNames(exception.getCommandLine()));
            if (!similar.isEmpty()) {
                problem = problem.fix(String.join(", or ", similar));
            }
        }
        return problem.fix("signet " + name + " --help");
    }

    private static List<String> optionNames(CommandLine line) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static final String DEBUG = "--debug";
}
