package dev.signet.cli.openssl;

import dev.signet.cli.openssl.ConformanceCorpus.Outcome;
import dev.signet.cli.openssl.ConformanceCorpus.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where what we did differs from what OpenSSL did, as the mode of a check asks. */
final class ConformanceComparison {
    private static final Pattern ERROR_QUEUE = Pattern.compile("(?m)^[0-9A-Fa-f]{8,16}(:error:.*\n?)");
    private static final Pattern PEM_TYPE = Pattern.compile("-----BEGIN ([^-]*)-----");

    /** Lines of a text that are new in each certificate: times, serial number and signature. */
    private static final Pattern ALWAYS_NEW = Pattern.compile(
            "^(Not Before|Not After|Last Update|Next Update|Serial Number|serial:|DirName).*|^[0-9a-f:]{2,}$");

    /** Lines that are new with each key as well: the key itself, and the identifiers made from it. */
    private static final Pattern NEW_WITH_KEY =
            Pattern.compile("^(keyid:|X509v3 Subject Key).*|^(keyid:)?([0-9A-Fa-f]{2}:){5,}.*");

    /** Returns the first difference, or nothing. */
    static String difference(ConformanceLine line, Outcome expected, Outcome actual) {
        try {
            for (char letter : line.letters().toCharArray()) {
                String difference = ofLetter(letter, expected, actual);
                if (!difference.isEmpty()) {
                    return letter + ": " + difference;
                }
            }
            for (String form : line.mode()) {
                if (form.indexOf('=') > 0 && form.charAt(0) != 'd') {
                    String name = form.substring(2);
                    String difference = ofFile(
                            form.charAt(0),
                            expected.files().get(name),
                            actual.files().get(name));
                    if (!difference.isEmpty()) {
                        return form + ": " + difference;
                    }
                }
            }
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String ofLetter(char letter, Outcome expected, Outcome actual)
            throws IOException, InterruptedException {
        String wanted = expected.answer().out();
        String found = actual.answer().out();
        return switch (letter) {
            case 'o' -> firstDifference(masked(wanted), masked(found));
            case 'e' ->
                firstDifference(
                        withoutQueue(expected.answer().err()),
                        withoutQueue(actual.answer().err()));
            case 'x' -> {
                int code = Math.min(2, expected.answer().exitCode());
                int ours = Math.min(2, actual.answer().exitCode());
                yield code == ours ? "" : "exit code " + ours + " instead of " + code;
            }
            case 'c' -> firstDifference(document(wanted, false), document(found, false));
            case 'k' -> firstDifference(key(wanted), key(found));
            default -> throw new IllegalArgumentException("no mode " + letter);
        };
    }

    private static String ofFile(char letter, @Nullable WrittenFile expected, @Nullable WrittenFile actual)
            throws IOException, InterruptedException {
        if (expected == null || actual == null) {
            boolean neither = expected == null && actual == null;
            return neither ? "" : expected == null ? "a file that is not wanted" : "no file";
        }
        return switch (letter) {
            case 'f' -> firstDifference(expected.octets(), actual.octets());
            case 'c', 'n' ->
                firstDifference(document(expected.octets(), letter == 'n'), document(actual.octets(), letter == 'n'));
            case 'k' ->
                firstDifference(
                        expected.mode() + "\n" + key(expected.octets()), actual.mode() + "\n" + key(actual.octets()));
            default -> throw new IllegalArgumentException("no mode " + letter);
        };
    }

    /** A certificate, request or CRL as openssl prints it, without what is never the same. */
    private static String document(String file, boolean freshKey) throws IOException, InterruptedException {
        String text = "";
        for (String command : List.of("x509", "req", "crl")) {
            text = text.isEmpty() ? ConformanceCorpus.openssl(file, command, "-noout", "-text") : text;
        }
        List<String> kept = new ArrayList<>();
        String before = "";
        for (String line : text.split("\n", -1)) {
            String content = line.strip();
            boolean fresh = ALWAYS_NEW.matcher(content).matches()
                    || before.equals("Serial Number:")
                    || freshKey && NEW_WITH_KEY.matcher(content).matches();
            if (!fresh) {
                kept.add(line);
            }
            before = content;
        }
        return String.join("\n", kept);
    }

    /** What is the same about two keys of one kind: the labels in the file, the algorithm and the size. */
    private static String key(String file) throws IOException, InterruptedException {
        StringBuilder facts = new StringBuilder();
        PEM_TYPE.matcher(file)
                .results()
                .forEach(label -> facts.append(label.group(1)).append('\n'));
        String text = ConformanceCorpus.openssl(file, "pkey", "-noout", "-text", "-passin", "pass:secret");
        return facts.append(text.lines().findFirst().orElse("no key")).toString();
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
        String[] wanted = expected.split("\n", -1);
        String[] found = actual.split("\n", -1);
        int line = 0;
        while (line < Math.min(wanted.length, found.length) && wanted[line].equals(found[line])) {
            line++;
        }
        return "line " + (line + 1) + " is <" + at(found, line) + "> instead of <" + at(wanted, line) + ">";
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(nothing)";
    }

    private ConformanceComparison() {}
}
