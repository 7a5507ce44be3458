package dev.signet.cli.openssl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The command lines of tutorials, from {@code tutorials.txt}: what one program makes, the other accepts, both ways round. */
final class TutorialsIT {
    /** A block of the script: its title and its lines. */
    private record Tutorial(String title, List<String> lines) {}

    @BeforeAll
    static void assumeInstalled() {
        Peer.assumeInstalled("openssl");
        Peer.assumeInstalled("python3");
    }

    @TestFactory
    Stream<DynamicTest> what_one_makes_the_other_accepts(@TempDir Path directory) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Tutorial tutorial : tutorials()) {
            for (boolean signetMakes : new boolean[] {true, false}) {
                Path own = directory.resolve("tutorial-" + tests.size());
                assertThat(own.toFile().mkdir()).isTrue();
                String title = tutorial.title() + ", made by " + (signetMakes ? "signet" : "openssl");
                tests.add(DynamicTest.dynamicTest(title, () -> play(tutorial.lines(), own, signetMakes)));
            }
        }
        return tests.stream();
    }

    private static List<Tutorial> tutorials() throws IOException {
        List<Tutorial> tutorials = new ArrayList<>();
        try (InputStream script = Objects.requireNonNull(TutorialsIT.class.getResourceAsStream("tutorials.txt"))) {
            for (String line : new String(script.readAllBytes(), UTF_8).lines().toList()) {
                if (line.startsWith("== ")) {
                    tutorials.add(new Tutorial(line.substring(3), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    tutorials.get(tutorials.size() - 1).lines().add(line);
                }
            }
        }
        return tutorials;
    }

    private static void play(List<String> lines, Path directory, boolean signetMakes) {
        Ran last = new Ran(0, "", "");
        for (String line : lines) {
            String rest = line.substring(line.indexOf(' ') + 1);
            String who = line.substring(0, line.length() - rest.length()).strip();
            if (who.equals(">")) {
                assertThat(last.out() + last.err()).contains(rest);
                continue;
            }
            last = switch (who) {
                case "sh" -> Program.of("/bin/sh", "-c").in(directory).run(rest);
                case "made" -> run(signetMakes, words(rest), directory);
                case "checked" -> run(!signetMakes, words(rest), directory);
                default -> throw new IllegalArgumentException(line);
            };
            assertThat(last.exitCode())
                    .as("%s%n%s%n%s", line, last.out(), last.err())
                    .isZero();
        }
    }

    private static Ran run(boolean signet, String[] words, Path directory) {
        return signet
                ? Ran.in(Map.of(), directory, session -> Main.run(words, session))
                : Program.of("openssl").in(directory).run(words);
    }

    /** Splits a line at its blanks; double quotes keep words together. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char character : (line + " ").toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(character);
            }
        }
        return words.toArray(String[]::new);
    }
}
