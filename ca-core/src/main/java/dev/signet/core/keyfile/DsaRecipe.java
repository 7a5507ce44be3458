package dev.signet.core.keyfile;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** DSA parameters; keys need a file with them. */
final class DsaRecipe extends KeyRecipe {
    private int bits = 2048;
    private int orderBits = 224;

    @Override
    public boolean set(String name, String value) {
        return switch (name) {
            case "dsa_paramgen_bits", "pbits" -> {
                bits = number(value);
                yield bits > 0;
            }
            case "dsa_paramgen_q_bits", "qbits" -> {
                orderBits = number(value);
                yield orderBits > 0;
            }
            case "dsa_paramgen_md", "digest", "dsa_paramgen_type", "type" -> true;
            default -> false;
        };
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        return KeyGenerator.dsaParameters(bits, orderBits, random, progress);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return null;
    }
}
