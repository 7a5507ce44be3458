package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code pkcs8}. */
final class Pkcs8Options {
    static final OptionTable TABLE = new OptionTable(
                    "pkcs8",
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.of("v1", Kind.TEXT, "Use PKCS#5 v1.5 and cipher"),
                    Option.of("v2", Kind.TEXT, "Use PKCS#5 v2.0 and cipher"),
                    Option.of("v2prf", Kind.TEXT, "Set the PRF algorithm to use with PKCS#5 v2.0"),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file"),
                    Option.of("inform", Kind.PEM_OR_DER, "Input format (DER or PEM)"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.flag("nocrypt", "Use or expect unencrypted private key"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output format (DER or PEM)"),
                    Option.flag("topk8", "Output PKCS8 file"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"),
                    Option.flag("traditional", "use traditional format private key"),
                    Option.of("iter", Kind.POSITIVE, "Specify the iteration count"),
                    Option.flag("noiter", "Use 1 as iteration count"),
                    Option.section("Scrypt"),
                    Option.flag("scrypt", "Use scrypt algorithm"),
                    Option.of("scrypt_N", Kind.TEXT, "Set scrypt N parameter"),
                    Option.of("scrypt_r", Kind.TEXT, "Set scrypt r parameter"),
                    Option.of("scrypt_p", Kind.TEXT, "Set scrypt p parameter"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider());

    private Pkcs8Options() {}
}
