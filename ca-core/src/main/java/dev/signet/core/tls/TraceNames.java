package dev.signet.core.tls;

import java.util.Locale;
import java.util.Map;

/** What a trace calls the numbers of the protocol (IANA's TLS registries, in OpenSSL's spelling). */
final class TraceNames {
    private static final String UNKNOWN = "UNKNOWN";

    private static final Map<Integer, String> EXTENSIONS = Map.ofEntries(
            Map.entry(0, "server_name"),
            Map.entry(1, "max_fragment_length"),
            Map.entry(2, "client_certificate_url"),
            Map.entry(3, "trusted_ca_keys"),
            Map.entry(4, "truncated_hmac"),
            Map.entry(5, "status_request"),
            Map.entry(6, "user_mapping"),
            Map.entry(7, "client_authz"),
            Map.entry(8, "server_authz"),
            Map.entry(9, "cert_type"),
            Map.entry(10, "supported_groups"),
            Map.entry(11, "ec_point_formats"),
            Map.entry(12, "srp"),
            Map.entry(13, "signature_algorithms"),
            Map.entry(14, "use_srtp"),
            Map.entry(16, "application_layer_protocol_negotiation"),
            Map.entry(18, "signed_certificate_timestamps"),
            Map.entry(21, "padding"),
            Map.entry(22, "encrypt_then_mac"),
            Map.entry(23, "extended_master_secret"),
            Map.entry(35, "session_ticket"),
            Map.entry(41, "psk"),
            Map.entry(42, "early_data"),
            Map.entry(43, "supported_versions"),
            Map.entry(44, "cookie_ext"),
            Map.entry(45, "psk_key_exchange_modes"),
            Map.entry(47, "certificate_authorities"),
            Map.entry(49, "post_handshake_auth"),
            Map.entry(50, "signature_algorithms_cert"),
            Map.entry(51, "key_share"),
            Map.entry(0xff01, "renegotiate"),
            Map.entry(13172, "next_proto_neg"));

    private static final Map<Integer, String> GROUPS = Map.ofEntries(
            Map.entry(19, "secp192r1 (P-192)"),
            Map.entry(21, "secp224r1 (P-224)"),
            Map.entry(22, "secp256k1"),
            Map.entry(23, "secp256r1 (P-256)"),
            Map.entry(24, "secp384r1 (P-384)"),
            Map.entry(25, "secp521r1 (P-521)"),
            Map.entry(26, "brainpoolP256r1"),
            Map.entry(27, "brainpoolP384r1"),
            Map.entry(28, "brainpoolP512r1"),
            Map.entry(29, "ecdh_x25519"),
            Map.entry(30, "ecdh_x448"),
            Map.entry(256, "ffdhe2048"),
            Map.entry(257, "ffdhe3072"),
            Map.entry(258, "ffdhe4096"),
            Map.entry(259, "ffdhe6144"),
            Map.entry(260, "ffdhe8192"));

    private static final Map<Integer, String> MESSAGES = Map.ofEntries(
            Map.entry(0, "HelloRequest"),
            Map.entry(1, "ClientHello"),
            Map.entry(2, "ServerHello"),
            Map.entry(4, "NewSessionTicket"),
            Map.entry(5, "EndOfEarlyData"),
            Map.entry(8, "EncryptedExtensions"),
            Map.entry(11, "Certificate"),
            Map.entry(12, "ServerKeyExchange"),
            Map.entry(13, "CertificateRequest"),
            Map.entry(14, "ServerHelloDone"),
            Map.entry(15, "CertificateVerify"),
            Map.entry(16, "ClientKeyExchange"),
            Map.entry(20, "Finished"),
            Map.entry(22, "CertificateStatus"),
            Map.entry(24, "KeyUpdate"));

    private TraceNames() {}

    static String extension(int number) {
        return EXTENSIONS.getOrDefault(number, UNKNOWN);
    }

    static String group(int number) {
        return GROUPS.getOrDefault(number, UNKNOWN);
    }

    static String message(int number) {
        return MESSAGES.getOrDefault(number, UNKNOWN);
    }

    static String version(int number) {
        return switch (number) {
            case 0x300 -> "SSL 3.0";
            case 0x301 -> "TLS 1.0";
            case 0x302 -> "TLS 1.1";
            case 0x303 -> "TLS 1.2";
            case 0x304 -> "TLS 1.3";
            default -> UNKNOWN;
        };
    }

    static String content(int number) {
        return switch (number) {
            case 20 -> "ChangeCipherSpec";
            case 21 -> "Alert";
            case 22 -> "Handshake";
            case 23 -> "ApplicationData";
            default -> UNKNOWN;
        };
    }

    static String suite(int number) {
        if (number == 0xff) {
            return "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";
        }
        if (number == 0x5600) {
            return "TLS_FALLBACK_SCSV";
        }
        CipherSuite suite = CipherSuites.byId(number);
        return suite == null ? UNKNOWN : suite.standardName();
    }

    static String scheme(int number) {
        String type = SignatureSchemes.type(number);
        String digest = SignatureSchemes.digest(number);
        if (type == null || number == 0xff01) {
            return UNKNOWN;
        }
        if (digest == null) {
            return type;
        }
        String hash = digest.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "RSA" -> "rsa_pkcs1_" + hash;
            case "RSA-PSS" -> (number >= 0x0809 ? "rsa_pss_pss_" : "rsa_pss_rsae_") + hash;
            case "DSA" -> "dsa_" + hash;
            default ->
                switch (number) {
                    case 0x0403 -> "ecdsa_secp256r1_sha256";
                    case 0x0503 -> "ecdsa_secp384r1_sha384";
                    case 0x0603 -> "ecdsa_secp521r1_sha512";
                    default -> "ecdsa_" + hash;
                };
        };
    }

    static String pointFormat(int number) {
        return switch (number) {
            case 0 -> "uncompressed";
            case 1 -> "ansiX962_compressed_prime";
            case 2 -> "ansiX962_compressed_char2";
            default -> UNKNOWN;
        };
    }

    static String fragmentLength(int number) {
        return switch (number) {
            case 0 -> "disabled";
            case 1, 2, 3, 4 -> "max_fragment_length := 2^" + (number + 8) + " (" + (256 << number) + " bytes)";
            default -> UNKNOWN;
        };
    }

    static String certificateType(int number) {
        return switch (number) {
            case 1 -> "rsa_sign";
            case 2 -> "dss_sign";
            case 3 -> "rsa_fixed_dh";
            case 4 -> "dss_fixed_dh";
            case 64 -> "ecdsa_sign";
            default -> UNKNOWN;
        };
    }

    static String keyExchangeMode(int number) {
        return number == 0 ? "psk_ke" : number == 1 ? "psk_dhe_ke" : UNKNOWN;
    }

    static String keyUpdate(int number) {
        return number == 0 ? "update_not_requested" : number == 1 ? "update_requested" : UNKNOWN;
    }

    static String compression(int number) {
        return number == 0 ? "No Compression" : number == 1 ? "Zlib Compression" : UNKNOWN;
    }
}
