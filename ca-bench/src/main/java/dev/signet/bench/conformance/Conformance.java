package dev.signet.bench.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a suite file and writes the results file of its scorer: {@code bin/conformance SUITE.json[.gz] RESULTS.json}. */
public final class Conformance {
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: bin/conformance SUITE.json[.gz] RESULTS.json");
            System.exit(2);
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), Instant.now(), System.out);
    }

    private static void run(Path suite, Path resultsFile, Instant now, PrintStream out) throws IOException {
        SuiteRunner runner = new SuiteRunner(now);
        List<Result> results = new ArrayList<>();
        int passed = 0;
        long longest = 0;
        String longestId = "";
        List<SuiteCase> cases = SuiteFile.read(suite).cases();
        // Classes are loaded before time is taken; the first case runs twice.
        results.add(runner.run(cases.get(0)));
        results.clear();
        for (SuiteCase suiteCase : cases) {
            long start = System.nanoTime();
            Result result = runner.run(suiteCase);
            long nanoseconds = System.nanoTime() - start;
            if (nanoseconds > longest) {
                longest = nanoseconds;
                longestId = suiteCase.id();
            }
            results.add(result);
            passed += result.actualResult().equals(suiteCase.expectedResult()) ? 1 : 0;
        }
        Files.writeString(
                resultsFile,
                new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(Map.of("results", results)));
        out.println(passed + " of " + results.size() + " cases as expected; the longest took " + longest / 1_000_000
                + " ms (" + longestId + ")");
    }

    private Conformance() {}
}
