package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code pkeyutl}. */
final class PkeyutlOptions {
    static final OptionTable TABLE = new OptionTable(
                    "pkeyutl",
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.flag("engine_impl", "Also use engine given by -engine for crypto operations")
                            .ignored(),
                    Option.flag("sign", "Sign input data with private key"),
                    Option.flag("verify", "Verify with public key"),
                    Option.flag("encrypt", "Encrypt input data with public key"),
                    Option.flag("decrypt", "Decrypt input data with private key"),
                    Option.flag("derive", "Derive shared secret"),
                    Option.flag("encap", "Encapsulate shared secret").since("3.5"),
                    Option.flag("decap", "Decapsulate shared secret").since("3.5"),
                    Option.of("config", Kind.INPUT_FILE, "Load a configuration file (this may load modules)")
                            .ignored(),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file - default stdin"),
                    Option.flag("rawin", "Indicate the input data is in raw form"),
                    Option.flag("pubin", "Input is a public key"),
                    Option.of("inkey", Kind.TEXT, "Input private key file"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.of("peerkey", Kind.TEXT, "Peer key file used in key derivation"),
                    Option.of("peerform", Kind.KEY_FORMAT, "Peer key format (DER/PEM/P12/ENGINE)"),
                    Option.flag("certin", "Input is a cert with a public key"),
                    Option.flag("rev", "Reverse the order of the input buffer"),
                    Option.of("sigfile", Kind.INPUT_FILE, "Signature file (verify operation only)"),
                    Option.of("keyform", Kind.KEY_FORMAT, "Private key format (ENGINE, other values ignored)"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file - default stdout"),
                    Option.of("secret", Kind.OUTPUT_FILE, "File to store secret on encapsulation")
                            .since("3.5"),
                    Option.flag(
                            "asn1parse", "parse the output as ASN.1 data to check its DER encoding and print errors"),
                    Option.flag("hexdump", "Hex dump output"),
                    Option.flag("verifyrecover", "Verify RSA signature, recovering original signature input data"),
                    Option.section("Signing/Derivation"),
                    Option.of("digest", Kind.TEXT, "Specify the digest algorithm when signing the raw input data"),
                    Option.of("pkeyopt", Kind.TEXT, "Public key options as opt:value"),
                    Option.of(
                            "pkeyopt_passin",
                            Kind.TEXT,
                            "Public key option that is read as a passphrase argument opt:passphrase"),
                    Option.of("kdf", Kind.TEXT, "Use KDF algorithm"),
                    Option.of("kdflen", Kind.POSITIVE, "KDF algorithm output length"),
                    Option.of("kemop", Kind.TEXT, "KEM operation specific to the key algorithm")
                            .since("3.5"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider());

    private PkeyutlOptions() {}
}
