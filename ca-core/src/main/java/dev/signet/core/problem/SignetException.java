package dev.signet.core.problem;

/** A failure that the user can understand and act upon; it carries a {@link Problem}. */
public final class SignetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Wraps a problem that has no deeper cause worth showing. */
    public SignetException(Problem problem) {
        super(message(problem));
        this.problem = problem;
    }

    /** Wraps a problem with the exception that led to it, which {@code --debug} shows. */
    public SignetException(Problem problem, Throwable cause) {
        super(message(problem), cause);
        this.problem = problem;
    }

    /** Returns what went wrong. */
    public Problem problem() {
        return problem;
    }

    private static String message(Problem problem) {
        return problem.why().isEmpty() ? problem.what() : problem.what() + ": " + String.join("; ", problem.why());
    }
}
