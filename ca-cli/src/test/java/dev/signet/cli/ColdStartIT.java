package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a fresh clone, where it has to build first. */
class ColdStartIT {

    @TempDir
    private Path directory;

    @Test
    void two_first_starts_at_once_build_once_and_both_answer() {
        Checkout clone = Checkout.ofThisBuild().copyTo(directory.resolve("a clöne of signet"));
        Program signet = clone.signet()
                .with("LC_ALL", "C")
                .with("HOME", System.getProperty("user.home"))
                .with("XDG_CACHE_HOME", "/dev/null/cache")
                .in(directory);

        List<Program.Running> running = List.of(signet.start("version"), signet.start("version"));
        List<Ran> ran = running.stream().map(Program.Running::await).toList();

        assertThat(ran).allSatisfy(one -> {
            assertThat(one.exitCode()).as(one.err()).isZero();
            assertThat(one.out()).startsWith("OpenSSL 3.").hasLineCount(1);
            assertThat(one.err()).startsWith("signet: ").hasLineCount(1);
        });
        assertThat(ran)
                .extracting(one -> one.err().contains("building") ? "built" : "waited")
                .containsExactlyInAnyOrder("built", "waited");
        assertThat(signet.run("version").err()).as("a second start").isEmpty();
        assertThat(leftBehind(clone)).containsExactly("signet.jar", "signet.jar.sha256");
    }

    private static List<String> leftBehind(Checkout clone) {
        return Stream.of(clone.jar().getParent().toFile().list()).sorted().toList();
    }
}
