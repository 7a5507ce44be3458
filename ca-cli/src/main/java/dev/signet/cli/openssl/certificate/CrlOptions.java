package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code crl}. */
final class CrlOptions {
    static final OptionTable TABLE = new OptionTable(
            "crl",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.flag("verify", "Verify CRL signature"),
            Option.section("Input"),
            Option.of("in", Kind.INPUT_FILE, "Input file - default stdin"),
            Option.of("inform", Kind.PEM_OR_DER, "CRL input format (DER or PEM); has no effect"),
            Option.of("key", Kind.INPUT_FILE, "CRL signing Private key to use"),
            Option.of("keyform", Kind.PEM_OR_DER, "Private key file format (DER/PEM/P12); has no effect"),
            Option.section("Output"),
            Option.of("out", Kind.OUTPUT_FILE, "output file - default stdout"),
            Option.of("outform", Kind.PEM_OR_DER, "Output format - default PEM"),
            Option.of(
                    "dateopt", Kind.TEXT, "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."),
            Option.flag("text", "Print out a text format version"),
            Option.flag("hash", "Print hash value"),
            Option.flag("hash_old", "Print old-style (MD5) hash value"),
            Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
            Option.anyName("Any supported digest"),
            Option.section("CRL"),
            Option.flag("issuer", "Print issuer DN"),
            Option.flag("lastupdate", "Set lastUpdate field"),
            Option.flag("nextupdate", "Set nextUpdate field"),
            Option.flag("noout", "No CRL output"),
            Option.flag("fingerprint", "Print the crl fingerprint"),
            Option.flag("crlnumber", "Print CRL number"),
            Option.flag("badsig", "Corrupt last byte of loaded CRL signature (for test)"),
            Option.of("gendelta", Kind.INPUT_FILE, "Other CRL to compare/diff to the Input one"),
            Option.section("Certificate"),
            Option.of("CApath", Kind.DIRECTORY, "Verify CRL using certificates in dir"),
            Option.of("CAfile", Kind.INPUT_FILE, "Verify CRL using certificates in file name"),
            Option.of("CAstore", Kind.URI, "Verify CRL using certificates in store URI"),
            Option.flag("no-CAfile", "Do not load the default certificates file"),
            Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
            Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored());

    private CrlOptions() {}
}
