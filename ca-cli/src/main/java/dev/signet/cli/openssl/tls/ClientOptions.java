package dev.signet.cli.openssl.tls;

import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code s_client}, in the order of its help. */
final class ClientOptions {
    static final OptionTable TABLE = new OptionTable(
                    "s_client",
                    Option.usage("[options] [host:port]"),
                    Option.section("General"),
                    Option.flag("help", "Display this summary"),
                    Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                            .ignored(),
                    Option.of(
                                    "ssl_client_engine",
                                    Kind.TEXT,
                                    "Specify engine to be used for client certificate operations")
                            .ignored(),
                    Option.of("ssl_config", Kind.TEXT, "Use specified section for SSL_CTX configuration")
                            .refused(),
                    Option.flag("ct", "Request and parse SCTs (also enables OCSP stapling)")
                            .refused(),
                    Option.flag("noct", "Do not request or parse SCTs (default)")
                            .ignored(),
                    Option.of("ctlogfile", Kind.INPUT_FILE, "CT log list CONF file")
                            .refused(),
                    Option.section("Network"),
                    Option.of("host", Kind.TEXT, "Use -connect instead"),
                    Option.of("port", Kind.POSITIVE, "Use -connect instead"),
                    Option.of("connect", Kind.TEXT, "TCP/IP where to connect; default: 4433)"),
                    Option.of("bind", Kind.TEXT, "bind local address for connection"),
                    Option.of("proxy", Kind.TEXT, "Connect to via specified proxy to the real server"),
                    Option.of("proxy_user", Kind.TEXT, "UserID for proxy authentication"),
                    Option.of("proxy_pass", Kind.TEXT, "Proxy authentication password source"),
                    Option.of("unix", Kind.TEXT, "Connect over the specified Unix-domain socket"),
                    Option.flag("4", "Use IPv4 only"),
                    Option.flag("6", "Use IPv6 only"),
                    Option.of(
                            "maxfraglen",
                            Kind.POSITIVE,
                            "Enable Maximum Fragment Length Negotiation (len values: 512, 1024, 2048 and 4096)"),
                    Option.of("max_send_frag", Kind.POSITIVE, "Maximum Size of send frames ")
                            .ignored(),
                    Option.of("split_send_frag", Kind.POSITIVE, "Size used to split data for encrypt pipelines")
                            .ignored(),
                    Option.of("max_pipelines", Kind.POSITIVE, "Maximum number of encrypt/decrypt pipelines to be used")
                            .ignored(),
                    Option.of("read_buf", Kind.POSITIVE, "Default read buffer size to be used for connections")
                            .ignored(),
                    Option.flag("fallback_scsv", "Send the fallback SCSV"),
                    Option.section("Identity"),
                    Option.of("cert", Kind.INPUT_FILE, "Client certificate file to use"),
                    Option.of(
                            "certform", Kind.PEM_OR_DER, "Client certificate file format (PEM/DER/P12); has no effect"),
                    Option.of("cert_chain", Kind.INPUT_FILE, "Client certificate chain file (in PEM format)"),
                    Option.flag("build_chain", "Build client certificate chain"),
                    Option.of("key", Kind.TEXT, "Private key file to use; default: -cert file"),
                    Option.of("keyform", Kind.KEY_FORMAT, "Key format (ENGINE, other values ignored)"),
                    Option.of("pass", Kind.TEXT, "Private key and cert file pass phrase source"),
                    Option.of("verify", Kind.POSITIVE, "Turn on peer certificate verification"),
                    Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
                    Option.of("CApath", Kind.DIRECTORY, "PEM format directory of CA's"),
                    Option.of("CAfile", Kind.INPUT_FILE, "PEM format file of CA's"),
                    Option.of("CAstore", Kind.URI, "URI to store of CA's"),
                    Option.flag("no-CAfile", "Do not load the default certificates file"),
                    Option.flag("no-CApath", "Do not load certificates from the default certificates directory"),
                    Option.flag("no-CAstore", "Do not load certificates from the default certificates store"),
                    Option.of("requestCAfile", Kind.INPUT_FILE, "PEM format file of CA names to send to the server"),
                    Option.of("dane_tlsa_domain", Kind.TEXT, "DANE TLSA base domain"),
                    Option.of("dane_tlsa_rrdata", Kind.TEXT, "DANE TLSA rrdata presentation form"),
                    Option.flag("dane_ee_no_namechecks", "Disable name checks when matching DANE-EE(3) TLSA records"),
                    Option.of("psk_identity", Kind.TEXT, "PSK identity"),
                    Option.of("psk", Kind.TEXT, "PSK in hex (without 0x)"),
                    Option.of("psk_session", Kind.INPUT_FILE, "File to read PSK SSL session from")
                            .refused(),
                    Option.of(
                            "name",
                            Kind.TEXT,
                            "Hostname to use for \"-starttls lmtp\", \"-starttls smtp\" or \"-starttls xmpp[-server]\""),
                    Option.section("Session"),
                    Option.flag("reconnect", "Drop and re-make the connection with the same Session-ID"),
                    Option.of("sess_out", Kind.OUTPUT_FILE, "File to write SSL session to"),
                    Option.of("sess_in", Kind.INPUT_FILE, "File to read SSL session from"),
                    Option.section("Input/Output"),
                    Option.flag("crlf", "Convert LF from terminal into CRLF"),
                    Option.flag("quiet", "No s_client output"),
                    Option.flag("ign_eof", "Ignore input eof (default when -quiet)"),
                    Option.flag("no_ign_eof", "Don't ignore input eof"),
                    Option.of("starttls", Kind.TEXT, "Use the appropriate STARTTLS command before starting TLS"),
                    Option.of("xmpphost", Kind.TEXT, "Alias of -name option for \"-starttls xmpp[-server]\""),
                    Option.flag("brief", "Restrict output to brief summary of connection parameters"),
                    Option.flag("prexit", "Print session information when the program exits"),
                    Option.section("Debug"),
                    Option.flag("showcerts", "Show all certificates sent by the server"),
                    Option.flag("debug", "Extra output"),
                    Option.flag("msg", "Show protocol messages"),
                    Option.of("msgfile", Kind.OUTPUT_FILE, "File to send output of -msg or -trace, instead of stdout"),
                    Option.flag("nbio_test", "More ssl protocol testing").ignored(),
                    Option.flag("state", "Print the ssl states"),
                    Option.of("keymatexport", Kind.TEXT, "Export keying material using label"),
                    Option.of("keymatexportlen", Kind.POSITIVE, "Export len bytes of keying material; default 20"),
                    Option.flag("security_debug", "Enable security debug messages")
                            .ignored(),
                    Option.flag("security_debug_verbose", "Output more security debug output")
                            .ignored(),
                    Option.flag("trace", "Show trace output of protocol messages"),
                    Option.of("keylogfile", Kind.OUTPUT_FILE, "Write TLS secrets to file"),
                    Option.flag("nocommands", "Do not use interactive command letters"),
                    Option.of("servername", Kind.TEXT, "Set TLS extension servername (SNI) in ClientHello (default)"),
                    Option.flag("noservername", "Do not send the server name (SNI) extension in the ClientHello"),
                    Option.flag("tlsextdebug", "Hex dump of all TLS extensions received"),
                    Option.flag("ignore_unexpected_eof", "Do not treat lack of close_notify from a peer as an error"),
                    Option.flag("status", "Request certificate status from server"),
                    Option.of(
                            "serverinfo",
                            Kind.TEXT,
                            "types  Send empty ClientHello extensions (comma-separated numbers)"),
                    Option.of(
                            "alpn",
                            Kind.TEXT,
                            "Enable ALPN extension, considering named protocols supported (comma-separated list)"),
                    Option.flag("async", "Support asynchronous operation").ignored(),
                    Option.flag("nbio", "Use non-blocking IO"),
                    Option.section("Protocol and version"),
                    Option.flag("tls1", "Just use TLSv1"),
                    Option.flag("tls1_1", "Just use TLSv1.1"),
                    Option.flag("tls1_2", "Just use TLSv1.2"),
                    Option.flag("tls1_3", "Just use TLSv1.3"),
                    Option.flag("dtls", "Use any version of DTLS"),
                    Option.flag("timeout", "Enable send/receive timeout on DTLS connections"),
                    Option.of("mtu", Kind.POSITIVE, "Set the link layer MTU"),
                    Option.flag("dtls1", "Just use DTLSv1"),
                    Option.flag("dtls1_2", "Just use DTLSv1.2"),
                    Option.of(
                                    "nextprotoneg",
                                    Kind.TEXT,
                                    "Enable NPN extension, considering named protocols supported (comma-separated list)")
                            .refused("Bouncy Castle's TLS has no message for it; ALPN took its place (-alpn)"),
                    Option.of("early_data", Kind.INPUT_FILE, "File to send as early data")
                            .refused("Bouncy Castle's TLS sends and takes no data before the handshake is over"),
                    Option.flag("enable_pha", "Enable post-handshake-authentication")
                            .refused(
                                    "Bouncy Castle's TLS answers a request for a certificate after the handshake with an alert"),
                    Option.of("use_srtp", Kind.TEXT, "Offer SRTP key management with a colon-separated profile list")
                            .refused(),
                    Option.of("srpuser", Kind.TEXT, "(deprecated) SRP authentication for 'user'")
                            .refused(),
                    Option.of("srppass", Kind.TEXT, "(deprecated) Password for 'user'")
                            .refused(),
                    Option.flag("srp_lateuser", "(deprecated) SRP username into second ClientHello message")
                            .refused(),
                    Option.flag("srp_moregroups", "(deprecated) Tolerate other than the known g N values.")
                            .refused(),
                    Option.of("srp_strength", Kind.POSITIVE, "(deprecated) Minimal length in bits for N")
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
                    Option.flag("allow_no_dhe_kex", "In TLSv1.3 allow non-(ec)dhe based key exchange on resumption"),
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
            .with(LaterOptions.client())
            .with(VerifyOptions.table())
            .with(
                    Option.of("CRL", Kind.INPUT_FILE, "CRL file to use"),
                    Option.flag("crl_download", "Download CRL from distribution points"),
                    Option.of("CRLform", Kind.PEM_OR_DER, "CRL format (PEM or DER); default PEM"),
                    Option.flag("verify_return_error", "Close connection on verification error"),
                    Option.flag("verify_quiet", "Restrict verify output to errors"),
                    Option.of("chainCAfile", Kind.INPUT_FILE, "CA file for certificate chain (PEM format)"),
                    Option.of(
                            "chainCApath",
                            Kind.DIRECTORY,
                            "Use dir as certificate store path to build CA certificate chain"),
                    Option.of("chainCAstore", Kind.URI, "CA store URI for certificate chain"),
                    Option.of("verifyCAfile", Kind.INPUT_FILE, "CA file for certificate verification (PEM format)"),
                    Option.of(
                            "verifyCApath",
                            Kind.DIRECTORY,
                            "Use dir as certificate store path to verify CA certificate"),
                    Option.of("verifyCAstore", Kind.URI, "CA store URI for certificate verification"),
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
                            .ignored(),
                    Option.parameters(),
                    Option.parameter("host:port", "Where to connect; same as -connect option"));

    private ClientOptions() {}
}
