package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every reading {@code x509} command of the corpus against the real openssl, byte for byte.
 *
 * <p>Runs one in ten of them; {@code -Dsignet.conformance.every=1} runs all.
 */
class X509ConformanceTest {
    private static final int EVERY = Integer.getInteger("signet.conformance.every", 10);
    private static final OptionTable OPTIONS =
            OpenSslCommands.find("x509", new String[0]).options();
    private static final Pattern ERROR_QUEUE = Pattern.compile("(?m)^[0-9A-Fa-f]{8,16}(:error:.*\n)");

    @Test
    void reading_commands_answer_as_openssl_does() {
        Optional<ConformanceCorpus> found = ConformanceCorpus.find();
        if (found.isEmpty()) {
            abort("not run: the OpenSSL corpus or /usr/bin/openssl is not on this machine");
        }
        ConformanceCorpus corpus = found.get();
        Map<String, int[]> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        int position = 0;
        for (ConformanceLine line : corpus.lines()) {
            if (!supported(line) || position++ % EVERY != 0) {
                continue;
            }
            int[] count = counts.computeIfAbsent(line.feature(), feature -> new int[2]);
            count[1]++;
            String difference = difference(line, corpus);
            if (difference.isEmpty()) {
                count[0]++;
            } else {
                differences.add(
                        line.id() + " " + String.join(" ", line.commands().get(0)) + ": " + difference);
            }
        }
        report(counts);
        assertThat(differences).isEmpty();
    }

    private static void report(Map<String, int[]> counts) {
        int identical = 0;
        int all = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int[] count = entry.getValue();
            System.out.printf("%-18s %4d of %4d identical%n", entry.getKey(), count[0], count[1]);
            identical += count[0];
            all += count[1];
        }
        System.out.printf("%-18s %4d of %4d identical%n", "x509, all features", identical, all);
    }

    private static boolean supported(ConformanceLine line) {
        for (List<String> command : line.commands()) {
            if (!command.get(0).equals("x509")) {
                return false;
            }
            for (String word : command) {
                Option option = word.startsWith("-") ? OPTIONS.find(word.substring(1)) : null;
                if (option != null && option.handling() == Option.Handling.REFUSED) {
                    return false;
                }
            }
        }
        return line.mode().size() == 1 && line.mode().get(0).matches("[oex]+");
    }

    private static String difference(ConformanceLine line, ConformanceCorpus corpus) {
        ConformanceCorpus.Answer expected = corpus.run(line, ConformanceCorpus::openssl);
        ConformanceCorpus.Answer actual = corpus.run(line, ConformanceCorpus::signet);
        if (line.compares('x') && Math.min(2, actual.exitCode()) != Math.min(2, expected.exitCode())) {
            return "exit code " + actual.exitCode() + " instead of " + expected.exitCode();
        }
        if (line.compares('o')) {
            String found = firstDifference(masked(expected.out()), masked(actual.out()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return line.compares('e') ? firstDifference(withoutQueue(expected.err()), withoutQueue(actual.err())) : "";
    }

    /** Lines of OpenSSL's error queue begin with the number of a thread, which is never the same. */
    private static String masked(String text) {
        return ERROR_QUEUE.matcher(text).replaceAll("THREAD$1");
    }

    private static String withoutQueue(String text) {
        return ERROR_QUEUE.matcher(text).replaceAll("");
    }

    private static String firstDifference(String expected, String actual) {
        if (expected.equals(actual)) {
            return "";
        }
        String[] expectedLines = expected.split("\n", -1);
        String[] actualLines = actual.split("\n", -1);
        int line = 0;
        while (line < Math.min(expectedLines.length, actualLines.length)
                && expectedLines[line].equals(actualLines[line])) {
            line++;
        }
        return "line " + (line + 1) + " is <" + at(actualLines, line) + "> instead of <" + at(expectedLines, line)
                + ">";
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(nothing)";
    }
}
