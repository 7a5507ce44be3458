package dev.signet.core.key;

import java.security.SecureRandom;
import java.util.List;

/** One new key of every sort, made once for all tests. */
final class TestKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    static final PrivateKeyInfo RSA = KeyAlgorithm.rsa(2048).generate(RANDOM);
    static final PrivateKeyInfo P256 = KeyAlgorithm.ec(NamedCurve.P_256).generate(RANDOM);
    static final PrivateKeyInfo P384 = KeyAlgorithm.ec(NamedCurve.P_384).generate(RANDOM);
    static final PrivateKeyInfo P521 = KeyAlgorithm.ec(NamedCurve.P_521).generate(RANDOM);
    static final PrivateKeyInfo ED25519 = KeyAlgorithm.Edwards.ED25519.generate(RANDOM);
    static final PrivateKeyInfo ED448 = KeyAlgorithm.Edwards.ED448.generate(RANDOM);

    static List<PrivateKeyInfo> all() {
        return List.of(RSA, P256, P384, P521, ED25519, ED448);
    }

    private TestKeys() {}
}
