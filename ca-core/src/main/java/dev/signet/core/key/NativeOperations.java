package dev.signet.core.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** ECDSA and Ed25519 by a native provider; nothing is returned for what it does not know, such as Ed448. */
record NativeOperations(Provider provider) {
    Optional<SigningOperation> signing(PrivateKeyInfo key, SignatureAlgorithm algorithm, SecureRandom random) {
        byte[] pkcs8 = key.encoded();
        try {
            KeyFactory factory = keyFactory(algorithm);
            return Optional.of(
                    operations(algorithm).signing(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), random));
        } catch (GeneralSecurityException notKnown) {
            return Optional.empty();
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    Optional<SignatureVerifier> verifying(PublicKeyInfo key, SignatureAlgorithm algorithm) {
        try {
            KeyFactory factory = keyFactory(algorithm);
            return Optional.of(
                    operations(algorithm).verifying(factory.generatePublic(new X509EncodedKeySpec(key.encoded()))));
        } catch (GeneralSecurityException notKnown) {
            return Optional.empty();
        }
    }

    private JcaOperations operations(SignatureAlgorithm algorithm) {
        return new JcaOperations(
                provider,
                algorithm
                        .hash()
                        .map(hash -> hash.signatureName() + "withECDSA")
                        .orElse(algorithm.scheme().name()),
                Optional.empty());
    }

    /** The Amazon provider signs with Ed25519 keys that the JDK has read; it reads none itself unless a system property says so. */
    private KeyFactory keyFactory(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        return algorithm.scheme() == SignatureAlgorithm.Scheme.ECDSA
                ? KeyFactory.getInstance("EC", provider)
                : KeyFactory.getInstance(algorithm.scheme().name());
    }
}
