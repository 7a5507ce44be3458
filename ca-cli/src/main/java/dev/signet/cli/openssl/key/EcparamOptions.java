package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code ecparam}. */
final class EcparamOptions {
    static final OptionTable TABLE = new OptionTable(
                    "ecparam",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("list_curves", "Prints a list of all curve 'short names'"),
                    CommonOptions.engine(),
                    Option.flag("genkey", "Generate ec key"),
                    Option.of("in", Kind.INPUT_FILE, "Input file  - default stdin"),
                    Option.of("inform", Kind.PEM_OR_DER, "Input format - default PEM (DER or PEM)"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file - default stdout"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output format - default PEM"),
                    Option.section("Output"),
                    Option.flag("text", "Print the ec parameters in text form"),
                    Option.flag("noout", "Do not print the ec parameter"),
                    Option.of("param_enc", Kind.TEXT, "Specifies the way the ec parameters are encoded"),
                    Option.section("Parameter"),
                    Option.flag("check", "Validate the ec parameters"),
                    Option.flag("check_named", "Check that named EC curve parameters have not been modified"),
                    Option.flag("no_seed", "If 'explicit' parameters are chosen do not use the seed"),
                    Option.of("name", Kind.TEXT, "Use the ec parameters with specified 'short name'"),
                    Option.of("conv_form", Kind.TEXT, "Specifies the point conversion form "))
            .with(CommonOptions.random())
            .with(CommonOptions.provider());

    private EcparamOptions() {}
}
