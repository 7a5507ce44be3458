package dev.signet.core.profile;

import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import java.util.Set;

/**
 * The key usages that a profile gives, by the sort of key: RSA keys can also encipher, keys on curves only sign or agree.
 *
 * @param rsa for RSA keys
 * @param ec for keys on the curves of ECDSA
 * @param edwards for Ed25519 and Ed448 keys
 */
public record KeyUsages(Set<KeyUsage> rsa, Set<KeyUsage> ec, Set<KeyUsage> edwards) {
    public KeyUsages {
        rsa = Set.copyOf(rsa);
        ec = Set.copyOf(ec);
        edwards = Set.copyOf(edwards);
    }

    /** Returns the usages for a key; none means that the certificate has no such extension. */
    public Set<KeyUsage> of(KeyAlgorithm algorithm) {
        if (algorithm instanceof KeyAlgorithm.Rsa) {
            return rsa;
        }
        return algorithm instanceof KeyAlgorithm.Ec ? ec : edwards;
    }

    boolean isEmpty() {
        return rsa.isEmpty() && ec.isEmpty() && edwards.isEmpty();
    }
}
