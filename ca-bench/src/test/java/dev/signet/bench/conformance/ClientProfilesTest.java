package dev.signet.bench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Compares the profiles with what the real clients were recorded to say; {@code bin/clients} asks them anew, about every case. */
class ClientProfilesTest {
    private static final Path SUITE = Path.of(System.getProperty("signet.conformance", "../../shared/conformance"))
            .resolve("limbo/limbo.json.gz");

    @Test
    void profiles_say_what_the_real_clients_say() throws IOException {
        assumeTrue(Files.isReadable(SUITE), "not run: the suites of the standards are not on this machine");
        List<String> lines = recorded();
        String[] heads = lines.get(0).split("\t", -1);
        SuiteRunner runner = new SuiteRunner(Instant.parse(heads[0]));
        Map<String, SuiteCase> cases = new HashMap<>();
        SuiteFile.read(SUITE).cases().forEach(one -> cases.put(one.id(), one));

        List<String> surprises = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            SuiteCase one = Objects.requireNonNull(cases.get(cells[0]), () -> "no case " + cells[0]);
            for (int i = 1; i < heads.length; i++) {
                Client profile = Clients.named(heads[i]).get(0);
                boolean accepts = runner.request(one)
                        .map(request -> profile.answer(request, false).accepts())
                        .orElse(false);
                boolean agree = accepts == cells[i].startsWith("+");
                if (agree == cells[i].endsWith("!")) {
                    surprises.add(profile.id() + " " + one.id() + (agree ? " agrees now" : " differs"));
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void at_most_five_recorded_cases_of_each_kind_differ_per_client() throws IOException {
        List<String> lines = recorded();
        String[] heads = lines.get(0).split("\t", -1);
        for (int i = 1; i < heads.length; i++) {
            int column = i;
            for (boolean machineMade : List.of(true, false)) {
                assertThat(lines.stream()
                                .filter(line -> line.startsWith("bettertls::") == machineMade)
                                .filter(line -> differs(line, column)))
                        .as(heads[i])
                        .hasSizeLessThanOrEqualTo(5);
            }
        }
    }

    private static boolean differs(String line, int column) {
        return line.split("\t", -1)[column].endsWith("!");
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClientProfilesTest.class.getResourceAsStream("clients.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
