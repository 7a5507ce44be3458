package dev.signet.core.key;

import dev.signet.core.cipher.HashAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The Amazon Corretto Crypto Provider, if it is on the class path and works: native code that signs several times faster.
 *
 * <p>Loading it takes a quarter of a second, so it is for servers and bulk work. It is found by reflection, because it is not
 * one of Signet's own dependencies, and it is taken only after its self-tests and after it and Bouncy Castle have accepted each
 * other's signatures.
 *
 * @param provider the provider
 * @param refusal why there is none
 */
record NativeProvider(Optional<Provider> provider, Optional<String> refusal) {
    private static final String CLASS_NAME = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    static NativeProvider load(SecureRandom random) {
        try {
            Provider provider =
                    (Provider) Class.forName(CLASS_NAME).getField("INSTANCE").get(null);
            Object error = provider.getClass().getMethod("getLoadingError").invoke(provider);
            if (error != null) { // the self-tests would throw
                return refused("its native library does not load here: " + error);
            }
            Object status = provider.getClass().getMethod("runSelfTests").invoke(provider);
            if (!"PASSED".equals(String.valueOf(status))) {
                return refused("its self-tests ended with " + status);
            }
            return agreesWithBouncyCastle(provider, random)
                    ? new NativeProvider(Optional.of(provider), Optional.empty())
                    : refused("its signatures and those of Bouncy Castle do not agree");
        } catch (ClassNotFoundException absent) {
            return refused("it is not on the class path");
        } catch (ReflectiveOperationException | LinkageError broken) {
            return refused("it cannot be loaded: " + broken);
        }
    }

    private static NativeProvider refused(String reason) {
        return new NativeProvider(Optional.empty(), Optional.of("Amazon Corretto Crypto Provider: " + reason));
    }

    private static boolean agreesWithBouncyCastle(Provider provider, SecureRandom random) {
        SigningProviders theirs = SigningProviders.using(provider);
        PrivateKeyInfo key = KeyAlgorithm.ec(NamedCurve.P_256).generate(random);
        SignatureAlgorithm algorithm = SignatureAlgorithm.ecdsa(HashAlgorithm.SHA256);
        byte[] data = "agreement".getBytes(StandardCharsets.US_ASCII);
        byte[] other = "agreement?".getBytes(StandardCharsets.US_ASCII);
        byte[] theirSignature = theirs.signer(key, algorithm).sign(data);
        byte[] ourSignature = KeySigner.of(key, algorithm).sign(data);
        SignatureVerifier theirVerifier = theirs.verifier(key.publicKey(), algorithm);
        return Signatures.verify(key.publicKey(), algorithm, data, theirSignature)
                && theirVerifier.verify(data, ourSignature)
                && !theirVerifier.verify(other, ourSignature);
    }
}
