package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code cms}. */
final class CmsOptions {
    static final OptionTable TABLE = Tables.join(
            "cms",
            new Option[] {
                Option.usage("[options] [cert...]"),
                Option.flag("help", "Display this summary"),
                Option.section("General"),
                Option.of("in", Kind.INPUT_FILE, "Input file"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                Option.of("config", Kind.INPUT_FILE, "Load a configuration file (this may load modules)")
                        .ignored(),
                Option.section("Operation"),
                Option.flag("encrypt", "Encrypt message"),
                Option.flag("decrypt", "Decrypt encrypted message"),
                Option.flag("sign", "Sign message"),
                Option.flag("verify", "Verify signed message"),
                Option.flag("resign", "Resign a signed message"),
                Option.flag("sign_receipt", "Generate a signed receipt for a message"),
                Option.of(
                        "verify_receipt", Kind.INPUT_FILE, "Verify receipts; exit if receipt signatures do not verify"),
                Option.flag("digest_create", "Create a CMS \"DigestedData\" object"),
                Option.flag("digest_verify", "Verify a CMS \"DigestedData\" object and output it"),
                Option.flag("compress", "Create a CMS \"CompressedData\" object"),
                Option.flag("uncompress", "Uncompress a CMS \"CompressedData\" object"),
                Option.flag("EncryptedData_encrypt", "Create CMS \"EncryptedData\" object using symmetric key"),
                Option.flag("EncryptedData_decrypt", "Decrypt CMS \"EncryptedData\" object using symmetric key"),
                Option.flag("data_create", "Create a CMS \"Data\" object"),
                Option.flag("data_out", "Copy CMS \"Data\" object to output"),
                Option.flag("cmsout", "Output CMS structure"),
                Option.section("File format"),
                Option.of("inform", Kind.SMIME_FORMAT, "Input format SMIME (default), PEM or DER"),
                Option.of("outform", Kind.SMIME_FORMAT, "Output format SMIME (default), PEM or DER"),
                Option.of("rctform", Kind.PEM_OR_DER, "Receipt file format"),
                Option.flag("stream", "Enable CMS streaming"),
                Option.flag("indef", "Same as -stream"),
                Option.flag("noindef", "Disable CMS streaming"),
                Option.flag("binary", "Treat input as binary: do not translate to canonical form"),
                Option.flag("crlfeol", "Use CRLF as EOL termination instead of LF only"),
                Option.flag("asciicrlf", "Perform CRLF canonicalisation when signing"),
                Option.section("Keys and passwords"),
                Option.of("pwri_password", Kind.TEXT, "Specific password for recipient"),
                Option.of(
                        "secretkey",
                        Kind.TEXT,
                        "Use specified hex-encoded key to decrypt/encrypt recipients or content"),
                Option.of("secretkeyid", Kind.TEXT, "Identity of the -secretkey for CMS \"KEKRecipientInfo\" object"),
                Option.of("inkey", Kind.TEXT, "Input private key (if not signer or recipient)"),
                Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                Option.of("keyopt", Kind.TEXT, "Set public key parameters as n:v pairs"),
                Option.of("keyform", Kind.FORMAT, "Input private key format (ENGINE, other values ignored)"),
                Option.of("engine", Kind.TEXT, "Use engine e, possibly a hardware device")
                        .ignored()
            },
            CommonOptions.provider(),
            CommonOptions.random(),
            new Option[] {
                Option.section("Encryption and decryption"),
                Option.of("originator", Kind.TEXT, "Originator certificate file"),
                Option.of("recip", Kind.INPUT_FILE, "Recipient cert file"),
                Option.of("cert...", Kind.SMIME_FORMAT, "Recipient certs (optional; used only when encrypting)")
                        .ignored(),
                Option.anyName("The encryption algorithm to use (any supported cipher)"),
                Option.of("wrap", Kind.TEXT, "Key wrap algorithm to use when encrypting with key agreement"),
                Option.flag("aes128-wrap", "Use AES128 to wrap key"),
                Option.flag("aes192-wrap", "Use AES192 to wrap key"),
                Option.flag("aes256-wrap", "Use AES256 to wrap key"),
                Option.flag("des3-wrap", "Use 3DES-EDE to wrap key"),
                Option.flag("debug_decrypt", "Disable MMA protection, return error if no recipient found (see doc)"),
                Option.section("Signing"),
                Option.of("md", Kind.TEXT, "Digest algorithm to use"),
                Option.of("digest", Kind.TEXT, "Sign a pre-computed digest in hex notation")
                        .since("3.2"),
                Option.of("signer", Kind.TEXT, "Signer certificate input file"),
                Option.of("certfile", Kind.INPUT_FILE, "Other certificates file"),
                Option.flag("cades", "Include signingCertificate attribute (CAdES-BES)"),
                Option.flag("nodetach", "Use opaque signing"),
                Option.flag("nocerts", "Don't include signer's certificate when signing"),
                Option.flag("noattr", "Don't include any signed attributes"),
                Option.flag("no_signing_time", "Omit the signing time attribute")
                        .since("3.4"),
                Option.flag("nosmimecap", "Omit the SMIMECapabilities attribute"),
                Option.flag("receipt_request_all", "When signing, create a receipt request for all recipients"),
                Option.flag("receipt_request_first", "When signing, create a receipt request for first recipient"),
                Option.of(
                        "receipt_request_from",
                        Kind.TEXT,
                        "Create signed receipt request with specified email address"),
                Option.of("receipt_request_to", Kind.TEXT, "Create signed receipt targeted to specified address"),
                Option.section("Verification"),
                Option.of("signer", Kind.TEXT, "Signer certificate(s) output file"),
                Option.of("content", Kind.INPUT_FILE, "Supply or override content for detached signature"),
                Option.flag("no_content_verify", "Do not verify signed content signatures"),
                Option.flag("no_attr_verify", "Do not verify signed attribute signatures"),
                Option.flag("nosigs", "Don't verify message signature"),
                Option.flag("noverify", "Don't verify signers certificate"),
                Option.flag("nointern", "Don't search certificates in message for signer"),
                Option.flag("cades", "Check signingCertificate (CAdES-BES)"),
                Option.flag("verify_retcode", "Exit non-zero on verification failure"),
                Option.of("CAfile", Kind.INPUT_FILE, "Trusted certificates file"),
                Option.of("CApath", Kind.DIRECTORY, "Trusted certificates directory"),
                Option.of("CAstore", Kind.URI, "Trusted certificates store URI"),
                Option.flag("no-CAfile", "Do not load the default certificates file"),
                Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
                Option.section("Output"),
                Option.flag("keyid", "Use subject key identifier"),
                Option.of("econtent_type", Kind.TEXT, "OID for external content"),
                Option.flag("text", "Include or delete text MIME headers"),
                Option.of("certsout", Kind.OUTPUT_FILE, "Certificate output file"),
                Option.of("to", Kind.TEXT, "To address"),
                Option.of("from", Kind.TEXT, "From address"),
                Option.of("subject", Kind.TEXT, "Subject"),
                Option.section("Printing"),
                Option.flag("noout", "For the -cmsout operation do not output the parsed CMS structure"),
                Option.flag("print", "For the -cmsout operation print out all fields of the CMS structure"),
                Option.of("nameopt", Kind.TEXT, "For the -print option specifies various strings printing options"),
                Option.flag("receipt_request_print", "Print CMS Receipt Request")
            },
            VerifyOptions.table());

    private CmsOptions() {}
}
