package dev.signet.cli.trust;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of the system that changes one of its trust stores.
 *
 * @param name its name or path
 * @param comesWith what to install where it is missing
 */
record Tool(String name, String comesWith) {

    /**
     * What it answered.
     *
     * @param exitCode its exit code
     * @param output what it printed, on standard output and standard error
     */
    record Answer(int exitCode, String output) {}

    /** Runs it to its end, without input. */
    Answer run(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new java.io.File("/dev/null")));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output.strip());
        } catch (IOException missing) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot run " + name)
                            .because(String.valueOf(missing.getMessage()))
                            .fix(comesWith),
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(Kind.INPUT, name + " was interrupted").exception();
        }
    }

    /**
     * Runs it.
     *
     * @throws SignetException of kind {@code INPUT} if it fails
     */
    void require(Map<String, String> environment, List<String> arguments) {
        Answer answer = run(environment, arguments);
        if (answer.exitCode() != 0) {
            throw failed(answer).exception();
        }
    }

    Problem failed(Answer answer) {
        Problem problem = Problem.of(Kind.INPUT, name + " ended with " + answer.exitCode());
        return answer.output().isEmpty() ? problem : problem.because(lastLines(answer.output()));
    }

    private static String lastLines(String output) {
        List<String> lines = output.lines().toList();
        return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
