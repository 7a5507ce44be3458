package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code x509}. */
final class X509Options {
    static final OptionTable TABLE = new OptionTable(
            "x509",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.of("in", Kind.INPUT_FILE, "Certificate input, or CSR input file with -req (default stdin)"),
            Option.of("passin", Kind.TEXT, "Private key and cert file pass-phrase source"),
            Option.flag("new", "Generate a certificate from scratch"),
            Option.flag("x509toreq", "Output a certification request (rather than a certificate)"),
            Option.flag("req", "Input is a CSR file (rather than a certificate)"),
            Option.of("copy_extensions", Kind.TEXT, "copy extensions when converting from CSR to x509 or vice versa"),
            Option.of("inform", Kind.FORMAT, "CSR input file format (DER or PEM) - default PEM"),
            Option.of("vfyopt", Kind.TEXT, "CSR verification parameter in n:v form"),
            Option.of("key", Kind.TEXT, "Key for signing, and to include unless using -force_pubkey"),
            Option.of("signkey", Kind.TEXT, "Same as -key"),
            Option.of("keyform", Kind.KEY_FORMAT, "Key input format (ENGINE, other values ignored)"),
            Option.of("out", Kind.OUTPUT_FILE, "Output file - default stdout"),
            Option.of("outform", Kind.FORMAT, "Output format (DER or PEM) - default PEM"),
            Option.flag("nocert", "No cert output (except for requested printing)"),
            Option.flag("noout", "No output (except for requested printing)"),
            Option.section("Certificate printing"),
            Option.flag("text", "Print the certificate in text form"),
            Option.of(
                    "dateopt", Kind.TEXT, "Datetime format used for printing. (rfc_822/iso_8601). Default is rfc_822."),
            Option.of("certopt", Kind.TEXT, "Various certificate text printing options"),
            Option.flag("fingerprint", "Print the certificate fingerprint"),
            Option.flag("alias", "Print certificate alias"),
            Option.flag("serial", "Print serial number value"),
            Option.flag("startdate", "Print the notBefore field"),
            Option.flag("enddate", "Print the notAfter field"),
            Option.flag("dates", "Print both notBefore and notAfter fields"),
            Option.flag("subject", "Print subject DN"),
            Option.flag("issuer", "Print issuer DN"),
            Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
            Option.flag("email", "Print email address(es)"),
            Option.flag("hash", "Synonym for -subject_hash (for backward compat)"),
            Option.flag("subject_hash", "Print subject hash value"),
            Option.flag("subject_hash_old", "Print old-style (MD5) subject hash value"),
            Option.flag("issuer_hash", "Print issuer hash value"),
            Option.flag("issuer_hash_old", "Print old-style (MD5) issuer hash value"),
            Option.of("ext", Kind.TEXT, "Restrict which X.509 extensions to print and/or copy"),
            Option.flag("ocspid", "Print OCSP hash values for the subject name and public key"),
            Option.flag("ocsp_uri", "Print OCSP Responder URL(s)"),
            Option.flag("purpose", "Print out certificate purposes"),
            Option.flag("pubkey", "Print the public key in PEM format"),
            Option.flag("modulus", "Print the RSA key modulus"),
            Option.section("Certificate checking"),
            Option.of("checkend", Kind.LARGE_INTEGER, "Check whether cert expires in the next arg seconds"),
            Option.continuation("Exit 1 (failure) if so, 0 if not"),
            Option.of("checkhost", Kind.TEXT, "Check certificate matches host"),
            Option.of("checkemail", Kind.TEXT, "Check certificate matches email"),
            Option.of("checkip", Kind.TEXT, "Check certificate matches ipaddr"),
            Option.section("Certificate output"),
            Option.of("set_serial", Kind.TEXT, "Serial number to use, overrides -CAserial"),
            Option.flag("next_serial", "Increment current certificate serial number"),
            Option.of("not_before", Kind.TEXT, "[CC]YYMMDDHHMMSSZ value for notBefore certificate field")
                    .since("3.4"),
            Option.of("not_after", Kind.TEXT, "[CC]YYMMDDHHMMSSZ value for notAfter certificate field, overrides -days")
                    .since("3.4"),
            Option.of("days", Kind.INTEGER, "Number of days until newly generated certificate expires - default 30"),
            Option.flag("preserve_dates", "Preserve existing validity dates"),
            Option.of("set_issuer", Kind.TEXT, "Set or override certificate issuer")
                    .since("3.4"),
            Option.of("set_subject", Kind.TEXT, "Set or override certificate subject (and issuer)")
                    .since("3.4"),
            Option.of("subj", Kind.TEXT, "Set or override certificate subject (and issuer)"),
            Option.of("force_pubkey", Kind.INPUT_FILE, "Place the given key in new certificate"),
            Option.flag("clrext", "Do not take over any extensions from the source certificate or request"),
            Option.of("extfile", Kind.INPUT_FILE, "Config file with X509V3 extensions to add"),
            Option.of("extensions", Kind.TEXT, "Section of extfile to use - default: unnamed section"),
            Option.of("sigopt", Kind.TEXT, "Signature parameter, in n:v form"),
            Option.flag("badsig", "Corrupt last byte of certificate signature (for test)"),
            Option.digest("Any supported digest, used for signing and printing"),
            Option.section("Micro-CA"),
            Option.of("CA", Kind.INPUT_FILE, "Use the given CA certificate, conflicts with -key"),
            Option.of("CAform", Kind.PEM_OR_DER, "CA cert format (PEM/DER/P12); has no effect"),
            Option.of("CAkey", Kind.TEXT, "The corresponding CA key; default is -CA arg"),
            Option.of("CAkeyform", Kind.KEY_FORMAT, "CA key format (ENGINE, other values ignored)"),
            Option.of("CAserial", Kind.TEXT, "File that keeps track of CA-generated serial number"),
            Option.flag("CAcreateserial", "Create CA serial number file if it does not exist"),
            Option.section("Certificate trust output"),
            Option.flag("trustout", "Mark certificate PEM output as trusted"),
            Option.of("setalias", Kind.TEXT, "Set certificate alias (nickname)"),
            Option.flag("clrtrust", "Clear all trusted purposes"),
            Option.of("addtrust", Kind.TEXT, "Trust certificate for a given purpose"),
            Option.flag("clrreject", "Clears all the prohibited or rejected uses of the certificate"),
            Option.of("addreject", Kind.TEXT, "Reject certificate for a given purpose"),
            Option.section("Random state"),
            Option.of("rand", Kind.TEXT, "Load the given file(s) into the random number generator")
                    .ignored(),
            Option.of("writerand", Kind.OUTPUT_FILE, "Write random data to the specified file")
                    .ignored(),
            Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                    .ignored(),
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored());

    private X509Options() {}
}
