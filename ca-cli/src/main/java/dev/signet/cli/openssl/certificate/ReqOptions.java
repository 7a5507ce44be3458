package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code req}. */
final class ReqOptions {
    static final OptionTable TABLE = new OptionTable(
            "req",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                    .ignored(),
            Option.of("keygen_engine", Kind.TEXT, "Specify engine to be used for key generation operations")
                    .refused(),
            Option.of("in", Kind.INPUT_FILE, "X.509 request input file (default stdin)"),
            Option.of("inform", Kind.PEM_OR_DER, "Input format - DER or PEM"),
            Option.flag("verify", "Verify self-signature on the request"),
            Option.section("Certificate"),
            Option.flag("new", "New request"),
            Option.of("config", Kind.INPUT_FILE, "Request template file"),
            Option.of("section", Kind.TEXT, "Config section to use (default \"req\")"),
            Option.flag("utf8", "Input characters are UTF8 (default ASCII)"),
            Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
            Option.of("reqopt", Kind.TEXT, "Various request text options"),
            Option.flag("text", "Text form of request"),
            Option.flag("x509", "Output an X.509 certificate structure instead of a cert request"),
            Option.of("CA", Kind.INPUT_FILE, "Issuer cert to use for signing a cert, implies -x509"),
            Option.of("CAkey", Kind.TEXT, "Issuer private key to use with -CA; default is -CA arg"),
            Option.continuation("(Required by some CA's)"),
            Option.of("subj", Kind.TEXT, "Set or modify subject of request or cert"),
            Option.flag("subject", "Print the subject of the output request or cert"),
            Option.flag("multivalue-rdn", "Deprecated; multi-valued RDNs support is always on."),
            Option.of("not_before", Kind.TEXT, "[CC]YYMMDDHHMMSSZ value for notBefore certificate field")
                    .since("3.4"),
            Option.of("not_after", Kind.TEXT, "[CC]YYMMDDHHMMSSZ value for notAfter certificate field, overrides -days")
                    .since("3.4"),
            Option.of("days", Kind.POSITIVE, "Number of days cert is valid for"),
            Option.of("set_serial", Kind.TEXT, "Serial number to use"),
            Option.of("copy_extensions", Kind.TEXT, "copy extensions from request when using -x509"),
            Option.of("addext", Kind.TEXT, "Additional cert extension key=value pair (may be given more than once)"),
            Option.of("extensions", Kind.TEXT, "Cert extension section (override value in config file)"),
            Option.of("reqexts", Kind.TEXT, "Request extension section (override value in config file)"),
            Option.flag("precert", "Add a poison extension to the generated cert (implies -new)"),
            Option.section("Keys and Signing"),
            Option.of("key", Kind.TEXT, "Key for signing, and to include unless -in given"),
            Option.of("keyform", Kind.FORMAT, "Key file format (ENGINE, other values ignored)"),
            Option.flag("pubkey", "Output public key"),
            Option.of("keyout", Kind.OUTPUT_FILE, "File to write private key to"),
            Option.of("passin", Kind.TEXT, "Private key and certificate password source"),
            Option.of("passout", Kind.TEXT, "Output file pass phrase source"),
            Option.of("newkey", Kind.TEXT, "Generate new key with [<alg>:]<nbits> or <alg>[:<file>] or param:<file>"),
            Option.of("pkeyopt", Kind.TEXT, "Public key options as opt:value"),
            Option.of("sigopt", Kind.TEXT, "Signature parameter in n:v form"),
            Option.of("vfyopt", Kind.TEXT, "Verification parameter in n:v form"),
            Option.anyName("Any supported digest"),
            Option.section("Output"),
            Option.of("out", Kind.OUTPUT_FILE, "Output file"),
            Option.of("outform", Kind.PEM_OR_DER, "Output format - DER or PEM"),
            Option.flag("batch", "Do not ask anything during request generation"),
            Option.flag("verbose", "Verbose output"),
            Option.flag("quiet", "Terse output").since("3.4"),
            Option.flag("x509v1", "Request cert generation with X.509 version 1")
                    .since("3.5"),
            Option.of("cipher", Kind.TEXT, "Specify the cipher for private key encryption")
                    .since("3.5"),
            Option.flag("noenc", "Don't encrypt private keys"),
            Option.flag("nodes", "Don't encrypt private keys; deprecated"),
            Option.flag("noout", "Do not output REQ"),
            Option.flag("newhdr", "Output \"NEW\" in the header lines"),
            Option.flag("modulus", "RSA modulus"),
            Option.section("Random state"),
            Option.of("rand", Kind.TEXT, "Load the given file(s) into the random number generator")
                    .ignored(),
            Option.of("writerand", Kind.OUTPUT_FILE, "Write random data to the specified file")
                    .ignored(),
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored());

    private ReqOptions() {}
}
