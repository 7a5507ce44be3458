package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code dgst} and of the commands that are named after a digest. */
final class DgstOptions {
    static OptionTable table(String command) {
        return new OptionTable(
                        command,
                        Option.usage("[options] [file...]"),
                        Option.section("General"),
                        CommonOptions.help(),
                        Option.flag("list", "List digests"),
                        Option.of("engine", Kind.TEXT, "Use engine e, possibly a hardware device")
                                .ignored(),
                        Option.flag("engine_impl", "Also use engine given by -engine for digest operations")
                                .ignored(),
                        Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                        Option.section("Output"),
                        Option.flag("c", "Print the digest with separating colons"),
                        Option.flag("r", "Print the digest in coreutils format"),
                        Option.of("out", Kind.OUTPUT_FILE, "Output to filename rather than stdout"),
                        Option.of("keyform", Kind.FORMAT, "Key file format (ENGINE, other values ignored)"),
                        Option.flag("hex", "Print as hex dump"),
                        Option.flag("binary", "Print in binary form"),
                        Option.of(
                                "xoflen",
                                Kind.POSITIVE,
                                "Output length for XOF algorithms. To obtain the maximum security strength set this to 32 (or"
                                        + " greater) for SHAKE128, and 64 (or greater) for SHAKE256"),
                        Option.flag("d", "Print debug info").ignored(),
                        Option.flag("debug", "Print debug info").ignored(),
                        Option.section("Signing"),
                        Option.of("sign", Kind.TEXT, "Sign digest using private key"),
                        Option.of("verify", Kind.TEXT, "Verify a signature using public key"),
                        Option.of("prverify", Kind.TEXT, "Verify a signature using private key"),
                        Option.of("sigopt", Kind.TEXT, "Signature parameter in n:v form"),
                        Option.of("signature", Kind.INPUT_FILE, "File with signature to verify"),
                        Option.of("hmac", Kind.TEXT, "Create hashed MAC with key"),
                        Option.of("mac", Kind.TEXT, "Create MAC (not necessarily HMAC)"),
                        Option.of("macopt", Kind.TEXT, "MAC algorithm parameters in n:v form or key"),
                        Option.anyName("Any supported digest"),
                        Option.flag("fips-fingerprint", "Compute HMAC with the key used in OpenSSL-FIPS fingerprint"))
                .with(CommonOptions.random())
                .with(CommonOptions.queriedProvider())
                .with(Option.parameters(), Option.parameter("file", "Files to digest (optional; default is stdin)"));
    }

    private DgstOptions() {}
}
