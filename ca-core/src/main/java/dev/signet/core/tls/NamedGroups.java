package dev.signet.core.tls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups that keys are agreed on in (RFC 8446 section 4.2.7), under OpenSSL's names. */
public final class NamedGroups {
    public static final int X25519 = 29;
    public static final int X448 = 30;
    private static final int FIRST_FINITE_FIELD = 256;
    private static final int FIRST_KEM = 512;
    private static final int LAST_KEM = 514;
    private static final int FIRST_HYBRID = 4587;
    private static final int LAST_HYBRID = 4589;

    /** Those that OpenSSL offers where nobody says otherwise, most wanted first. */
    public static final List<Integer> DEFAULT = List.of(29, 23, 30, 25, 24, 256, 257, 258, 259, 260);

    private NamedGroups() {}

    /** Returns the name on the wire, such as {@code secp256r1}; hexadecimal digits for an unknown one. */
    public static String name(int group) {
        return switch (group) {
            case 1 -> "sect163k1";
            case 9 -> "sect283k1";
            case 18 -> "secp192k1";
            case 19 -> "secp192r1";
            case 20 -> "secp224k1";
            case 21 -> "secp224r1";
            case 22 -> "secp256k1";
            case 23 -> "secp256r1";
            case 24 -> "secp384r1";
            case 25 -> "secp521r1";
            case 26 -> "brainpoolP256r1";
            case 27 -> "brainpoolP384r1";
            case 28 -> "brainpoolP512r1";
            case 29 -> "x25519";
            case 30 -> "x448";
            case 256 -> "ffdhe2048";
            case 257 -> "ffdhe3072";
            case 258 -> "ffdhe4096";
            case 259 -> "ffdhe6144";
            case 260 -> "ffdhe8192";
            case 512 -> "MLKEM512";
            case 513 -> "MLKEM768";
            case 514 -> "MLKEM1024";
            case 4587 -> "SecP256r1MLKEM768";
            case 4588 -> "X25519MLKEM768";
            case 4589 -> "SecP384r1MLKEM1024";
            default -> "0x" + hex(group >> 12) + hex(group >> 8) + hex(group >> 4) + hex(group);
        };
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 0xf, 16);
    }

    /** Describes an ephemeral key in a group, as in {@code ECDH, prime256v1, 256 bits}. */
    public static String keyText(int group) {
        return switch (group) {
            case X25519 -> "X25519, 253 bits";
            case X448 -> "X448, 448 bits";
            case 256 -> "DH, 2048 bits";
            case 257 -> "DH, 3072 bits";
            case 258 -> "DH, 4096 bits";
            case 259 -> "DH, 6144 bits";
            case 260 -> "DH, 8192 bits";
            case 19 -> "ECDH, prime192v1, 192 bits";
            case 21 -> "ECDH, secp224r1, 224 bits";
            case 22 -> "ECDH, secp256k1, 256 bits";
            case 23 -> "ECDH, prime256v1, 256 bits";
            case 24 -> "ECDH, secp384r1, 384 bits";
            case 25 -> "ECDH, secp521r1, 521 bits";
            case 26 -> "ECDH, brainpoolP256r1, 256 bits";
            case 27 -> "ECDH, brainpoolP384r1, 384 bits";
            case 28 -> "ECDH, brainpoolP512r1, 512 bits";
            default -> "ECDH, " + name(group) + ", 0 bits";
        };
    }

    /** Returns whether keys are encapsulated with ML-KEM (FIPS 203) in a group, alone or beside an older agreement. */
    public static boolean encapsulates(int group) {
        return group >= FIRST_KEM && group <= LAST_KEM || group >= FIRST_HYBRID && group <= LAST_HYBRID;
    }

    /** Returns whether a group is one of the finite fields of RFC 7919. */
    public static boolean finiteField(int group) {
        return group >= FIRST_FINITE_FIELD && group <= FIRST_FINITE_FIELD + 4;
    }

    /** Returns whether a group is an elliptic curve, which TLS 1.2 knows too. */
    public static boolean elliptic(int group) {
        return !finiteField(group) && !encapsulates(group);
    }

    /** Reads a list of names with colons between them; null if one is unknown or appears twice. */
    public static @Nullable List<Integer> parse(String text) {
        List<Integer> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ':') {
                int group = byName(text.substring(start, i).strip());
                if (group < 0 || groups.contains(group)) {
                    return null;
                }
                groups.add(group);
                start = i + 1;
            }
        }
        return groups;
    }

    private static int byName(String name) {
        return switch (name) {
            case "P-192", "prime192v1", "secp192r1" -> 19;
            case "P-224", "secp224r1" -> 21;
            case "secp256k1" -> 22;
            case "P-256", "prime256v1", "secp256r1" -> 23;
            case "P-384", "secp384r1" -> 24;
            case "P-521", "secp521r1" -> 25;
            case "brainpoolP256r1" -> 26;
            case "brainpoolP384r1" -> 27;
            case "brainpoolP512r1" -> 28;
            case "X25519", "x25519" -> X25519;
            case "X448", "x448" -> X448;
            case "ffdhe2048" -> 256;
            case "ffdhe3072" -> 257;
            case "ffdhe4096" -> 258;
            case "ffdhe6144" -> 259;
            case "ffdhe8192" -> 260;
            case "MLKEM512" -> 512;
            case "MLKEM768" -> 513;
            case "MLKEM1024" -> 514;
            case "SecP256r1MLKEM768" -> 4587;
            case "X25519MLKEM768" -> 4588;
            case "SecP384r1MLKEM1024" -> 4589;
            default -> -1;
        };
    }
}
