package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code rsa}. */
final class RsaOptions {
    static final OptionTable TABLE = new OptionTable(
                    "rsa",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("check", "Verify key consistency"),
                    Option.anyName("Any supported cipher"),
                    CommonOptions.engine(),
                    Option.section("Input"),
                    Option.of("in", Kind.TEXT, "Input file"),
                    Option.of("inform", Kind.FORMAT, "Input format (DER/PEM/P12/ENGINE)"),
                    Option.flag("pubin", "Expect a public key in input file"),
                    Option.flag("RSAPublicKey_in", "Input is an RSAPublicKey"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.FORMAT, "Output format, one of DER PEM PVK"),
                    Option.flag("pubout", "Output a public key"),
                    Option.flag("RSAPublicKey_out", "Output is an RSAPublicKey"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"),
                    Option.flag("noout", "Don't print key out"),
                    Option.flag("text", "Print the key in text"),
                    Option.flag("modulus", "Print the RSA key modulus"),
                    Option.flag("traditional", "Use traditional format for private keys"),
                    Option.section("PVK"),
                    Option.flag("pvk-strong", "Enable 'Strong' PVK encoding level (default)"),
                    Option.flag("pvk-weak", "Enable 'Weak' PVK encoding level"),
                    Option.flag("pvk-none", "Don't enforce PVK encoding"))
            .with(CommonOptions.provider());

    private RsaOptions() {}
}
