package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code ts}. */
final class TsOptions {
    static final OptionTable TABLE = Tables.join(
            "ts",
            new Option[] {
                Option.section("General"),
                Option.flag("help", "Display this summary"),
                Option.of("config", Kind.INPUT_FILE, "Configuration file"),
                Option.of("section", Kind.TEXT, "Section to use within config file"),
                Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                        .ignored(),
                Option.of("inkey", Kind.TEXT, "File with private key for reply"),
                Option.of("signer", Kind.TEXT, "Signer certificate file"),
                Option.of("chain", Kind.INPUT_FILE, "File with signer CA chain"),
                Option.of("CAfile", Kind.INPUT_FILE, "File with trusted CA certs"),
                Option.of("CApath", Kind.DIRECTORY, "Path to trusted CA files"),
                Option.of("CAstore", Kind.URI, "URI to trusted CA store"),
                Option.of("untrusted", Kind.INPUT_FILE, "Extra untrusted certs"),
                Option.flag("token_in", "Input is a PKCS#7 file"),
                Option.flag("token_out", "Output is a PKCS#7 file"),
                Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                Option.anyName("Any supported digest"),
                Option.section("Query"),
                Option.flag("query", "Generate a TS query"),
                Option.of("data", Kind.INPUT_FILE, "File to hash"),
                Option.of("digest", Kind.TEXT, "Digest (as a hex string)"),
                Option.of("queryfile", Kind.INPUT_FILE, "File containing a TS query"),
                Option.flag("cert", "Put cert request into query"),
                Option.of("in", Kind.INPUT_FILE, "Input file"),
                Option.section("Verify"),
                Option.flag("verify", "Verify a TS response"),
                Option.flag("reply", "Generate a TS reply"),
                Option.of("tspolicy", Kind.TEXT, "Policy OID to use"),
                Option.flag("no_nonce", "Do not include a nonce"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                Option.flag("text", "Output text (not DER)")
            },
            CommonOptions.random(),
            VerifyOptions.table(),
            CommonOptions.provider());

    private TsOptions() {}
}
