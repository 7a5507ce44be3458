package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the command lines in {@code src/test/resources/scripts} and compares what they print with what stands there. A new case
 * is a few lines of text; {@code -Dgolden.update=true} writes what was printed, for the author to read in the diff. {@link Script}
 * tells what a script is made of.
 */
class ScriptTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "scripts");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    private static Path directory;

    @TestFactory
    Stream<DynamicTest> every_command_answers_as_its_script_says() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(SCRIPTS)) {
            files = tree.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(SCRIPTS.relativize(file).toString(), () -> check(file)));
    }

    private static void check(Path file) {
        try {
            List<String> expected = Files.readAllLines(file);
            Path place = Files.createTempDirectory(directory, "script");
            List<String> answered = new Script(place, directory.resolve("template")).run(expected);
            if (UPDATE) {
                Files.write(file, answered);
            } else {
                assertThat(String.join("\n", answered)).isEqualTo(String.join("\n", expected));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
