package dev.signet.core.key;

import dev.signet.core.asn1.Oid;
import dev.signet.core.key.SignatureAlgorithm.Scheme;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/** ML-DSA (FIPS 204) and SLH-DSA (FIPS 205) without a context, as certificates want them (RFC 9881, RFC 9909). */
final class PostQuantumOperations {
    /** Returns the scheme that an object identifier stands for, if it is one of these. */
    static Optional<Scheme> scheme(Oid oid) {
        PostQuantumAlgorithm algorithm = PostQuantumAlgorithm.ofOid(oid.dotted());
        return algorithm == null || !algorithm.signs()
                ? Optional.empty()
                : Optional.of(
                        Scheme.valueOf(algorithm.name().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Returns the algorithm of one of the schemes that {@link #scheme} returns. */
    static PostQuantumAlgorithm algorithm(Scheme scheme) {
        return Objects.requireNonNull(PostQuantumAlgorithm.named(scheme.toString()), scheme::toString);
    }

    static SigningOperation signing(AsymmetricKeyParameter key, SecureRandom random) {
        return tbs -> MessageSignature.sign(key, tbs, new byte[0], random);
    }

    /** Returns nothing if the octets are not those of a key. */
    static Optional<SignatureVerifier> verifying(PublicKeyInfo key, Scheme scheme) {
        try {
            AsymmetricKeyParameter parameters = PostQuantumArithmetic.publicKey(algorithm(scheme), key.keyBits());
            return Optional.of((data, signature) -> MessageSignature.verify(parameters, data, signature, new byte[0]));
        } catch (IllegalArgumentException wrongLength) {
            return Optional.empty();
        }
    }

    private PostQuantumOperations() {}
}
