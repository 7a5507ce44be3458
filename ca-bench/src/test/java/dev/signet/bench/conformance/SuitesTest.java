package dev.signet.bench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier answers every case of the standards' suites as they expect it; {@code bin/conformance} writes the answers down. */
class SuitesTest {
    private static final Path SUITES = Path.of(System.getProperty("signet.conformance", "../../shared/conformance"));

    /** Cases without a time of their own are asked at this one. */
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"limbo/limbo.json.gz", "pkits/pkits.json.gz"})
    void every_case_comes_out_as_its_suite_expects(String suite) throws IOException {
        Path file = SUITES.resolve(suite);
        assumeTrue(Files.isReadable(file), "not run: the suites of the standards are not on this machine");
        Set<String> exceptions = exceptions();
        SuiteRunner runner = new SuiteRunner(NOW);
        List<SuiteCase> cases = SuiteFile.read(file).cases();

        List<String> surprises = new ArrayList<>();
        for (SuiteCase one : cases) {
            Result result = runner.run(one);
            boolean asExpected = result.actualResult().equals(one.expectedResult());
            if (asExpected == exceptions.contains(one.id())) {
                surprises.add(one.id() + ": " + result.actualResult() + ", " + result.context());
            }
        }

        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(surprises).isEmpty();
    }

    private static Set<String> exceptions() throws IOException {
        try (InputStream in = Objects.requireNonNull(SuitesTest.class.getResourceAsStream("suite-exceptions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toSet());
        }
    }
}
