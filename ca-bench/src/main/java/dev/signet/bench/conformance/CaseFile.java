package dev.signet.bench.conformance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes cases as lines that a program without a JSON parser can read: a word and its value, {@code end} after each case. */
final class CaseFile {
    /**
     * Writes cases.
     *
     * @param now the time of those that name none
     */
    static void write(List<SuiteCase> cases, Instant now, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (SuiteCase one : cases) {
                write(one, now, out);
            }
        }
    }

    private static void write(SuiteCase one, Instant now, BufferedWriter out) throws IOException {
        line(out, "case", one.id());
        Instant at = one.validationTime() == null
                ? now
                : OffsetDateTime.parse(one.validationTime()).toInstant();
        line(out, "time", Long.toString(at.getEpochSecond()));
        line(out, "purpose", "CLIENT".equals(one.validationKind()) ? "client" : "server");
        if (one.expectedName() != null) {
            name(out, one.expectedName());
        }
        if (one.expectedNames() != null) {
            for (SuiteCase.PeerName name : one.expectedNames()) {
                name(out, name);
            }
        }
        if (one.maximumDepth() != null) {
            line(out, "depth", one.maximumDepth().toString());
        }
        all(out, "anchor", one.trusted());
        all(out, "intermediate", one.intermediates());
        all(out, "crl", one.crls());
        line(out, "leaf", base64(one.leaf()));
        out.write("end\n");
    }

    private static void name(BufferedWriter out, SuiteCase.PeerName name) throws IOException {
        line(out, "name", name.kind() + " " + name.value());
    }

    private static void all(BufferedWriter out, String word, @Nullable List<String> documents) throws IOException {
        if (documents != null) {
            for (String document : documents) {
                line(out, word, base64(document));
            }
        }
    }

    private static void line(BufferedWriter out, String word, String value) throws IOException {
        out.write(word + " " + value + "\n");
    }

    private static String base64(String document) {
        StringBuilder base64 = new StringBuilder();
        document.lines().filter(line -> !line.startsWith("-----")).forEach(line -> base64.append(line.strip()));
        return base64.toString();
    }

    private CaseFile() {}
}
