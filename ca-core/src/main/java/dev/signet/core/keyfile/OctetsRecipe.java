package dev.signet.core.keyfile;

import java.security.SecureRandom;

/** Keys that are just octets, and leave nothing to choose. */
final class OctetsRecipe extends KeyRecipe {
    private final KeyType type;

    OctetsRecipe(KeyType type) {
        this.type = type;
    }

    @Override
    public boolean set(String name, String value) {
        return false;
    }

    @Override
    public KeyDocument key(SecureRandom random, KeyProgress progress) {
        return KeyGenerator.ofOctets(type, random);
    }
}
