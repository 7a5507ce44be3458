package dev.signet.core.verify.differential;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few keys for many certificates: making a key costs more than making a certificate. */
final class KeyPool {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<PrivateKeyInfo> CURVE = pool(KeyAlgorithm.ec(NamedCurve.P_256), 12);
    private static final List<PrivateKeyInfo> RSA = pool(KeyAlgorithm.rsa(2048), 3);
    private static final List<PrivateKeyInfo> EDWARDS = pool(KeyAlgorithm.parse("ed25519"), 3);

    private static List<PrivateKeyInfo> pool(KeyAlgorithm algorithm, int size) {
        List<PrivateKeyInfo> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(algorithm.generate(RANDOM));
        }
        return List.copyOf(keys);
    }

    /** Returns different keys, mostly on P-256, one in twelve RSA or Ed25519. */
    static List<PrivateKeyInfo> some(Random random, int number) {
        List<PrivateKeyInfo> keys = new ArrayList<>();
        while (keys.size() < number) {
            List<PrivateKeyInfo> pool = switch (random.nextInt(24)) {
                case 0 -> RSA;
                case 1 -> EDWARDS;
                default -> CURVE;
            };
            PrivateKeyInfo key = pool.get(random.nextInt(pool.size()));
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private KeyPool() {}
}
