package dev.signet.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFileTest {
    @TempDir
    private Path directory;

    @Test
    void a_file_of_exactly_the_largest_size_is_read() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[] {1, 2, 3});
        assertThat(InputFile.read(file, 3)).containsExactly(1, 2, 3);
        assertThat(InputFile.read(Files.write(file, new byte[0]), 0)).isEmpty();
    }

    @Test
    void a_larger_file_is_refused_and_the_limit_is_told() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[4]);
        assertRefused(file, 3, "it is larger than 3 bytes, the limit for this kind of file");
    }

    @Test
    void an_endless_file_is_refused() {
        assertRefused(Path.of("/dev/zero"), 100_000, "it is larger than 100000 bytes, the limit for this kind of file");
    }

    @Test
    void what_cannot_be_read_is_told() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[4]);
        assertRefused(directory.resolve("gone.pem"), 3, "no such file");
        assertRefused(directory, 3, "it is a directory");
        assertRefused(file.resolve("x"), 3, "Not a directory");
        Path circle = directory.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertRefused(circle, 3, "Too many levels of symbolic links");
    }

    private static void assertRefused(Path file, int maximum, String why) {
        assertThatThrownBy(() -> InputFile.read(file, maximum))
                .isInstanceOfSatisfying(SignetException.class, refused -> {
                    assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
                    assertThat(refused.problem().what()).isEqualTo("cannot read " + file);
                    assertThat(refused.problem().why().get(0)).startsWith(why);
                    assertThat(refused.problem().fix()).isNotEmpty();
                });
    }
}
