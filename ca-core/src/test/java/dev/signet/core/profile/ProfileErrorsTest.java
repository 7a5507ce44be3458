package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about files that are no profiles, word by word, so that a reviewer can read it. */
class ProfileErrorsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/signet/core/profile/profile-errors.txt");
    private static final List<Block> ACTUAL = new ArrayList<>();

    record Block(String title, String file, String said) {
        @Override
        public String toString() {
            return title;
        }

        String written() {
            return "\n=== " + title + "\n" + file + "\n---\n" + said;
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void the_error_says_where_and_what_to_do(Block block) {
        byte[] file = block.file().getBytes(StandardCharsets.UTF_8);
        SignetException refused = catchThrowableOfType(
                SignetException.class,
                () -> ProfileFile.parse("profiles/web.json", file).accept());
        Block actual = new Block(block.title(), block.file(), said(refused.problem()));
        ACTUAL.add(actual);

        assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
        if (!updating()) {
            assertThat(actual.said()).isEqualTo(block.said());
        }
    }

    private static String said(Problem problem) {
        StringBuilder said = new StringBuilder(problem.what()).append('\n');
        problem.why().forEach(why -> said.append("  why: ").append(why).append('\n'));
        problem.fix().forEach(fix -> said.append("  try: ").append(fix).append('\n'));
        return said.toString();
    }

    static Stream<Block> blocks() throws IOException {
        return Stream.of(golden().split("\n=== ")).skip(1).map(ProfileErrorsTest::block);
    }

    private static Block block(String text) {
        int title = text.indexOf('\n');
        int rule = text.indexOf("\n---\n");
        return new Block(text.substring(0, title), text.substring(title + 1, rule), text.substring(rule + 5));
    }

    private static String golden() throws IOException {
        return Files.readString(GOLDEN);
    }

    private static boolean updating() {
        return Boolean.getBoolean("golden.update");
    }

    @AfterAll
    static void update() throws IOException {
        if (updating()) {
            StringBuilder text = new StringBuilder(golden().substring(0, golden().indexOf('\n') + 1));
            ACTUAL.forEach(block -> text.append(block.written()));
            Files.writeString(GOLDEN, text);
        }
    }
}
