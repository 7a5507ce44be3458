package dev.signet.cli.openssl.option;

import dev.signet.cli.openssl.option.Option.Kind;

/** Lines that the tables of many commands share. */
public final class CommonOptions {
    /** Returns the help flag. */
    public static Option help() {
        return Option.flag("help", "Display this summary");
    }

    /** Returns the option that chooses an engine. */
    public static Option engine() {
        return Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                .ignored();
    }

    /** Returns the options of the random generator, with their heading. */
    public static Option[] random() {
        return new Option[] {
            Option.section("Random state"),
            Option.of("rand", Kind.TEXT, "Load the given file(s) into the random number generator")
                    .ignored(),
            Option.of("writerand", Kind.OUTPUT_FILE, "Write random data to the specified file")
                    .ignored(),
        };
    }

    /** Returns the options of providers for a command that asks {@link OptionParser#unmetProperties}, with their heading. */
    public static Option[] queriedProvider() {
        Option[] options = provider();
        for (int i = 0; i < options.length; i++) {
            if (options[i].name().equals("propquery")) {
                options[i] = options[i].handled(Option.Handling.PARSED);
            }
        }
        return options;
    }

    /** Returns the options of providers, with their heading. */
    public static Option[] provider() {
        return new Option[] {
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored(),
            Option.of("provparam", Kind.TEXT, "Set a provider key-value parameter")
                    .ignored()
                    .since("3.5"),
        };
    }

    private CommonOptions() {}
}
