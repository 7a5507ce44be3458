package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every command of the corpus against the real openssl: streams, exit codes and files.
 *
 * <p>Runs one check in fifteen; {@code -Dsignet.conformance.every=1} or {@code -Dsignet.full} runs all. What is known to differ, and why, is in {@code
 * conformance-exceptions.txt}; one of those that turns out the same fails as well, so that the list only shrinks.
 */
class OpenSslConformanceTest {
    private static final int EVERY =
            Boolean.getBoolean("signet.full") ? 1 : Integer.getInteger("signet.conformance.every", 15);
    private static final double MOST_EXCEPTIONS = 0.005;
    private static final Pattern LIMITED = Pattern.compile("before ([0-9.]+):");

    private final Map<String, Rate> commands = new TreeMap<>();
    private final Map<String, Rate> features = new TreeMap<>();

    /** How many of some checks came out the same. */
    private static final class Rate {
        private int same;
        private int all;

        void count(boolean identical) {
            same += identical ? 1 : 0;
            all++;
        }

        double share() {
            return (double) same / all;
        }
    }

    @Test
    void commands_answer_as_openssl_does() throws IOException, InterruptedException {
        ConformanceCorpus corpus = ConformanceCorpus.find().orElse(null);
        if (corpus == null) {
            abort("not run: the OpenSSL corpus or /usr/bin/openssl is not on this machine");
        }
        Map<String, String> exceptions = exceptions();
        Set<String> known = opensslCommands();
        List<String> surprises = new ArrayList<>();
        List<ConformanceLine> lines = Objects.requireNonNull(corpus).lines();
        int absent = 0;
        for (int i = 0; i < lines.size(); i += EVERY) {
            ConformanceLine line = lines.get(i);
            if (line.commands().stream().anyMatch(command -> isAbsent(command, known))) {
                absent++;
                continue;
            }
            String difference = difference(line, corpus);
            boolean excepted = exceptions.containsKey(line.id());
            commands.computeIfAbsent(line.command(), name -> new Rate()).count(difference.isEmpty());
            features.computeIfAbsent(line.feature(), name -> new Rate()).count(difference.isEmpty());
            if (excepted == difference.isEmpty()) {
                String command =
                        String.join(" ", line.commands().get(line.commands().size() - 1));
                surprises.add(line.id() + " " + command + ": "
                        + (excepted ? "is the same now; take it off the list" : difference));
            }
        }
        report(absent);
        assertThat(exceptions).hasSizeLessThanOrEqualTo((int) (lines.size() * MOST_EXCEPTIONS));
        assertThat(surprises).isEmpty();
    }

    private static String difference(ConformanceLine line, ConformanceCorpus corpus) {
        return ConformanceComparison.difference(
                line, corpus.run(line, ConformanceCorpus::openssl), corpus.run(line, ConformanceCorpus::signet));
    }

    /** A command that OpenSSL has and we do not have yet; one that nobody has is to be refused in OpenSSL's words. */
    private static boolean isAbsent(List<String> command, Set<String> known) {
        String[] args = command.subList(1, command.size()).toArray(String[]::new);
        return known.contains(command.get(0)) && OpenSslCommands.find(command.get(0), args) == null;
    }

    private static Set<String> opensslCommands() throws IOException, InterruptedException {
        Set<String> names = new HashSet<>();
        for (String kind : List.of("-commands", "-digest-commands", "-cipher-commands")) {
            names.addAll(Arrays.asList(
                    ConformanceCorpus.openssl("", "list", kind, "-1").split("\\s+")));
        }
        return names;
    }

    /** Returns the reasons by the number of the check. */
    private static Map<String, String> exceptions() throws InterruptedException {
        Map<String, String> exceptions = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                        OpenSslConformanceTest.class.getResourceAsStream("conformance-exceptions.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Runtime.Version installed =
                    version(ConformanceCorpus.openssl("", "version").split(" ", 3)[1]);
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> holds(parts[1], installed))
                    .forEach(parts -> exceptions.put(parts[0], parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return exceptions;
    }

    private static boolean holds(String reason, Runtime.Version installed) {
        Matcher limited = LIMITED.matcher(reason);
        return !limited.lookingAt() || installed.compareTo(version(limited.group(1))) < 0;
    }

    /** Java's own notation has no zeros at the end. */
    private static Runtime.Version version(String text) {
        return Runtime.Version.parse(text.replaceFirst("(\\.0)+$", ""));
    }

    private void report(int absent) {
        int same = 0;
        int all = 0;
        for (Map.Entry<String, Rate> entry : commands.entrySet()) {
            Rate rate = entry.getValue();
            System.out.printf("%-14s %5d of %5d identical%n", entry.getKey(), rate.same, rate.all);
            same += rate.same;
            all += rate.all;
        }
        double mean =
                features.values().stream().mapToDouble(Rate::share).average().orElse(1);
        System.out.printf(
                "%-14s %5d of %5d identical, %.4f; mean over %d features %.4f%n",
                "all commands", same, all, (double) same / all, features.size(), mean);
        if (absent > 0) {
            System.out.printf("%-14s %5d checks of commands that are not there%n", "left out", absent);
        }
    }
}
