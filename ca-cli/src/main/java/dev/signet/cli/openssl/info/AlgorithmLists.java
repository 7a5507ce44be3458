package dev.signet.cli.openssl.info;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What OpenSSL 3.0 with its default provider lists of algorithms, for scripts that look there before they use one. */
final class AlgorithmLists {
    /** Returns the text of a list, such as {@code mac-algorithms}. */
    static String text(String name) {
        String lists = read();
        String heading = "== " + name + "\n";
        int start = lists.indexOf(heading);
        if (start < 0) {
            throw new IllegalArgumentException("no list " + name);
        }
        int end = lists.indexOf("\n== ", start);
        return lists.substring(start + heading.length(), end < 0 ? lists.length() : end + 1);
    }

    private static String read() {
        try (InputStream in = AlgorithmLists.class.getResourceAsStream("lists.txt")) {
            if (in == null) {
                throw new IllegalStateException("lists.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private AlgorithmLists() {}
}
