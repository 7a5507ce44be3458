package dev.signet.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One step from a version of the schema to the next. A script that was released is never edited: the next change is a new one.
 *
 * @param version its number, from 1 without gaps
 * @param name what it is about
 * @param script statements, each ended by a semicolon at the end of a line; {@code ${word}} is filled in by the dialect
 */
record Migration(int version, String name, String script) {
    /** Every migration in order. The name of a file is {@code V}, three digits, two underscores and the name. */
    private static final List<String> FILES =
            List.of("V001__certificates_revocations_crls_events.sql", "V002__certificate_pages.sql");

    static List<Migration> all() {
        return FILES.stream().map(Migration::load).toList();
    }

    static int newestVersion() {
        return FILES.size();
    }

    private static Migration load(String file) {
        try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(file), file)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int version = Integer.parseInt(file.substring(1, 4));
            String name = file.substring(6, file.length() - ".sql".length()).replace('_', ' ');
            return new Migration(version, name, script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the SHA-256 of the script in hexadecimal. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the statements, without comments, with the words of a dialect filled in. */
    List<String> statements(Map<String, String> words) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                String sql = statement.substring(0, statement.length() - 2);
                for (Map.Entry<String, String> word : words.entrySet()) {
                    sql = sql.replace("${" + word.getKey() + "}", word.getValue());
                }
                statements.add(sql);
                statement.setLength(0);
            }
        }
        return statements;
    }
}
