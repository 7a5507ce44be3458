package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One example of each class of differences to other implementations: our verdict on it does not change unnoticed. */
class KeptDifferencesTest {
    static Stream<Path> examples() throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(KeptDifferencesTest.class.getResource("kept"))
                .toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_case_that_others_see_otherwise_keeps_our_verdict(Path file) throws IOException {
        KeptCase kept = KeptCase.read(file);
        boolean withHost = kept.peer().startsWith("openssl");
        RuleBook rules = RuleBook.named(kept.rules()).orElse(KeptCase.PATH_WITH_ANCHORS);
        assertThat(Ours.ask(kept.question(), rules, withHost)
                        .map(Verdict::isTrusted)
                        .orElse(false))
                .isEqualTo(kept.ours());
    }
}
