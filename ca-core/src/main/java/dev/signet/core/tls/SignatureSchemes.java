package dev.signet.core.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The signature schemes of the handshake (RFC 8446 section 4.2.3), under OpenSSL's names. */
public final class SignatureSchemes {
    /** Those that OpenSSL takes at security level 2, most wanted first; those with DSA only up to TLS 1.2. */
    public static final List<Integer> DEFAULT = List.of(
            0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501,
            0x0601, 0x0303, 0x0301, 0x0302, 0x0402, 0x0502, 0x0602);

    /** Those with SHA-1, which only lower security levels take. */
    static final List<Integer> SHA1 = List.of(0x0203, 0x0201, 0x0202);

    private SignatureSchemes() {}

    /** Returns those that are in use at a security level where nobody says otherwise. */
    public static List<Integer> atLevel(int level) {
        List<Integer> schemes = new ArrayList<>(DEFAULT);
        if (level < 2) {
            schemes.addAll(SHA1);
        }
        return schemes;
    }

    /** Returns what lists of schemes call one, such as {@code RSA-PSS+SHA256}. */
    public static String name(int scheme) {
        switch (scheme) {
            case 0x0809 -> {
                return "rsa_pss_pss_sha256";
            }
            case 0x080a -> {
                return "rsa_pss_pss_sha384";
            }
            case 0x080b -> {
                return "rsa_pss_pss_sha512";
            }
            case 0x081a -> {
                return "ecdsa_brainpoolP256r1_sha256";
            }
            case 0x081b -> {
                return "ecdsa_brainpoolP384r1_sha384";
            }
            case 0x081c -> {
                return "ecdsa_brainpoolP512r1_sha512";
            }
            default -> {}
        }
        String type = type(scheme);
        String digest = digest(scheme);
        if (type == null) {
            return "0x" + hex(scheme) + "+0x" + hex(scheme >> 8);
        }
        return digest == null ? type : type + "+" + digest;
    }

    private static String hex(int octet) {
        String digits = Integer.toHexString(octet & 0xff).toUpperCase(Locale.ROOT);
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Returns the kind of signature, such as {@code RSA-PSS}, or null for an unknown scheme. */
    public static @Nullable String type(int scheme) {
        return switch (scheme) {
            case 0x0807 -> "ed25519";
            case 0x0808 -> "ed448";
            case 0x0904 -> "mldsa44";
            case 0x0905 -> "mldsa65";
            case 0x0906 -> "mldsa87";
            case 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b -> "RSA-PSS";
            case 0x0201, 0x0301, 0x0401, 0x0501, 0x0601, 0xff01 -> "RSA";
            case 0x0202, 0x0302, 0x0402, 0x0502, 0x0602 -> "DSA";
            case 0x0203, 0x0303, 0x0403, 0x0503, 0x0603 -> "ECDSA";
            default -> null;
        };
    }

    /** Returns the name of the digest, or null where the scheme has none of its own or is unknown. */
    public static @Nullable String digest(int scheme) {
        if (type(scheme) == null) {
            return null;
        }
        return switch (scheme) {
            case 0x0807, 0x0808, 0x0904, 0x0905, 0x0906 -> null;
            case 0x0804, 0x0809 -> "SHA256";
            case 0x0805, 0x080a -> "SHA384";
            case 0x0806, 0x080b -> "SHA512";
            case 0xff01 -> "MD5-SHA1";
            default -> byHash(scheme >> 8);
        };
    }

    private static @Nullable String byHash(int hash) {
        return switch (hash) {
            case 2 -> "SHA1";
            case 3 -> "SHA224";
            case 4 -> "SHA256";
            case 5 -> "SHA384";
            case 6 -> "SHA512";
            default -> null;
        };
    }

    /**
     * Returns the object identifier of certificates' signatures that are made with a scheme; null for those that have none of
     * their own, PSS and the Edwards curves, which OpenSSL finds no scheme for either.
     */
    static @Nullable String certificateAlgorithm(int scheme) {
        return switch (scheme) {
            case 0x0201 -> "1.2.840.113549.1.1.5";
            case 0x0301 -> "1.2.840.113549.1.1.14";
            case 0x0401 -> "1.2.840.113549.1.1.11";
            case 0x0501 -> "1.2.840.113549.1.1.12";
            case 0x0601 -> "1.2.840.113549.1.1.13";
            case 0x0203 -> "1.2.840.10045.4.1";
            case 0x0303 -> "1.2.840.10045.4.3.1";
            case 0x0403 -> "1.2.840.10045.4.3.2";
            case 0x0503 -> "1.2.840.10045.4.3.3";
            case 0x0603 -> "1.2.840.10045.4.3.4";
            case 0x0202 -> "1.2.840.10040.4.3";
            case 0x0302 -> "2.16.840.1.101.3.4.3.1";
            case 0x0402 -> "2.16.840.1.101.3.4.3.2";
            case 0x0502 -> "2.16.840.1.101.3.4.3.3";
            case 0x0602 -> "2.16.840.1.101.3.4.3.4";
            default -> null;
        };
    }

    /** Returns whether a scheme may sign a handshake of TLS 1.3. */
    public static boolean in13(int scheme) {
        String type = type(scheme);
        return type != null && !type.equals("DSA") && !type.equals("RSA") && scheme != 0x0303 && scheme != 0x0203;
    }

    /** Reads a list such as {@code RSA+SHA256:ed25519:rsa_pss_rsae_sha256}; null if a word is unknown. */
    public static @Nullable List<Integer> parse(String text) {
        List<Integer> schemes = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ':') {
                int scheme = byName(text.substring(start, i).strip());
                if (scheme < 0) {
                    return null;
                }
                if (!schemes.contains(scheme)) {
                    schemes.add(scheme);
                }
                start = i + 1;
            }
        }
        return schemes;
    }

    private static int byName(String word) {
        switch (word) {
            case "ecdsa_secp256r1_sha256" -> {
                return 0x0403;
            }
            case "ecdsa_secp384r1_sha384" -> {
                return 0x0503;
            }
            case "ecdsa_secp521r1_sha512" -> {
                return 0x0603;
            }
            case "ecdsa_sha1" -> {
                return 0x0203;
            }
            case "rsa_pss_rsae_sha256" -> {
                return 0x0804;
            }
            case "rsa_pss_rsae_sha384" -> {
                return 0x0805;
            }
            case "rsa_pss_rsae_sha512" -> {
                return 0x0806;
            }
            case "rsa_pkcs1_sha256" -> {
                return 0x0401;
            }
            case "rsa_pkcs1_sha384" -> {
                return 0x0501;
            }
            case "rsa_pkcs1_sha512" -> {
                return 0x0601;
            }
            case "rsa_pkcs1_sha1" -> {
                return 0x0201;
            }
            case "mldsa44" -> {
                return 0x0904;
            }
            case "mldsa65" -> {
                return 0x0905;
            }
            case "mldsa87" -> {
                return 0x0906;
            }
            default -> {}
        }
        for (int scheme : atLevel(0)) {
            String name = name(scheme);
            if (name.equals(word) || name.startsWith("RSA-PSS") && word.equals("PSS" + name.substring(7))) {
                return scheme;
            }
        }
        return -1;
    }
}
