package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code pkey}. */
final class PkeyOptions {
    static final OptionTable TABLE = new OptionTable(
                    "pkey", Option.section("General"), CommonOptions.help(), CommonOptions.engine())
            .with(CommonOptions.provider())
            .with(
                    Option.flag("check", "Check key consistency"),
                    Option.flag("pubcheck", "Check public key consistency"),
                    Option.section("Input"),
                    Option.of("in", Kind.TEXT, "Input key"),
                    Option.of("inform", Kind.FORMAT, "Key input format (ENGINE, other values ignored)"),
                    Option.of("passin", Kind.TEXT, "Key input pass phrase source"),
                    Option.flag("pubin", "Read only public components from key input"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file for encoded and/or text output"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output encoding format (DER or PEM)"),
                    Option.anyName("Any supported cipher to be used for encryption"),
                    Option.of("passout", Kind.TEXT, "Output PEM file pass phrase source"),
                    Option.flag("traditional", "Use traditional format for private key PEM output"),
                    Option.flag("pubout", "Restrict encoded output to public components"),
                    Option.flag("noout", "Do not output the key in encoded form"),
                    Option.flag("text", "Output key components in plaintext"),
                    Option.flag("text_pub", "Output only public key components in text form"),
                    Option.of("ec_conv_form", Kind.TEXT, "Specifies the EC point conversion form in the encoding"),
                    Option.of("ec_param_enc", Kind.TEXT, "Specifies the way the EC parameters are encoded"));

    private PkeyOptions() {}
}
