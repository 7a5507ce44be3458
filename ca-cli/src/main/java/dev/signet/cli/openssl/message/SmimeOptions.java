package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code smime}. */
final class SmimeOptions {
    static final OptionTable TABLE = Tables.join(
            "smime",
            new Option[] {
                Option.usage("[options] [cert...]"),
                Option.section("General"),
                Option.flag("help", "Display this summary"),
                Option.of("in", Kind.INPUT_FILE, "Input file"),
                Option.of("inform", Kind.SMIME_FORMAT, "Input format SMIME (default), PEM or DER"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                Option.of("outform", Kind.SMIME_FORMAT, "Output format SMIME (default), PEM or DER"),
                Option.of("inkey", Kind.TEXT, "Input private key (if not signer or recipient)"),
                Option.of("keyform", Kind.FORMAT, "Input private key format (ENGINE, other values ignored)"),
                Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                        .ignored(),
                Option.flag("stream", "Enable CMS streaming"),
                Option.flag("indef", "Same as -stream"),
                Option.flag("noindef", "Disable CMS streaming"),
                Option.of("config", Kind.INPUT_FILE, "Load a configuration file (this may load modules)")
                        .ignored(),
                Option.section("Action"),
                Option.flag("encrypt", "Encrypt message"),
                Option.flag("decrypt", "Decrypt encrypted message"),
                Option.flag("sign", "Sign message"),
                Option.flag("resign", "Resign a signed message"),
                Option.flag("verify", "Verify signed message"),
                Option.section("Signing/Encryption"),
                Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                Option.of("md", Kind.TEXT, "Digest algorithm to use when signing or resigning"),
                Option.anyName("Any supported cipher"),
                Option.flag("pk7out", "Output PKCS#7 structure"),
                Option.flag("nointern", "Don't search certificates in message for signer"),
                Option.flag("nodetach", "Use opaque signing"),
                Option.flag("noattr", "Don't include any signed attributes"),
                Option.flag("binary", "Don't translate message to text"),
                Option.of("signer", Kind.TEXT, "Signer certificate file"),
                Option.of("content", Kind.INPUT_FILE, "Supply or override content for detached signature"),
                Option.flag("nocerts", "Don't include signers certificate when signing"),
                Option.section("Verification/Decryption"),
                Option.flag("nosigs", "Don't verify message signature"),
                Option.flag("noverify", "Don't verify signers certificate"),
                Option.of("certfile", Kind.INPUT_FILE, "Other certificates file"),
                Option.of("recip", Kind.INPUT_FILE, "Recipient certificate file for decryption"),
                Option.section("Email"),
                Option.of("to", Kind.TEXT, "To address"),
                Option.of("from", Kind.TEXT, "From address"),
                Option.of("subject", Kind.TEXT, "Subject"),
                Option.flag("text", "Include or delete text MIME headers"),
                Option.flag("nosmimecap", "Omit the SMIMECapabilities attribute"),
                Option.section("Certificate chain"),
                Option.of("CApath", Kind.DIRECTORY, "Trusted certificates directory"),
                Option.of("CAfile", Kind.INPUT_FILE, "Trusted certificates file"),
                Option.of("CAstore", Kind.URI, "Trusted certificates store URI"),
                Option.flag("no-CAfile", "Do not load the default certificates file"),
                Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
                Option.flag(
                        "nochain",
                        "set PKCS7_NOCHAIN so certificates contained in the message are not used as untrusted CAs"),
                Option.flag("crlfeol", "Use CRLF as EOL termination instead of LF only")
            },
            CommonOptions.random(),
            VerifyOptions.table(),
            CommonOptions.provider(),
            new Option[] {Option.parameters(), Option.parameter("cert", "Recipient certs, used when encrypting")});

    private SmimeOptions() {}
}
