package dev.signet.core.keyfile;

import dev.signet.core.key.PostQuantumAlgorithm;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Keys of ML-DSA, ML-KEM and SLH-DSA; those of the first two can be made again from a seed. */
final class PostQuantumRecipe extends KeyRecipe {
    private final PostQuantumAlgorithm algorithm;
    private byte @Nullable [] seed;

    PostQuantumRecipe(PostQuantumAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    public boolean set(String name, String value) {
        if (!name.equals("hexseed") || algorithm.seedLength() == 0 || value.length() != 2 * algorithm.seedLength()) {
            return false;
        }
        byte[] octets = new byte[algorithm.seedLength()];
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), 16);
            if (digit < 0 || value.charAt(i) > 'f') {
                return false;
            }
            octets[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        seed = octets;
        return true;
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return seed == null ? PostQuantumKey.made(algorithm, random) : PostQuantumKey.of(algorithm, seed);
    }
}
