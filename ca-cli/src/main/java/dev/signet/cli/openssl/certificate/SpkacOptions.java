package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code spkac}. */
final class SpkacOptions {
    static final OptionTable TABLE = new OptionTable(
            "spkac",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.of("spksect", Kind.TEXT, "Specify the name of an SPKAC-dedicated section of configuration"),
            Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                    .ignored(),
            Option.section("Input"),
            Option.of("in", Kind.INPUT_FILE, "Input file"),
            Option.of("key", Kind.INPUT_FILE, "Create SPKAC using private key"),
            Option.of("keyform", Kind.FORMAT, "Private key file format (ENGINE, other values ignored)"),
            Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
            Option.of("challenge", Kind.TEXT, "Challenge string"),
            Option.of("spkac", Kind.TEXT, "Alternative SPKAC name"),
            Option.section("Output"),
            Option.of("digest", Kind.TEXT, "Sign new SPKAC with the specified digest (default: MD5)"),
            Option.of("out", Kind.OUTPUT_FILE, "Output file"),
            Option.flag("noout", "Don't print SPKAC"),
            Option.flag("pubkey", "Output public key"),
            Option.flag("verify", "Verify SPKAC signature"),
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored());

    private SpkacOptions() {}
}
