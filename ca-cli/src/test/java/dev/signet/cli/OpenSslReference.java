package dev.signet.cli;

import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.OpenSslCommands;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Writes the reference of the openssl family from the tables that the commands parse their options with. */
final class OpenSslReference {
    /** Any argument of OpenSSL's: where both families have a command of one name, it decides for this one. */
    private static final String[] OF_OPENSSL = {"-help"};

    private final StringBuilder page = new StringBuilder();

    private OpenSslReference() {}

    /** Returns the page. */
    static String text() {
        OpenSslReference reference = new OpenSslReference();
        reference.page.append(introduction());
        List<Catalogue.Entry> entries = Catalogue.GROUPS.stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> OpenSslCommands.find(entry.name(), OF_OPENSSL) != null)
                .distinct()
                .toList();
        reference.appendOverview(entries);
        entries.forEach(reference::appendCommand);
        return reference.page.toString();
    }

    private static String introduction() {
        try (InputStream in =
                Objects.requireNonNull(OpenSslReference.class.getResourceAsStream("openssl-reference-intro.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OptionTable table(Catalogue.Entry entry) {
        OpenSslCommand command = Objects.requireNonNull(OpenSslCommands.find(entry.name(), OF_OPENSSL));
        return command.options();
    }

    private void appendOverview(List<Catalogue.Entry> entries) {
        page.append("## Commands\n\n| command | | options | no effect | refused |\n|---|---|---|---|---|\n");
        for (Catalogue.Entry entry : entries) {
            List<Option> options = options(table(entry));
            page.append("| [`")
                    .append(entry.name())
                    .append("`](#")
                    .append(entry.name())
                    .append(") | ");
            String summary = entry.name().equals("list") ? "what commands and algorithms there are" : entry.summary();
            page.append(cell(summary)).append(" | ").append(options.size());
            page.append(" | ").append(count(options, Option.Handling.IGNORED));
            page.append(" | ").append(count(options, Option.Handling.REFUSED)).append(" |\n");
        }
    }

    private static List<Option> options(OptionTable table) {
        return table.options().stream().filter(Option::isOption).toList();
    }

    private static String count(List<Option> options, Option.Handling handling) {
        long count =
                options.stream().filter(option -> option.handling() == handling).count();
        return count == 0 ? "" : Long.toString(count);
    }

    private void appendCommand(Catalogue.Entry entry) {
        page.append("\n## ").append(entry.name()).append("\n\n");
        if (entry.name().equals("base64")) {
            page.append("It is `enc -base64` without a cipher, and has the options of `enc`.\n");
            return;
        }
        page.append("| option | | |\n|---|---|---|\n");
        for (Option option : table(entry).options()) {
            if (option.isOption()) {
                appendOption(option);
            } else if (option.kind() == Option.Kind.SECTION) {
                page.append("| *").append(cell(option.help())).append("* | | |\n");
            }
        }
    }

    private void appendOption(Option option) {
        page.append("| `-").append(option.name().isEmpty() ? "*" : option.name());
        if (option.kind().takesArgument()) {
            page.append(' ').append(option.kind().parameter().replace("|", "\\|"));
        }
        page.append("` | ").append(cell(option.help())).append(" | ");
        String release = option.since().isEmpty() ? "" : "since " + option.since();
        String effect = switch (option.handling()) {
            case SUPPORTED, PARSED -> "";
            case IGNORED -> "no effect";
            case REFUSED -> option.lacking().isEmpty() ? "refused" : "refused: " + option.lacking();
        };
        page.append(release)
                .append(release.isEmpty() || effect.isEmpty() ? "" : ", ")
                .append(effect)
                .append(" |\n");
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }
}
