package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code enc} and of the commands that are named after a cipher. */
final class EncOptions {
    static OptionTable table(String command) {
        return new OptionTable(
                        command,
                        Option.section("General"),
                        CommonOptions.help(),
                        Option.flag("list", "List ciphers"),
                        Option.flag("ciphers", "Alias for -list"),
                        Option.flag("e", "Encrypt"),
                        Option.flag("d", "Decrypt"),
                        Option.flag("p", "Print the iv/key"),
                        Option.flag("P", "Print the iv/key and exit"),
                        CommonOptions.engine(),
                        Option.section("Input"),
                        Option.of("in", Kind.INPUT_FILE, "Input file"),
                        Option.of("k", Kind.TEXT, "Passphrase"),
                        Option.of("kfile", Kind.INPUT_FILE, "Read passphrase from file"),
                        Option.section("Output"),
                        Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                        Option.of("pass", Kind.TEXT, "Passphrase source"),
                        Option.flag("v", "Verbose output"),
                        Option.flag("a", "Base64 encode/decode, depending on encryption flag"),
                        Option.flag("base64", "Same as option -a"),
                        Option.flag("A", "Used with -[base64|a] to specify base64 buffer as a single line"),
                        Option.section("Encryption"),
                        Option.flag("nopad", "Disable standard block padding"),
                        Option.flag("salt", "Use salt in the KDF (default)"),
                        Option.of("saltlen", Kind.POSITIVE, "Specify the PBKDF2 salt length (in bytes)")
                                .since("3.2"),
                        Option.flag("nosalt", "Do not use salt in the KDF"),
                        Option.flag("debug", "Print debug info").ignored(),
                        Option.of("bufsize", Kind.TEXT, "Buffer size"),
                        Option.of("K", Kind.TEXT, "Raw key, in hex"),
                        Option.of("S", Kind.TEXT, "Salt, in hex"),
                        Option.of("iv", Kind.TEXT, "IV in hex"),
                        Option.of("md", Kind.TEXT, "Use specified digest to create a key from the passphrase"),
                        Option.of("iter", Kind.POSITIVE, "Specify the iteration count and force the use of PBKDF2"),
                        Option.continuation("Default: 10000"),
                        Option.flag("pbkdf2", "Use password-based key derivation function 2 (PBKDF2)"),
                        Option.continuation("Use -iter to change the iteration count from 10000"),
                        Option.flag("none", "Don't encrypt").ignored(),
                        Option.anyName("Any supported cipher"))
                .with(CommonOptions.random())
                .with(CommonOptions.queriedProvider());
    }

    private EncOptions() {}
}
