package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Decides whose code makes and checks signatures, by what was measured: RSA is the JDK's, ECDSA, Ed25519 and Ed448 are Bouncy
 * Castle's, hash functions are always the JDK's.
 *
 * <p>No provider is registered and no list of providers is walked.
 */
public final class SigningProviders {
    private static final SigningProviders STANDARD = new SigningProviders(new SecureRandom());
    private static final SignatureVerifier REFUSING = (data, signature) -> false;

    private final SecureRandom random;

    private SigningProviders(SecureRandom random) {
        this.random = random;
    }

    /** Returns the choice that needs nothing but the JDK and Bouncy Castle. */
    public static SigningProviders standard() {
        return STANDARD;
    }

    /**
     * Returns a signer that holds its own copy of a private key.
     *
     * @throws SignetException of kind USAGE if the key is not of the sort that the algorithm needs, of kind KEY if it cannot
     *     be used
     */
    public KeySigner signer(PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        if (!algorithm.fits(key.publicKey())) {
            throw Problem.of(Kind.USAGE, "a key of " + key.algorithm() + " cannot sign with " + algorithm)
                    .fix("use " + SignatureAlgorithm.defaultFor(key.publicKey()).orElseThrow())
                    .exception();
        }
        return new KeySigner(key.publicKey(), algorithm, key.withSecret(secret -> operation(key, secret, algorithm)));
    }

    private SigningOperation operation(PrivateKeyInfo key, DerNode secret, SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA, RSA_PSS ->
                RsaOperations.signing(JdkRsa.PROVIDER, RsaPrivateNumbers.decode(secret), algorithm, random);
            case ECDSA ->
                EcdsaOperations.signing(
                        ((KeyAlgorithm.Ec) key.algorithm()).curve(),
                        EcPrivateNumber.decode(secret),
                        algorithm.hash().orElseThrow(),
                        random);
            case ED25519, ED448 -> EdwardsOperations.signing((KeyAlgorithm.Edwards) key.algorithm(), secret.content());
        };
    }

    /**
     * Returns a verifier with the key prepared for many signatures.
     *
     * <p>It finds every signature wrong if the key is of another sort than the algorithm needs, unknown or unsound.
     */
    public SignatureVerifier verifier(PublicKeyInfo key, SignatureAlgorithm algorithm) {
        if (!algorithm.fits(key)) {
            return REFUSING;
        }
        return prepare(key, key.algorithm().orElseThrow(), algorithm).orElse(REFUSING);
    }

    private static Optional<SignatureVerifier> prepare(
            PublicKeyInfo key, KeyAlgorithm keyAlgorithm, SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA, RSA_PSS ->
                RsaOperations.verifying(JdkRsa.PROVIDER, key.rsa().orElseThrow(), algorithm);
            case ECDSA ->
                EcdsaOperations.verifying(
                        ((KeyAlgorithm.Ec) keyAlgorithm).curve(),
                        key.keyBits(),
                        algorithm.hash().orElseThrow());
            case ED25519, ED448 -> EdwardsOperations.verifying((KeyAlgorithm.Edwards) keyAlgorithm, key.keyBits());
        };
    }
}
