package dev.signet.core.keyfile;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** DSA parameters; keys need a file with them. */
final class DsaRecipe extends KeyRecipe {
    private final SubgroupWish wish = new SubgroupWish(false);

    @Override
    public boolean set(String name, String value) {
        String common = switch (name) {
            case "dsa_paramgen_bits" -> "pbits";
            case "dsa_paramgen_q_bits" -> "qbits";
            case "dsa_paramgen_md" -> "digest";
            default -> name;
        };
        return wish.set(common, value);
    }

    /** Returns what the options say of how a file's parameters were made. */
    SubgroupProof proof() {
        return wish.proof(-1);
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        return KeyGenerator.dsaParameters(wish, random, progress);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return null;
    }
}
