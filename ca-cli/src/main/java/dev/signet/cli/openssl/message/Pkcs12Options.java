package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code pkcs12}. */
final class Pkcs12Options {
    static final OptionTable TABLE = Tables.join(
            "pkcs12",
            new Option[] {
                Option.section("General"),
                Option.flag("help", "Display this summary"),
                Option.of("in", Kind.INPUT_FILE, "Input file"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                Option.of("passout", Kind.TEXT, "Output file pass phrase source"),
                Option.of("password", Kind.TEXT, "Set PKCS#12 import/export password source"),
                Option.flag("twopass", "Separate MAC, encryption passwords"),
                Option.flag("nokeys", "Don't output private keys"),
                Option.flag("nocerts", "Don't output certificates"),
                Option.flag("noout", "Don't output anything, just verify PKCS#12 input"),
                Option.flag("legacy", "Use legacy encryption: 3DES_CBC for keys, RC2_CBC for certs"),
                Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                        .ignored()
            },
            CommonOptions.provider(),
            CommonOptions.random(),
            new Option[] {
                Option.section("PKCS#12 import (parsing PKCS#12)"),
                Option.flag("info", "Print info about PKCS#12 structure"),
                Option.flag("nomacver", "Don't verify integrity MAC"),
                Option.flag("clcerts", "Only output client certificates"),
                Option.flag("cacerts", "Only output CA certificates"),
                Option.anyName("Any supported cipher for output encryption"),
                Option.flag("noenc", "Don't encrypt private keys"),
                Option.flag("nodes", "Don't encrypt private keys; deprecated"),
                Option.section("PKCS#12 output (export)"),
                Option.flag("export", "Create PKCS12 file"),
                Option.of("inkey", Kind.TEXT, "Private key, else read from -in input file"),
                Option.of("certfile", Kind.INPUT_FILE, "Extra certificates for PKCS12 output"),
                Option.of("passcerts", Kind.TEXT, "Certificate file pass phrase source"),
                Option.flag("chain", "Build and add certificate chain for EE cert,"),
                Option.continuation("which is the 1st cert from -in matching the private key (if given)"),
                Option.of("untrusted", Kind.INPUT_FILE, "Untrusted certificates for chain building"),
                Option.of("CAfile", Kind.INPUT_FILE, "PEM-format file of CA's"),
                Option.of("CApath", Kind.DIRECTORY, "PEM-format directory of CA's"),
                Option.of("CAstore", Kind.URI, "URI to store of CA's"),
                Option.flag("no-CAfile", "Do not load the default certificates file"),
                Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
                Option.of("name", Kind.TEXT, "Use name as friendly name"),
                Option.of("caname", Kind.TEXT, "Use name as CA friendly name (can be repeated)"),
                Option.of("CSP", Kind.TEXT, "Microsoft CSP name"),
                Option.flag("LMK", "Add local machine keyset attribute to private key"),
                Option.flag("keyex", "Set key type to MS key exchange"),
                Option.flag("keysig", "Set key type to MS key signature"),
                Option.of("keypbe", Kind.TEXT, "Private key PBE algorithm (default AES-256 CBC)"),
                Option.of(
                        "certpbe", Kind.TEXT, "Certificate PBE algorithm (default PBES2 with PBKDF2 and AES-256 CBC)"),
                Option.flag("descert", "Encrypt output with 3DES (default PBES2 with PBKDF2 and AES-256 CBC)"),
                Option.flag("pbmac1_pbkdf2", "Use PBMAC1 with PBKDF2 instead of MAC")
                        .since("3.4"),
                Option.of("pbmac1_pbkdf2_md", Kind.TEXT, "Digest to use for PBMAC1 KDF (default SHA256)")
                        .since("3.4"),
                Option.of("macsaltlen", Kind.POSITIVE, "Specify the salt len for MAC")
                        .since("3.5"),
                Option.of("jdktrust", Kind.TEXT, "Mark certificate in PKCS#12 store as trusted for JDK compatibility")
                        .since("3.2"),
                Option.of("macalg", Kind.TEXT, "Digest algorithm to use in MAC (default SHA256)"),
                Option.of("iter", Kind.POSITIVE, "Specify the iteration count for encryption and MAC"),
                Option.flag("noiter", "Don't use encryption iteration"),
                Option.flag("nomaciter", "Don't use MAC iteration)"),
                Option.flag("maciter", "Unused, kept for backwards compatibility"),
                Option.flag("nomac", "Don't generate MAC")
            });

    private Pkcs12Options() {}
}
