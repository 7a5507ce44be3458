package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code ocsp}. */
final class OcspOptions {
    static final OptionTable TABLE = new OptionTable(
                    "ocsp",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("ignore_err", "Ignore error on OCSP request or response and continue running"),
                    Option.of("CAfile", Kind.INPUT_FILE, "Trusted certificates file"),
                    Option.of("CApath", Kind.INPUT_FILE, "Trusted certificates directory"),
                    Option.of("CAstore", Kind.URI, "Trusted certificates store URI"),
                    Option.flag("no-CAfile", "Do not load the default certificates file"),
                    Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                    Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
                    Option.section("Responder"),
                    Option.of("timeout", Kind.POSITIVE, "Connection timeout (in seconds) to the OCSP responder"),
                    Option.flag("resp_no_certs", "Don't include any certificates in response"),
                    Option.of("multi", Kind.POSITIVE, "run multiple responder processes"),
                    Option.flag("no_certs", "Don't include any certificates in signed request"),
                    Option.flag("badsig", "Corrupt last byte of loaded OCSP response signature (for test)"),
                    Option.of("CA", Kind.INPUT_FILE, "CA certificate"),
                    Option.of("nmin", Kind.POSITIVE, "Number of minutes before next update"),
                    Option.of("nrequest", Kind.POSITIVE, "Number of requests to accept (default unlimited)"),
                    Option.of("reqin", Kind.TEXT, "File with the DER-encoded request"),
                    Option.of("signer", Kind.INPUT_FILE, "Certificate to sign OCSP request with"),
                    Option.of("sign_other", Kind.INPUT_FILE, "Additional certificates to include in signed request"),
                    Option.of("index", Kind.INPUT_FILE, "Certificate status index file"),
                    Option.of("ndays", Kind.POSITIVE, "Number of days before next update"),
                    Option.of("rsigner", Kind.INPUT_FILE, "Responder certificate to sign responses with"),
                    Option.of("rkey", Kind.INPUT_FILE, "Responder key to sign responses with"),
                    Option.of("passin", Kind.TEXT, "Responder key pass phrase source"),
                    Option.of("rother", Kind.INPUT_FILE, "Other certificates to include in response"),
                    Option.of("rmd", Kind.TEXT, "Digest Algorithm to use in signature of OCSP response"),
                    Option.of("rsigopt", Kind.TEXT, "OCSP response signature parameter in n:v form"),
                    Option.of("header", Kind.TEXT, "key=value header to add"),
                    Option.of("rcid", Kind.TEXT, "Use specified algorithm for cert id in response"),
                    Option.anyName("Any supported digest algorithm (sha1,sha256, ... )"),
                    Option.section("Client"),
                    Option.of("url", Kind.TEXT, "Responder URL"),
                    Option.of("host", Kind.TEXT, "TCP/IP hostname:port to connect to"),
                    Option.of("port", Kind.NON_NEGATIVE, "Port to run responder on"),
                    Option.of("path", Kind.TEXT, "Path to use in OCSP request"),
                    Option.of(
                            "proxy",
                            Kind.TEXT,
                            "[http[s]://]host[:port][/path] of HTTP(S) proxy to use; path is ignored"),
                    Option.of("no_proxy", Kind.TEXT, "List of addresses of servers not to use HTTP(S) proxy for"),
                    Option.continuation("Default from environment variable 'no_proxy', else 'NO_PROXY', else none"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output filename"),
                    Option.flag("noverify", "Don't verify response at all"),
                    Option.flag("nonce", "Add OCSP nonce to request"),
                    Option.flag("no_nonce", "Don't add OCSP nonce to request"),
                    Option.flag("no_signature_verify", "Don't check signature on response"),
                    Option.flag("resp_key_id", "Identify response by signing certificate key ID"),
                    Option.flag("no_cert_verify", "Don't check signing certificate"),
                    Option.flag("text", "Print text form of request and response"),
                    Option.flag("req_text", "Print text form of request"),
                    Option.flag("resp_text", "Print text form of response"),
                    Option.flag("no_chain", "Don't chain verify response"),
                    Option.flag("no_cert_checks", "Don't do additional checks on signing certificate"),
                    Option.flag("no_explicit", "Do not explicitly check the chain, just verify the root"),
                    Option.flag("trust_other", "Don't verify additional certificates"),
                    Option.flag("no_intern", "Don't search certificates contained in response for signer"),
                    Option.of("respin", Kind.TEXT, "File with the DER-encoded response"),
                    Option.of("VAfile", Kind.INPUT_FILE, "Validator certificates file"),
                    Option.of("verify_other", Kind.INPUT_FILE, "Additional certificates to search for signer"),
                    Option.of("cert", Kind.INPUT_FILE, "Certificate to check"),
                    Option.of("serial", Kind.TEXT, "Serial number to check"),
                    Option.of("validity_period", Kind.UNSIGNED_LONG, "Maximum validity discrepancy in seconds"),
                    Option.of("signkey", Kind.TEXT, "Private key to sign OCSP request with"),
                    Option.of("reqout", Kind.TEXT, "Output file for the DER-encoded request"),
                    Option.of("respout", Kind.TEXT, "Output file for the DER-encoded response"),
                    Option.of("issuer", Kind.INPUT_FILE, "Issuer certificate"),
                    Option.of("status_age", Kind.POSITIVE, "Maximum status age in seconds"))
            .with(VerifyOptions.table())
            .with(CommonOptions.provider());

    private OcspOptions() {}
}
