package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A directory in which Signet, inside the test's process, and the real openssl work in turn. */
public final class Workbench {
    private final Path directory;

    public Workbench(Path directory) {
        this.directory = directory;
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command line, split at blanks, with Signet. */
    public Ran signet(String line) {
        return signet(line.split(" "));
    }

    /** Runs a command with Signet. */
    public Ran signet(String[] words) {
        return Ran.in(Map.of(), directory, session -> Main.run(words, session));
    }

    /** Runs a command line, split at blanks, with openssl. */
    public Ran openssl(String line) {
        return Program.of("openssl").in(directory).run(line.split(" "));
    }

    /** Runs a command line with Signet, and insists that it succeeds. */
    public void signetDoes(String line) {
        Ran ran = signet(line);
        assertThat(ran.exitCode()).as(line + "\n" + ran.err()).isZero();
    }

    /** Runs a command line with openssl, and insists that it succeeds. */
    public void opensslDoes(String line) {
        Ran ran = openssl(line);
        assertThat(ran.exitCode()).as(line + "\n" + ran.err()).isZero();
    }

    /** Insists that both programs print the same and end in the same way. */
    public void bothSay(String line) {
        Ran wanted = openssl(line);
        Ran found = signet(line);
        assertThat(found.out()).as(line + "\n" + found.err()).isEqualTo(wanted.out());
        assertThat(words(found.err())).as(line).isEqualTo(words(wanted.err()));
        assertThat(found.exitCode()).as(line).isEqualTo(wanted.exitCode());
    }

    /** Leaves out the lines of OpenSSL's error queue. */
    private static String words(String err) {
        return Arrays.stream(err.split("\n", -1))
                .filter(line -> !line.contains(":error:"))
                .reduce("", (before, line) -> before + line + "\n");
    }
}
