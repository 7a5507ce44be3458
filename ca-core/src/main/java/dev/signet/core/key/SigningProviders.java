package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Decides whose code makes and checks signatures, by what was measured: RSA is the JDK's, ECDSA, Ed25519 and Ed448 are Bouncy
 * Castle's, hash functions are always the JDK's. Where it was asked for and works, a native provider goes before both.
 *
 * <p>No provider is registered and no list of providers is walked.
 */
public final class SigningProviders {
    private static final NativeProvider NOT_ASKED_FOR =
            new NativeProvider(Optional.empty(), Optional.of("a native provider was not asked for"));
    private static final SigningProviders STANDARD = new SigningProviders(NOT_ASKED_FOR);
    private static final SignatureVerifier REFUSING = (data, signature) -> false;

    private final NativeProvider nativeProvider;

    private SigningProviders(NativeProvider nativeProvider) {
        this.nativeProvider = nativeProvider;
    }

    /** Returns the choice that needs nothing but the JDK and Bouncy Castle. */
    public static SigningProviders standard() {
        return STANDARD;
    }

    /**
     * Returns the choice that prefers the Amazon Corretto Crypto Provider, if that is on the class path and passes its tests;
     * otherwise the same as {@link #standard()}, and {@link #nativeRefusal()} says why.
     *
     * <p>It takes a quarter of a second: for servers and bulk work.
     */
    public static SigningProviders preferNative() {
        return new SigningProviders(NativeProvider.load(Randomness.SOURCE));
    }

    /** For the check of a provider that has not been accepted yet. */
    static SigningProviders using(Provider provider) {
        return new SigningProviders(new NativeProvider(Optional.of(provider), Optional.empty()));
    }

    /** Returns why no native provider is used; empty if one is. */
    public Optional<String> nativeRefusal() {
        return nativeProvider.refusal();
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
                RsaOperations.signing(rsaProvider(), RsaPrivateNumbers.decode(secret), algorithm, Randomness.SOURCE);
            case ECDSA ->
                nativeSigning(key, algorithm)
                        .orElseGet(() -> EcdsaOperations.signing(
                                ((KeyAlgorithm.Ec) key.algorithm()).curve(),
                                EcPrivateNumber.decode(secret),
                                algorithm.hash().orElseThrow(),
                                Randomness.SOURCE));
            case ED25519, ED448 ->
                nativeSigning(key, algorithm)
                        .orElseGet(() ->
                                EdwardsOperations.signing((KeyAlgorithm.Edwards) key.algorithm(), secret.content()));
            default -> throw new IllegalArgumentException("no private key here fits " + algorithm);
        };
    }

    private Provider rsaProvider() {
        return nativeProvider.provider().orElse(JdkRsa.PROVIDER);
    }

    private Optional<SigningOperation> nativeSigning(PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        return nativeProvider
                .provider()
                .flatMap(provider -> new NativeOperations(provider).signing(key, algorithm, Randomness.SOURCE));
    }

    /**
     * Returns a verifier with the key prepared for many signatures.
     *
     * <p>It finds every signature wrong if the key is of another sort than the algorithm needs, unknown, or of no use in
     * its procedure. That is less than {@link PublicKeyInfo#defects()} finds: an RSA key with an even modulus is taken at its word.
     */
    public SignatureVerifier verifier(PublicKeyInfo key, SignatureAlgorithm algorithm) {
        if (!algorithm.fits(key)) {
            return REFUSING;
        }
        return prepare(key, algorithm).orElse(REFUSING);
    }

    private Optional<SignatureVerifier> prepare(PublicKeyInfo key, SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA, RSA_PSS ->
                RsaOperations.verifying(rsaProvider(), key.rsa().orElseThrow(), algorithm);
            case ECDSA ->
                nativeVerifying(key, algorithm)
                        .or(() -> EcdsaOperations.verifying(
                                ((KeyAlgorithm.Ec) key.algorithm().orElseThrow()).curve(),
                                key,
                                algorithm.hash().orElseThrow()));
            case ED25519, ED448 ->
                nativeVerifying(key, algorithm)
                        .or(() -> EdwardsOperations.verifying(
                                (KeyAlgorithm.Edwards) key.algorithm().orElseThrow(), key.keyBits()));
            case DSA -> DsaOperations.verifying(key, algorithm.hash().orElseThrow());
            case SM2 ->
                Optional.of(
                        (data, signature) -> Sm2Signatures.verify(key.keyBits(), Sm2Identity.none(), data, signature));
            default -> PostQuantumOperations.verifying(key, algorithm.scheme());
        };
    }

    private Optional<SignatureVerifier> nativeVerifying(PublicKeyInfo key, SignatureAlgorithm algorithm) {
        return nativeProvider.provider().flatMap(provider -> new NativeOperations(provider).verifying(key, algorithm));
    }

    /** The source of randomness, set up only when something is signed: commands that verify do without. */
    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }
}
