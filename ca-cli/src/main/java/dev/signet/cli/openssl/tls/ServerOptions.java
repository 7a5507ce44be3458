package dev.signet.cli.openssl.tls;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code s_server}, in the order of its help. */
final class ServerOptions {
    static final OptionTable TABLE = new OptionTable(
                    "s_server",
                    Option.section("General"),
                    Option.flag("help", "Display this summary"),
                    Option.of("ssl_config", Kind.TEXT, "Configure SSL_CTX using the given configuration value")
                            .refused(),
                    Option.flag("trace", "trace protocol messages"),
                    Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                            .ignored(),
                    Option.section("Network"),
                    Option.of("port", Kind.POSITIVE, "TCP/IP port to listen on for connections (default is 4433)"),
                    Option.of(
                            "accept",
                            Kind.TEXT,
                            "TCP/IP optional host and port to listen on for connections (default is *:4433)"),
                    Option.of("unix", Kind.TEXT, "Unix domain socket to accept on"),
                    Option.flag("unlink", "For -unix, unlink existing socket first"),
                    Option.flag("4", "Use IPv4 only"),
                    Option.flag("6", "Use IPv6 only"),
                    Option.section("Identity"),
                    Option.of("context", Kind.TEXT, "Set session ID context").ignored(),
                    Option.of("CAfile", Kind.INPUT_FILE, "PEM format file of CA's"),
                    Option.of("CApath", Kind.DIRECTORY, "PEM format directory of CA's"),
                    Option.of("CAstore", Kind.URI, "URI to store of CA's"),
                    Option.flag("no-CAfile", "Do not load the default certificates file"),
                    Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                    Option.flag("no-CAstore", "Do not load certificates from the default certificates store URI"),
                    Option.flag("nocert", "Don't use any certificates (Anon-DH)"),
                    Option.of("verify", Kind.INTEGER, "Turn on peer certificate verification"),
                    Option.of("Verify", Kind.INTEGER, "Turn on peer certificate verification, must have a cert"),
                    Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
                    Option.of("cert", Kind.INPUT_FILE, "Server certificate file to use; default server.pem"),
                    Option.of("cert2", Kind.INPUT_FILE, "Certificate file to use for servername; default server2.pem"),
                    Option.of(
                            "certform", Kind.PEM_OR_DER, "Server certificate file format (PEM/DER/P12); has no effect"),
                    Option.of("cert_chain", Kind.INPUT_FILE, "Server certificate chain file in PEM format"),
                    Option.flag("build_chain", "Build server certificate chain"),
                    Option.of("serverinfo", Kind.TEXT, "PEM serverinfo file for certificate")
                            .refused(),
                    Option.of("key", Kind.TEXT, "Private key file to use; default is -cert file or elseserver.pem"),
                    Option.of("key2", Kind.INPUT_FILE, "-Private Key file to use for servername if not in -cert2"),
                    Option.of("keyform", Kind.FORMAT, "Key format (ENGINE, other values ignored)"),
                    Option.of("pass", Kind.TEXT, "Private key and cert file pass phrase source"),
                    Option.of("dcert", Kind.INPUT_FILE, "Second server certificate file to use (usually for DSA)"),
                    Option.of(
                            "dcertform",
                            Kind.PEM_OR_DER,
                            "Second server certificate file format (PEM/DER/P12); has no effect"),
                    Option.of("dcert_chain", Kind.INPUT_FILE, "second server certificate chain file in PEM format"),
                    Option.of("dkey", Kind.INPUT_FILE, "Second private key file to use (usually for DSA)"),
                    Option.of("dkeyform", Kind.FORMAT, "Second key file format (ENGINE, other values ignored)"),
                    Option.of("dpass", Kind.TEXT, "Second private key and cert file pass phrase source"),
                    Option.of("dhparam", Kind.INPUT_FILE, "DH parameters file to use"),
                    Option.of("servername", Kind.TEXT, "Servername for HostName TLS extension"),
                    Option.flag("servername_fatal", "On servername mismatch send fatal alert (default warning alert)"),
                    Option.flag("nbio_test", "Test with the non-blocking test bio")
                            .ignored(),
                    Option.flag("crlf", "Convert LF from terminal into CRLF"),
                    Option.flag("quiet", "No server output"),
                    Option.flag("no_resume_ephemeral", "Disable caching and tickets if ephemeral (EC)DH is used")
                            .ignored(),
                    Option.flag("www", "Respond to a 'GET /' with a status page"),
                    Option.flag("WWW", "Respond to a 'GET with the file ./path"),
                    Option.flag("ignore_unexpected_eof", "Do not treat lack of close_notify from a peer as an error"),
                    Option.flag("tlsextdebug", "Hex dump of all TLS extensions received"),
                    Option.flag("HTTP", "Like -WWW but ./path includes HTTP headers"),
                    Option.of("id_prefix", Kind.TEXT, "Generate SSL/TLS session IDs prefixed by arg")
                            .ignored(),
                    Option.of("keymatexport", Kind.TEXT, "Export keying material using label"),
                    Option.of("keymatexportlen", Kind.POSITIVE, "Export len bytes of keying material; default 20"),
                    Option.of("CRL", Kind.INPUT_FILE, "CRL file to use"),
                    Option.of("CRLform", Kind.PEM_OR_DER, "CRL file format (PEM or DER); default PEM"),
                    Option.flag("crl_download", "Download CRLs from distribution points in certificate CDP entries"),
                    Option.of("chainCAfile", Kind.INPUT_FILE, "CA file for certificate chain (PEM format)"),
                    Option.of(
                            "chainCApath",
                            Kind.DIRECTORY,
                            "use dir as certificate store path to build CA certificate chain"),
                    Option.of("chainCAstore", Kind.URI, "use URI as certificate store to build CA certificate chain"),
                    Option.of("verifyCAfile", Kind.INPUT_FILE, "CA file for certificate verification (PEM format)"),
                    Option.of(
                            "verifyCApath",
                            Kind.DIRECTORY,
                            "use dir as certificate store path to verify CA certificate"),
                    Option.of("verifyCAstore", Kind.URI, "use URI as certificate store to verify CA certificate"),
                    Option.flag("no_cache", "Disable session cache"),
                    Option.flag("ext_cache", "Disable internal cache, set up and use external cache")
                            .refused(),
                    Option.flag("verify_return_error", "Close connection on verification error"),
                    Option.flag("verify_quiet", "No verify output except verify errors"),
                    Option.flag("ign_eof", "Ignore input EOF (default when -quiet)"),
                    Option.flag("no_ign_eof", "Do not ignore input EOF"),
                    Option.section("OCSP"),
                    Option.flag("status", "Request certificate status from server"),
                    Option.flag("status_verbose", "Print more output in certificate status callback"),
                    Option.of("status_timeout", Kind.INTEGER, "Status request responder timeout"),
                    Option.of("status_url", Kind.TEXT, "Status request fallback URL"),
                    Option.of(
                            "proxy",
                            Kind.TEXT,
                            "[http[s]://]host[:port][/path] of HTTP(S) proxy to use; path is ignored"),
                    Option.of("no_proxy", Kind.TEXT, "List of addresses of servers not to use HTTP(S) proxy for"),
                    Option.continuation("Default from environment variable 'no_proxy', else 'NO_PROXY', else none"),
                    Option.of("status_file", Kind.INPUT_FILE, "File containing DER encoded OCSP Response"),
                    Option.section("Debug"),
                    Option.flag("security_debug", "Print output from SSL/TLS security framework")
                            .ignored(),
                    Option.flag("security_debug_verbose", "Print more output from SSL/TLS security framework")
                            .ignored(),
                    Option.flag("brief", "Restrict output to brief summary of connection parameters"),
                    Option.flag("rev", "act as an echo server that sends back received text reversed"),
                    Option.flag("debug", "Print more output"),
                    Option.flag("msg", "Show protocol messages"),
                    Option.of("msgfile", Kind.OUTPUT_FILE, "File to send output of -msg or -trace, instead of stdout"),
                    Option.flag("state", "Print the SSL states"),
                    Option.flag("async", "Operate in asynchronous mode").ignored(),
                    Option.of("max_pipelines", Kind.POSITIVE, "Maximum number of encrypt/decrypt pipelines to be used")
                            .ignored(),
                    Option.of("naccept", Kind.POSITIVE, "Terminate after #num connections"),
                    Option.of("keylogfile", Kind.OUTPUT_FILE, "Write TLS secrets to file"),
                    Option.section("Network"),
                    Option.flag("nbio", "Use non-blocking IO").ignored(),
                    Option.flag("timeout", "Enable timeouts"),
                    Option.of("mtu", Kind.POSITIVE, "Set link-layer MTU"),
                    Option.of("read_buf", Kind.POSITIVE, "Default read buffer size to be used for connections")
                            .ignored(),
                    Option.of("split_send_frag", Kind.POSITIVE, "Size used to split data for encrypt pipelines")
                            .ignored(),
                    Option.of("max_send_frag", Kind.POSITIVE, "Maximum Size of send frames ")
                            .ignored(),
                    Option.section("Server identity"),
                    Option.of("psk_identity", Kind.TEXT, "PSK identity to expect"),
                    Option.of("psk_hint", Kind.TEXT, "PSK identity hint to use").ignored(),
                    Option.of("psk", Kind.TEXT, "PSK in hex (without 0x)"),
                    Option.of("psk_session", Kind.INPUT_FILE, "File to read PSK SSL session from")
                            .refused(),
                    Option.of("srpvfile", Kind.INPUT_FILE, "(deprecated) The verifier file for SRP")
                            .refused(),
                    Option.of("srpuserseed", Kind.TEXT, "(deprecated) A seed string for a default user salt")
                            .refused(),
                    Option.section("Protocol and version"),
                    Option.of(
                                    "max_early_data",
                                    Kind.INTEGER,
                                    "The maximum number of bytes of early data as advertised in tickets")
                            .refused("Bouncy Castle's TLS sends and takes no data before the handshake is over"),
                    Option.of(
                                    "recv_max_early_data",
                                    Kind.INTEGER,
                                    "The maximum number of bytes of early data (hard limit)")
                            .refused("Bouncy Castle's TLS sends and takes no data before the handshake is over"),
                    Option.flag("early_data", "Attempt to read early data")
                            .refused("Bouncy Castle's TLS sends and takes no data before the handshake is over"),
                    Option.of(
                            "num_tickets",
                            Kind.INTEGER,
                            "The number of TLSv1.3 session tickets that a server will automatically issue"),
                    Option.flag("anti_replay", "Switch on anti-replay protection (default)")
                            .ignored(),
                    Option.flag("no_anti_replay", "Switch off anti-replay protection")
                            .ignored(),
                    Option.flag(
                                    "http_server_binmode",
                                    "opening files in binary mode when acting as http server (-WWW and -HTTP)")
                            .ignored(),
                    Option.flag("no_ca_names", "Disable TLS Extension CA Names"),
                    Option.flag("stateless", "Require TLSv1.3 cookies").refused(),
                    Option.flag("tls1", "Just talk TLSv1"),
                    Option.flag("tls1_1", "Just talk TLSv1.1"),
                    Option.flag("tls1_2", "just talk TLSv1.2"),
                    Option.flag("tls1_3", "just talk TLSv1.3"),
                    Option.flag("dtls", "Use any DTLS version"),
                    Option.flag("listen", "Listen for a DTLS ClientHello with a cookie and then connect"),
                    Option.flag("dtls1", "Just talk DTLSv1"),
                    Option.flag("dtls1_2", "Just talk DTLSv1.2"),
                    Option.of("use_srtp", Kind.TEXT, "Offer SRTP key management with a colon-separated profile list")
                            .refused(),
                    Option.flag("no_dhe", "Disable ephemeral DH"),
                    Option.of(
                                    "nextprotoneg",
                                    Kind.TEXT,
                                    "Set the advertised protocols for the NPN extension (comma-separated list)")
                            .refused("Bouncy Castle's TLS has no message for it; ALPN took its place (-alpn)"),
                    Option.of(
                            "alpn",
                            Kind.TEXT,
                            "Set the advertised protocols for the ALPN extension (comma-separated list)"),
                    Option.flag("sendfile", "Use sendfile to response file with -WWW")
                            .refused(),
                    Option.section("Random state"),
                    Option.of("rand", Kind.TEXT, "Load the given file(s) into the random number generator")
                            .ignored(),
                    Option.of("writerand", Kind.OUTPUT_FILE, "Write random data to the specified file")
                            .ignored(),
                    Option.section("TLS/SSL"),
                    Option.flag("no_ssl3", "Just disable SSLv3"),
                    Option.flag("no_tls1", "Just disable TLSv1"),
                    Option.flag("no_tls1_1", "Just disable TLSv1.1"),
                    Option.flag("no_tls1_2", "Just disable TLSv1.2"),
                    Option.flag("no_tls1_3", "Just disable TLSv1.3"),
                    Option.flag("bugs", "Turn on SSL bug compatibility").ignored(),
                    Option.flag("no_comp", "Disable SSL/TLS compression (default)")
                            .ignored(),
                    Option.flag("comp", "Use SSL/TLS-level compression").ignored(),
                    Option.flag("no_ticket", "Disable use of TLS session tickets"),
                    Option.flag("serverpref", "Use server's cipher preferences"),
                    Option.flag("legacy_renegotiation", "Enable use of legacy renegotiation (dangerous)")
                            .ignored(),
                    Option.flag("client_renegotiation", "Allow client-initiated renegotiation"),
                    Option.flag("no_renegotiation", "Disable all renegotiation."),
                    Option.flag("legacy_server_connect", "Allow initial connection to servers that don't support RI"),
                    Option.flag("no_resumption_on_reneg", "Disallow session resumption on renegotiation")
                            .ignored(),
                    Option.flag(
                                    "no_legacy_server_connect",
                                    "Disallow initial connection to servers that don't support RI")
                            .ignored(),
                    Option.flag("allow_no_dhe_kex", "In TLSv1.3 allow non-(ec)dhe based key exchange on resumption")
                            .refused(),
                    Option.flag("prioritize_chacha", "Prioritize ChaCha ciphers when preferred by clients"),
                    Option.flag("strict", "Enforce strict certificate checks as per TLS standard"),
                    Option.of("sigalgs", Kind.TEXT, "Signature algorithms to support (colon-separated list)"),
                    Option.of(
                            "client_sigalgs",
                            Kind.TEXT,
                            "Signature algorithms to support for client certificate authentication (colon-separated list)"),
                    Option.of("groups", Kind.TEXT, "Groups to advertise (colon-separated list)"),
                    Option.of("curves", Kind.TEXT, "Groups to advertise (colon-separated list)"),
                    Option.of("named_curve", Kind.TEXT, "Elliptic curve used for ECDHE (server-side only)"),
                    Option.of("cipher", Kind.TEXT, "Specify TLSv1.2 and below cipher list to be used"),
                    Option.of("ciphersuites", Kind.TEXT, "Specify TLSv1.3 ciphersuites to be used"),
                    Option.of("min_protocol", Kind.TEXT, "Specify the minimum protocol version to be used"),
                    Option.of("max_protocol", Kind.TEXT, "Specify the maximum protocol version to be used"),
                    Option.of("record_padding", Kind.TEXT, "Block size to pad TLS 1.3 records to.")
                            .ignored(),
                    Option.flag(
                                    "debug_broken_protocol",
                                    "Perform all sorts of protocol violations for testing purposes")
                            .ignored(),
                    Option.flag("no_middlebox", "Disable TLSv1.3 middlebox compat mode")
                            .ignored(),
                    Option.flag("no_etm", "Disable Encrypt-then-Mac extension"))
            .with(LaterOptions.server())
            .with(VerifyOptions.table())
            .with(
                    Option.section("Extended certificate"),
                    Option.of("xkey", Kind.INPUT_FILE, "key for Extended certificates")
                            .refused(),
                    Option.of("xcert", Kind.INPUT_FILE, "cert for Extended certificates")
                            .refused(),
                    Option.of("xchain", Kind.INPUT_FILE, "chain for Extended certificates")
                            .refused(),
                    Option.flag("xchain_build", "build certificate chain for the extended certificates")
                            .refused(),
                    Option.of(
                                    "xcertform",
                                    Kind.PEM_OR_DER,
                                    "format of Extended certificate (PEM/DER/P12); has no effect")
                            .refused(),
                    Option.of(
                                    "xkeyform",
                                    Kind.PEM_OR_DER,
                                    "format of Extended certificate's key (DER/PEM/P12); has no effect")
                            .refused(),
                    Option.section("Provider"),
                    Option.of(
                                    "provider-path",
                                    Kind.TEXT,
                                    "Provider load path (must be before 'provider' argument if required)")
                            .ignored(),
                    Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                            .ignored(),
                    Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                            .ignored());

    private ServerOptions() {}
}
