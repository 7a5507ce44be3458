package dev.signet.core.keyfile;

import dev.signet.core.cipher.NamedDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What parameters with a subgroup are to be like: sizes, and the options of {@code genpkey} that those of DSA and of X9.42
 * Diffie-Hellman have in common.
 */
final class SubgroupWish {
    private static final int MIN_BITS = 512;
    private static final int MAX_BITS = 10000;
    private static final int MAX_ORDER_BITS = 512;
    private static final int MAX_SEED = 1024;

    private final boolean diffieHellman;
    private int bits = 2048;
    private int orderBits = 224;
    private @Nullable Boolean old;
    private @Nullable String digest;
    private byte @Nullable [] seed;
    private int counter = -1;
    private int index = -1;
    private int base;

    SubgroupWish(boolean diffieHellman) {
        this.diffieHellman = diffieHellman;
    }

    static SubgroupWish ofDsa(int bits, int orderBits) {
        SubgroupWish wish = new SubgroupWish(false);
        wish.bits = bits;
        wish.orderBits = orderBits;
        return wish;
    }

    /** Takes an option; false if there is no such option or value. */
    boolean set(String name, String value) {
        int number = KeyRecipe.number(value);
        switch (name) {
            case "pbits" -> bits = number;
            case "qbits" -> orderBits = number;
            case "gindex" -> index = number;
            case "pcounter" -> counter = number;
            case "hindex" -> base = number;
            case "digest" -> digest = value;
            case "properties" -> {}
            case "hexseed" -> {
                return setSeed(value);
            }
            case "type" -> {
                return setType(value);
            }
            default -> {
                return false;
            }
        }
        return number >= 0 || name.equals("digest") || name.equals("properties");
    }

    private boolean setSeed(String hex) {
        if (hex.isEmpty() || hex.length() % 2 != 0 || hex.length() > 2 * MAX_SEED) {
            return false;
        }
        for (int i = 0; i < hex.length(); i++) {
            if (!HexFormat.isHexDigit(hex.charAt(i))) {
                return false;
            }
        }
        seed = HexFormat.of().parseHex(hex);
        return true;
    }

    private boolean setType(String type) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "fips186_4" -> old = false;
            case "fips186_2" -> old = true;
            case "default" -> old = null;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the way of FIPS 186-2 is to be gone: where nothing is said, with what OpenSSL always made so. */
    boolean old() {
        return old == null ? diffieHellman || bits < 2048 : old;
    }

    int bits() {
        return bits;
    }

    int orderBits() {
        return orderBits;
    }

    /** Returns which of the canonical generators is wanted; -1 for any generator. */
    int index() {
        return index;
    }

    byte @Nullable [] seed() {
        return seed == null ? null : seed.clone();
    }

    /** Returns the hash function: unless another was named the one whose values are as long as the order; null if there is none. */
    @Nullable NamedDigest function() {
        String name = digest;
        if (name == null) {
            name = switch (orderBits) {
                case 160 -> "SHA1";
                case 224 -> "SHA224";
                case 256 -> "SHA256";
                default -> null;
            };
        }
        return name == null ? null : NamedDigest.find(name);
    }

    /** Returns whether there are parameters of such sizes. */
    boolean possible() {
        if (bits < MIN_BITS || bits > MAX_BITS || orderBits % 8 != 0) {
            return false;
        }
        if (old()) {
            return orderBits == 160 || orderBits == 224 || orderBits == 256;
        }
        if (diffieHellman) { // SP 800-56A section 5.5.1, and what was usual before
            return bits == 1024 && orderBits == 160 || bits == 2048 && (orderBits == 224 || orderBits == 256);
        }
        int least = bits >= 3072 ? 256 : bits >= 2048 ? 224 : 160; // FIPS 186-4 section 4.2, and more
        return bits >= 1024 && orderBits >= least && orderBits <= MAX_ORDER_BITS;
    }

    /** Returns what the options say of how parameters that are there were made, of which nothing is known but the counter. */
    SubgroupProof proof(int knownCounter) {
        return new SubgroupProof(
                seed(), index >= 0 && counter >= 0 ? counter : knownCounter, index, index >= 0 ? 0 : base);
    }
}
