package dev.signet.core.cipher;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cipher under the names that OpenSSL's command line has for it: {@code aes-256-cbc}, {@code des3}, {@code chacha20}.
 *
 * <p>{@link CbcCipher} has the few that key files use; here is whatever can be asked for by name.
 *
 * @param printedName the name that OpenSSL prints
 * @param family what its blocks are encrypted with
 * @param mode how blocks are put together
 * @param keyLength the length of a key in octets
 */
public record NamedCipher(String printedName, Family family, Mode mode, int keyLength) {

    /** A function on blocks, or a generator of a stream. */
    public enum Family {
        AES(16),
        ARIA(16),
        CAMELLIA(16),
        SM4(16),
        /** Triple DES, with two keys or three. */
        DES_EDE(8),
        CHACHA20(1),
        BLOWFISH(8),
        CAST5(8),
        DES(8),
        DESX(8),
        RC2(8),
        RC4(1),
        SEED(16),
        /** The identity. */
        NULL(1);

        private final int blockLength;

        Family(int blockLength) {
            this.blockLength = blockLength;
        }

        int blockLength() {
            return blockLength;
        }

        boolean legacy() {
            return switch (this) {
                case BLOWFISH, CAST5, DES, DESX, RC2, RC4, SEED -> true;
                default -> false;
            };
        }
    }

    /** How the encryption of a block depends on those before it. */
    public enum Mode {
        ECB,
        CBC,
        CFB,
        CFB1,
        CFB8,
        OFB,
        CTR,
        /** A stream cipher by itself. */
        STREAM,
        XTS,
        /** Authenticated ones, of which none works with {@code enc}. */
        AEAD,
        /** Key wrapping. */
        WRAP
    }

    /**
     * Returns the cipher of a name, or null if OpenSSL 3.0 has none of it.
     *
     * @param name in any case
     */
    public static @Nullable NamedCipher find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        NamedCipher special = special(upper);
        if (special != null) {
            return special;
        }
        String canonical = alias(upper);
        int dash = canonical.lastIndexOf('-');
        if (dash < 0) {
            return null;
        }
        Mode mode = mode(canonical.substring(dash + 1));
        return mode == null ? null : blockCipher(canonical.substring(0, dash), mode, canonical);
    }

    private static @Nullable NamedCipher blockCipher(String base, Mode mode, String canonical) {
        return switch (base) {
            case "AES-128", "AES-192", "AES-256" -> withThree(base, Family.AES, mode, canonical);
            case "ARIA-128", "ARIA-192", "ARIA-256" -> withThree(base, Family.ARIA, mode, canonical);
            case "CAMELLIA-128", "CAMELLIA-192", "CAMELLIA-256" -> withThree(base, Family.CAMELLIA, mode, canonical);
            case "SM4" -> mode == Mode.CFB1 || mode == Mode.CFB8 ? null : simple(canonical, Family.SM4, mode, 16);
            case "DES-EDE3" -> mode == Mode.CTR ? null : simple(canonical, Family.DES_EDE, mode, 24);
            case "DES-EDE" -> basic(canonical, Family.DES_EDE, mode, 16);
            case "DES" -> mode == Mode.CTR ? null : simple(canonical, Family.DES, mode, 8);
            case "BF" -> basic(canonical, Family.BLOWFISH, mode, 16);
            case "CAST5" -> basic(canonical, Family.CAST5, mode, 16);
            case "RC2" -> basic(canonical, Family.RC2, mode, 16);
            case "RC2-40" -> mode == Mode.CBC ? simple(canonical, Family.RC2, mode, 5) : null;
            case "RC2-64" -> mode == Mode.CBC ? simple(canonical, Family.RC2, mode, 8) : null;
            case "SEED" -> basic(canonical, Family.SEED, mode, 16);
            case "DESX" -> mode == Mode.CBC ? simple(canonical, Family.DESX, mode, 24) : null;
            default -> null;
        };
    }

    private static NamedCipher withThree(String base, Family family, Mode mode, String canonical) {
        int bits = Integer.parseInt(base.substring(base.lastIndexOf('-') + 1));
        return new NamedCipher(canonical, family, mode, bits / 8);
    }

    private static NamedCipher simple(String name, Family family, Mode mode, int keyLength) {
        String printed = family == Family.DES_EDE && mode == Mode.ECB ? name.substring(0, name.length() - 4) : name;
        return new NamedCipher(printed, family, mode, keyLength);
    }

    /** Those of which OpenSSL has the four modes of old. */
    private static @Nullable NamedCipher basic(String name, Family family, Mode mode, int keyLength) {
        boolean known = mode == Mode.ECB || mode == Mode.CBC || mode == Mode.CFB || mode == Mode.OFB;
        return known ? simple(name, family, mode, keyLength) : null;
    }

    private static @Nullable Mode mode(String name) {
        return switch (name) {
            case "ECB" -> Mode.ECB;
            case "CBC" -> Mode.CBC;
            case "CFB" -> Mode.CFB;
            case "CFB1" -> Mode.CFB1;
            case "CFB8" -> Mode.CFB8;
            case "OFB" -> Mode.OFB;
            case "CTR" -> Mode.CTR;
            default -> null;
        };
    }

    private static @Nullable NamedCipher special(String upper) {
        return switch (upper) {
            case "CHACHA20" -> new NamedCipher("ChaCha20", Family.CHACHA20, Mode.STREAM, 32);
            case "RC4" -> new NamedCipher("RC4", Family.RC4, Mode.STREAM, 16);
            case "RC4-40" -> new NamedCipher("RC4-40", Family.RC4, Mode.STREAM, 5);
            case "NULL" -> new NamedCipher("NULL", Family.NULL, Mode.STREAM, 0);
            case "CHACHA20-POLY1305" -> new NamedCipher("ChaCha20-Poly1305", Family.CHACHA20, Mode.AEAD, 32);
            case "RC4-HMAC-MD5" -> new NamedCipher("RC4-HMAC-MD5", Family.RC4, Mode.AEAD, 16);
            case "AES-128-XTS", "1.3.111.2.1619.0.1.1" -> new NamedCipher("AES-128-XTS", Family.AES, Mode.XTS, 32);
            case "AES-256-XTS", "1.3.111.2.1619.0.1.2" -> new NamedCipher("AES-256-XTS", Family.AES, Mode.XTS, 64);
            case "2.16.840.1.101.3.4.1.5" -> keyed("AES-128-WRAP");
            case "2.16.840.1.101.3.4.1.25" -> keyed("AES-192-WRAP");
            case "2.16.840.1.101.3.4.1.45" -> keyed("AES-256-WRAP");
            case "2.16.840.1.101.3.4.1.8" -> keyed("AES-128-WRAP-PAD");
            case "2.16.840.1.101.3.4.1.28" -> keyed("AES-192-WRAP-PAD");
            case "2.16.840.1.101.3.4.1.48" -> keyed("AES-256-WRAP-PAD");
            case "DES3-WRAP", "ID-SMIME-ALG-CMS3DESWRAP", "1.2.840.113549.1.9.16.3.6" ->
                new NamedCipher("DES3-WRAP", Family.DES_EDE, Mode.WRAP, 24);
            default -> keyed(upper);
        };
    }

    /** Names with a key length in them and a mode that {@code enc} does not stream. */
    private static @Nullable NamedCipher keyed(String upper) {
        String name = upper.startsWith("ID-AES") ? "AES-" + upper.substring(6) : upper;
        if (name.startsWith("AES128-") || name.startsWith("AES192-") || name.startsWith("AES256-")) {
            name = "AES-" + name.substring(3);
        }
        boolean aes = name.startsWith("AES-");
        boolean aria = name.startsWith("ARIA-");
        int start = name.indexOf('-') + 1;
        if (!aes && !aria || name.length() < start + 5) {
            return null;
        }
        int bits = switch (name.substring(start, start + 4)) {
            case "128-" -> 128;
            case "192-" -> 192;
            case "256-" -> 256;
            default -> 0;
        };
        if (bits == 0) {
            return null;
        }
        Family family = aes ? Family.AES : Family.ARIA;
        Mode mode = switch (name.substring(start + 4)) {
            case "GCM", "CCM" -> Mode.AEAD;
            case "OCB", "SIV", "CBC-HMAC-SHA1", "CBC-HMAC-SHA256" -> aes ? Mode.AEAD : null;
            case "WRAP", "WRAP-PAD", "WRAP-INV", "WRAP-PAD-INV" -> aes ? Mode.WRAP : null;
            default -> null;
        };
        return mode == null ? null : new NamedCipher(name, family, mode, bits / 8);
    }

    private static String alias(String upper) {
        return switch (upper) {
            case "AES128", "2.16.840.1.101.3.4.1.2" -> "AES-128-CBC";
            case "AES192", "2.16.840.1.101.3.4.1.22" -> "AES-192-CBC";
            case "AES256", "2.16.840.1.101.3.4.1.42" -> "AES-256-CBC";
            case "ARIA128", "1.2.410.200046.1.1.2" -> "ARIA-128-CBC";
            case "ARIA192", "1.2.410.200046.1.1.7" -> "ARIA-192-CBC";
            case "ARIA256", "1.2.410.200046.1.1.12" -> "ARIA-256-CBC";
            case "CAMELLIA128", "1.2.392.200011.61.1.1.1.2" -> "CAMELLIA-128-CBC";
            case "CAMELLIA192", "1.2.392.200011.61.1.1.1.3" -> "CAMELLIA-192-CBC";
            case "CAMELLIA256", "1.2.392.200011.61.1.1.1.4" -> "CAMELLIA-256-CBC";
            case "SM4", "1.2.156.10197.1.104.2" -> "SM4-CBC";
            case "DES3", "1.2.840.113549.3.7" -> "DES-EDE3-CBC";
            case "DES-EDE3" -> "DES-EDE3-ECB";
            case "DES-EDE", "1.3.14.3.2.17" -> "DES-EDE-ECB";
            case "DES", "1.3.14.3.2.7" -> "DES-CBC";
            case "DESX" -> "DESX-CBC";
            case "BF", "BLOWFISH", "1.3.6.1.4.1.3029.1.2" -> "BF-CBC";
            case "CAST", "CAST-CBC", "1.2.840.113533.7.66.10" -> "CAST5-CBC";
            case "RC2", "RC2-128", "1.2.840.113549.3.2" -> "RC2-CBC";
            case "RC2-40" -> "RC2-40-CBC";
            case "RC2-64" -> "RC2-64-CBC";
            case "SEED", "1.2.410.200004.1.4" -> "SEED-CBC";
            default -> upper;
        };
    }

    /** Returns whether OpenSSL has it in its legacy provider, which a user has to ask for. */
    public boolean legacy() {
        return family.legacy();
    }

    /** Returns the length of the blocks that padding fills up, in octets; 1 where none is needed. */
    public int blockLength() {
        return mode == Mode.ECB || mode == Mode.CBC ? family.blockLength() : 1;
    }

    /** Returns the length of the initialisation vector in octets; 0 if there is none. */
    public int ivLength() {
        return switch (mode) {
            case ECB -> 0;
            case STREAM -> family == Family.CHACHA20 ? 16 : 0;
            case WRAP -> family == Family.DES_EDE ? 0 : printedName.contains("PAD") ? 4 : 8;
            default -> family.blockLength();
        };
    }

    /**
     * Returns the whole of an encryption or decryption, padded.
     *
     * @throws CipherException if what is to be decrypted is no whole number of blocks, or its padding is wrong
     */
    byte[] run(boolean encrypting, byte[] key, byte[] iv, byte[] input) {
        CipherComputation computation = start(encrypting, key, iv, true);
        byte[] first = computation.update(input, 0, input.length);
        byte[] last = computation.finish();
        byte[] whole = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, whole, first.length, last.length);
        Arrays.fill(first, (byte) 0);
        Arrays.fill(last, (byte) 0);
        return whole;
    }

    /**
     * Returns a new computation.
     *
     * @param key as long as {@link #keyLength} says
     * @param iv as long as {@link #ivLength} says
     * @param padded whether the last block is padded; if not, the input has to be whole blocks
     * @throws CipherException if this kind does not work on a stream
     */
    public CipherComputation start(boolean encrypting, byte[] key, byte[] iv, boolean padded) {
        return CipherEngines.start(this, encrypting, key, iv, padded);
    }
}
