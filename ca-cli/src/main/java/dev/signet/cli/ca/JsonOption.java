package dev.signet.cli.ca;

import picocli.CommandLine.Option;

/** Asks for the result as JSON. A command has it as a {@code @Mixin}. */
final class JsonOption {
    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
