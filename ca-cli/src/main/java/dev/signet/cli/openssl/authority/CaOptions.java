package dev.signet.cli.openssl.authority;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code ca}. */
final class CaOptions {
    static final OptionTable TABLE = new OptionTable(
                    "ca",
                    Option.usage("[options] [certreq...]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("verbose", "Verbose output during processing"),
                    Option.of("outdir", Kind.DIRECTORY, "Where to put output cert"),
                    Option.of("in", Kind.INPUT_FILE, "The input cert request(s)"),
                    Option.of("inform", Kind.PEM_OR_DER, "CSR input format (DER or PEM); default PEM"),
                    Option.flag("infiles", "The last argument, requests to process"),
                    Option.of("out", Kind.OUTPUT_FILE, "Where to put the output file(s)"),
                    Option.of(
                            "dateopt",
                            Kind.TEXT,
                            "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."),
                    Option.flag("notext", "Do not print the generated certificate"),
                    Option.flag("batch", "Don't ask questions"),
                    Option.flag("msie_hack", "msie modifications to handle all Universal Strings"),
                    Option.of("ss_cert", Kind.INPUT_FILE, "File contains a self signed cert to sign"),
                    Option.of("spkac", Kind.INPUT_FILE, "File contains DN and signed public key and challenge"),
                    CommonOptions.engine(),
                    Option.section("Configuration"),
                    Option.of("config", Kind.TEXT, "A config file"),
                    Option.of("name", Kind.TEXT, "The particular CA definition to use"),
                    Option.of("section", Kind.TEXT, "An alias for -name"),
                    Option.of("policy", Kind.TEXT, "The CA 'policy' to support"),
                    Option.section("Certificate"),
                    Option.of("subj", Kind.TEXT, "Use arg instead of request's subject"),
                    Option.flag("utf8", "Input characters are UTF8; default ASCII"),
                    Option.flag("create_serial", "If reading serial fails, create a new random serial"),
                    Option.flag("rand_serial", "Always create a random serial; do not store it"),
                    Option.flag("multivalue-rdn", "Deprecated; multi-valued RDNs support is always on."),
                    Option.of("not_before", Kind.TEXT, "An alias for -startdate")
                            .since("3.4"),
                    Option.of("not_after", Kind.TEXT, "An alias for -enddate").since("3.4"),
                    Option.flag("quiet", "Terse output during processing")
                            .ignored()
                            .since("3.2"),
                    Option.of("startdate", Kind.TEXT, "Cert notBefore, YYMMDDHHMMSSZ"),
                    Option.of("enddate", Kind.TEXT, "YYMMDDHHMMSSZ cert notAfter (overrides -days)"),
                    Option.of("days", Kind.POSITIVE, "Number of days to certify the cert for"),
                    Option.of("extensions", Kind.TEXT, "Extension section (override value in config file)"),
                    Option.of("extfile", Kind.INPUT_FILE, "Configuration file with X509v3 extensions to add"),
                    Option.flag("preserveDN", "Don't re-order the DN"),
                    Option.flag("noemailDN", "Don't add the EMAIL field to the DN"),
                    Option.section("Signing"),
                    Option.of("md", Kind.TEXT, "Digest to use, such as sha256"),
                    Option.of("keyfile", Kind.TEXT, "The CA private key"),
                    Option.of("keyform", Kind.FORMAT, "Private key file format (ENGINE, other values ignored)"),
                    Option.of("passin", Kind.TEXT, "Key and cert input file pass phrase source"),
                    Option.of(
                            "key",
                            Kind.TEXT,
                            "Key to decrypt the private key or cert files if encrypted. Better use -passin"),
                    Option.of("cert", Kind.INPUT_FILE, "The CA cert"),
                    Option.of("certform", Kind.PEM_OR_DER, "Certificate input format (DER/PEM/P12); has no effect"),
                    Option.flag("selfsign", "Sign a cert with the key associated with it"),
                    Option.of("sigopt", Kind.TEXT, "Signature parameter in n:v form"),
                    Option.of("vfyopt", Kind.TEXT, "Verification parameter in n:v form"),
                    Option.section("Revocation"),
                    Option.flag("gencrl", "Generate a new CRL"),
                    Option.of("valid", Kind.TEXT, "Add a Valid(not-revoked) DB entry about a cert (given in file)"),
                    Option.of("status", Kind.TEXT, "Shows cert status given the serial number"),
                    Option.flag("updatedb", "Updates db for expired cert"),
                    Option.of("crlexts", Kind.TEXT, "CRL extension section (override value in config file)"),
                    Option.of("crl_reason", Kind.TEXT, "revocation reason"),
                    Option.of(
                            "crl_hold",
                            Kind.TEXT,
                            "the hold instruction, an OID. Sets revocation reason to certificateHold"),
                    Option.of(
                            "crl_compromise",
                            Kind.TEXT,
                            "sets compromise time to val and the revocation reason to keyCompromise"),
                    Option.of(
                            "crl_CA_compromise",
                            Kind.TEXT,
                            "sets compromise time to val and the revocation reason to CACompromise"),
                    Option.of(
                            "crl_lastupdate",
                            Kind.TEXT,
                            "Sets the CRL lastUpdate time to val (YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ)"),
                    Option.of(
                            "crl_nextupdate",
                            Kind.TEXT,
                            "Sets the CRL nextUpdate time to val (YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ)"),
                    Option.of("crldays", Kind.POSITIVE, "Days until the next CRL is due"),
                    Option.of("crlhours", Kind.POSITIVE, "Hours until the next CRL is due"),
                    Option.of("crlsec", Kind.POSITIVE, "Seconds until the next CRL is due"),
                    Option.of("revoke", Kind.INPUT_FILE, "Revoke a cert (given in file)"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider())
            .with(Option.parameters(), Option.parameter("certreq", "Certificate requests to be signed (optional)"));

    private CaOptions() {}
}
