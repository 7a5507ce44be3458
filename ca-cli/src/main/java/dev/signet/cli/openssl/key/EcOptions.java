package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code ec}. */
final class EcOptions {
    static final OptionTable TABLE = new OptionTable(
                    "ec",
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.section("Input"),
                    Option.of("in", Kind.TEXT, "Input file"),
                    Option.of("inform", Kind.FORMAT, "Input format (DER/PEM/P12/ENGINE)"),
                    Option.flag("pubin", "Expect a public key in input file"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.flag("check", "check key consistency"),
                    Option.anyName("Any supported cipher"),
                    Option.of("param_enc", Kind.TEXT, "Specifies the way the ec parameters are encoded"),
                    Option.of("conv_form", Kind.TEXT, "Specifies the point conversion form "),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output format - DER or PEM"),
                    Option.flag("noout", "Don't print key out"),
                    Option.flag("text", "Print the key"),
                    Option.flag("param_out", "Print the elliptic curve parameters"),
                    Option.flag("pubout", "Output public key, not private"),
                    Option.flag("no_public", "exclude public key from private key"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"))
            .with(CommonOptions.provider());

    private EcOptions() {}
}
