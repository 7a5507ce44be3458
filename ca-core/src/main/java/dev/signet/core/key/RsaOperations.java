package dev.signet.core.key;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** RSA by a provider of the Java Cryptography Architecture. */
final class RsaOperations {
    static SigningOperation signing(
            Provider provider, RsaPrivateNumbers numbers, SignatureAlgorithm algorithm, SecureRandom random) {
        RSAPrivateCrtKeySpec key = new RSAPrivateCrtKeySpec(
                numbers.modulus(),
                numbers.publicExponent(),
                numbers.privateExponent(),
                numbers.prime1(),
                numbers.prime2(),
                numbers.exponent1(),
                numbers.exponent2(),
                numbers.coefficient());
        try {
            return operations(provider, algorithm)
                    .signing(KeyFactory.getInstance("RSA", provider).generatePrivate(key), random);
        } catch (GeneralSecurityException refused) {
            throw new SignetException(
                    Problem.of(Kind.KEY, "the RSA key cannot be used for signing")
                            .because(String.valueOf(refused.getMessage())),
                    refused);
        }
    }

    /** Returns nothing if the provider refuses the key, for example because it is too short or too long. */
    static Optional<SignatureVerifier> verifying(
            Provider provider, PublicKeyInfo.RsaNumbers numbers, SignatureAlgorithm algorithm) {
        if (algorithm.scheme() == SignatureAlgorithm.Scheme.RSA && isJdk(provider)) {
            return RsaVerification.with(numbers, algorithm.hash().orElseThrow());
        }
        RSAPublicKeySpec key = new RSAPublicKeySpec(numbers.modulus(), numbers.exponent());
        try {
            PublicKey accepted = KeyFactory.getInstance("RSA", provider).generatePublic(key);
            return Optional.of(operations(provider, algorithm).verifying(accepted));
        } catch (GeneralSecurityException refused) {
            return Optional.empty();
        }
    }

    /** Providers are tables, whose contents {@code equals} compares. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isJdk(Provider provider) {
        return provider == JdkRsa.PROVIDER;
    }

    private static JcaOperations operations(Provider provider, SignatureAlgorithm algorithm) {
        HashAlgorithm hash = algorithm.hash().orElseThrow();
        if (algorithm.scheme() == SignatureAlgorithm.Scheme.RSA_PSS) {
            MGF1ParameterSpec mask =
                    new MGF1ParameterSpec(algorithm.mask().orElseThrow().toString());
            AlgorithmParameterSpec parameters =
                    new PSSParameterSpec(hash.toString(), "MGF1", mask, algorithm.saltLength(), 1);
            return new JcaOperations(provider, "RSASSA-PSS", Optional.of(parameters));
        }
        return new JcaOperations(provider, hash.signatureName() + "withRSA", Optional.empty());
    }

    private RsaOperations() {}
}
