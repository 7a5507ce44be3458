package dev.signet.cli.openssl.option;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of one command, in the order of its help; the one place that says what the command takes. */
public final class OptionTable {
    private static final int MAX_HELP_WIDTH = 30;
    private static final int MIN_HELP_WIDTH = 5;

    private final String command;
    private final Option[] options;

    public OptionTable(String command, Option... options) {
        this.command = command;
        this.options = options;
    }

    /** Returns a table with further lines at its end, such as {@link CommonOptions}. */
    public OptionTable with(Option... more) {
        List<Option> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return new OptionTable(command, all.toArray(new Option[0]));
    }

    /** Returns the name of the command. */
    public String command() {
        return command;
    }

    /** Returns all lines, headings included. */
    public List<Option> options() {
        return List.of(options);
    }

    /** Returns the option of a name, or null; {@code h} is short for {@code help} in every command. */
    public @Nullable Option find(String name) {
        String wanted = name.equals("h") ? "help" : name;
        for (Option option : options) {
            if (!option.name().isEmpty() && option.name().equals(wanted) && option.isOption()) {
                return option;
            }
        }
        return null;
    }

    /** Returns the option that takes words that are no other option, or null. */
    public @Nullable Option unnamed() {
        for (Option option : options) {
            if (option.kind() == Option.Kind.DIGEST || option.kind() == Option.Kind.ANY_NAME) {
                return option;
            }
        }
        return null;
    }

    /** Returns what {@code -help} prints. */
    public String help() {
        StringBuilder help = new StringBuilder(2048);
        if (options[0].kind() != Option.Kind.USAGE) {
            help.append("Usage: ").append(command).append(" [options]\n");
            help.append(options[0].kind() == Option.Kind.SECTION ? "" : "Valid options are:\n");
        }
        int width = helpWidth();
        for (Option option : options) {
            if (!option.since().isEmpty()) {
                continue;
            }
            switch (option.kind()) {
                case USAGE -> help.append(option.help().replace("%s", command)).append('\n');
                case SECTION -> help.append('\n').append(option.help()).append(" options:\n");
                case PARAMETERS -> help.append('\n').append(option.help()).append(":\n");
                case CONTINUATION ->
                    help.append(" ".repeat(width))
                            .append("  ")
                            .append(option.help())
                            .append('\n');
                default -> appendOption(help, option, width);
            }
        }
        return help.toString();
    }

    private static void appendOption(StringBuilder help, Option option, int width) {
        int start = help.length();
        help.append(option.kind() == Option.Kind.PARAMETER ? " " : " -")
                .append(option.name().isEmpty() ? "*" : option.name());
        if (option.kind().takesArgument()) {
            help.append(' ').append(option.kind().parameter());
        }
        if (help.length() - start >= MAX_HELP_WIDTH) {
            help.append('\n');
            start = help.length();
        }
        help.append(" ".repeat(Math.max(0, start + width - help.length())));
        help.append("  ").append(option.help()).append('\n');
    }

    private int helpWidth() {
        int width = MIN_HELP_WIDTH;
        for (Option option : options) {
            if (!option.isOption() && option.kind() != Option.Kind.PARAMETER
                    || !option.since().isEmpty()) {
                continue;
            }
            int length = 2 + option.name().length();
            if (option.kind().takesArgument()) {
                length += 1 + option.kind().parameter().length();
            } else if (option.kind() == Option.Kind.PARAMETER) {
                length++;
            }
            if (length < MAX_HELP_WIDTH) {
                width = Math.max(width, length);
            }
        }
        return width;
    }
}
