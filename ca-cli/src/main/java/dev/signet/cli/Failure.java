package dev.signet.cli;

import dev.signet.cli.io.VisibleText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Turns what a command threw into text on standard error and an exit code. */
public final class Failure {

    private Failure() {}

    /**
     * Reports a failure that the user can act upon.
     *
     * @param debug whether to print the stack trace too
     * @return the exit code
     */
    public static int report(SignetException failure, Session session, boolean debug) {
        return report(failure.problem(), failure, session, debug);
    }

    /**
     * Reports a failure that no use case foresaw: a file that cannot be read or written, or a bug in Signet.
     *
     * @param debug whether to print the stack trace too
     * @return the exit code
     */
    public static int reportUnexpected(Throwable failure, Session session, boolean debug) {
        boolean ofFiles = failure instanceof IOException || failure instanceof UncheckedIOException;
        return report(ofFiles ? ofFiles(failure) : bug(failure, debug), failure, session, debug);
    }

    /** Returns the problem with a batch inside a batch. */
    static Problem nestedBatch() {
        return Problem.of(Kind.USAGE, "a batch cannot run in a batch")
                .because("its commands have no standard input of their own to go on with");
    }

    /** Returns the problem with a standard output that takes no more. */
    static Problem undelivered(@Nullable IOException failure) {
        return Problem.of(Kind.INPUT, "cannot write the result to standard output")
                .because(failure == null ? "it is closed" : String.valueOf(failure.getMessage()))
                .fix("check where it is redirected to");
    }

    private static Problem ofFiles(Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return Problem.of(Kind.INPUT, "a file cannot be read or written").because(String.valueOf(cause));
    }

    private static Problem bug(Throwable failure, boolean debug) {
        Problem problem = Problem.of(Kind.BUG, "this is a bug in Signet, and not your fault")
                .because(failure.toString())
                .fix("report it with this text, the command, and: signet " + SignetVersion.NUMBER + ", Java "
                        + System.getProperty("java.vm.version") + " of " + System.getProperty("java.vm.vendor") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return debug ? problem : problem.fix("run it again as \"signet --debug COMMAND\", and add what that prints");
    }

    /**
     * Prints a problem as {@code signet: what}, {@code why: …} and {@code try: …}.
     *
     * @return the exit code
     */
    public static int report(Problem problem, Session session) {
        PrintStream err = session.err();
        err.println("signet: " + VisibleText.of(problem.what()));
        for (String reason : problem.why()) {
            err.println("  why: " + VisibleText.of(reason));
        }
        for (String fix : problem.fix()) {
            err.println("  try: " + VisibleText.of(fix));
        }
        return problem.kind().exitCode();
    }

    private static int report(Problem problem, Throwable failure, Session session, boolean debug) {
        // What was already printed comes first, also where both streams end up in one file.
        session.out().flush();
        int exitCode = report(problem, session);
        if (debug) {
            failure.printStackTrace(session.err());
        }
        return exitCode;
    }
}
