package dev.signet.core.key;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a key file that the user names, for the commands that take the place of openssl's.
 *
 * <p>Keys inside the home of a certification authority are refused: they sign past no gate. Safe for use by several threads at
 * once.
 */
public final class FileSigner implements Signer {
    private static final HashAlgorithm DEFAULT_HASH = HashAlgorithm.SHA256;

    private final Signer signer;

    private FileSigner(Signer signer) {
        this.signer = signer;
    }

    /**
     * Returns a signer.
     *
     * @param pkcs8 the unencrypted key; no copy is kept
     * @param file where the key is from, if it is from a file
     * @param digest the name of a hash function; null for the usual one. Keys that sign without one pass it over, as in OpenSSL
     * @param options {@code -sigopt} pairs, such as {@code rsa_padding_mode:pss}
     * @throws SignetException of kind POLICY if the file is inside a home, of kind USAGE if the key cannot sign so, of kind INPUT
     *     or KEY if there is something wrong with it
     */
    public static FileSigner of(byte[] pkcs8, @Nullable Path file, @Nullable String digest, List<String> options) {
        if (file != null) {
            refuseHome(file);
        }
        SignatureOptions signatureOptions = SignatureOptions.parse(options);
        Optional<PrivateKeyInfo> key = modern(pkcs8);
        if (key.isEmpty()) {
            return new FileSigner(ForeignSigner.of(pkcs8, digest, signatureOptions));
        }
        if (key.get().algorithm() instanceof KeyAlgorithm.Rsa) {
            SignatureOptions.requireFit(options, key.get().publicKey().pssOnly());
        }
        return new FileSigner(KeySigner.of(key.get(), algorithm(key.get(), digest, signatureOptions)));
    }

    /** Returns the key if it is sound and of a sort that certificates are signed with today. */
    private static Optional<PrivateKeyInfo> modern(byte[] pkcs8) {
        try {
            return Optional.of(PrivateKeyInfo.parse(pkcs8, "the key file"));
        } catch (SignetException otherSort) {
            return Optional.empty();
        }
    }

    private static SignatureAlgorithm algorithm(PrivateKeyInfo key, @Nullable String digest, SignatureOptions options) {
        if (key.algorithm() instanceof KeyAlgorithm.Edwards) {
            return SignatureAlgorithm.defaultFor(key.algorithm());
        }
        if (!(key.algorithm() instanceof KeyAlgorithm.Rsa rsa)) {
            return SignatureAlgorithm.ecdsa(hash(digest));
        }
        Optional<SignatureAlgorithm> restriction = key.publicKey().pssRestriction();
        HashAlgorithm hash = digest != null
                ? hash(digest)
                : restriction.flatMap(SignatureAlgorithm::hash).orElse(DEFAULT_HASH);
        if (!options.pss() && !key.publicKey().pssOnly()) {
            return SignatureAlgorithm.rsa(hash);
        }
        HashAlgorithm mask = options.mask()
                .or(() -> restriction.flatMap(SignatureAlgorithm::mask))
                .orElse(hash);
        int salt = restriction.isPresent() && options.saltLength().isEmpty()
                ? restriction.get().saltLength()
                : options.saltLength(hash, rsa.bits());
        SignatureAlgorithm algorithm =
                new SignatureAlgorithm(SignatureAlgorithm.Scheme.RSA_PSS, Optional.of(hash), Optional.of(mask), salt);
        if (restriction.isPresent() && !key.publicKey().allows(algorithm)) {
            throw Problem.of(Kind.USAGE, "the key does not allow such signatures")
                    .because("it is restricted to " + restriction.get() + " with at least "
                            + restriction.get().saltLength() + " octets of salt")
                    .exception();
        }
        return algorithm;
    }

    static HashAlgorithm hash(@Nullable String name) {
        return name == null
                ? DEFAULT_HASH
                : HashAlgorithm.named(name)
                        .orElseThrow(
                                () -> Problem.of(Kind.USAGE, "no signatures are made with the digest \"" + name + "\"")
                                        .fix("use sha256, sha384 or sha512")
                                        .exception());
    }

    /**
     * Refuses a key of a certification authority's home, which signs through the gate alone. A home is a directory with a
     * {@code signet.yaml}; links are followed.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if the file lies in one
     */
    public static void refuseHome(Path file) {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException unknown) {
            if (Files.exists(file)) {
                // A pipe, as behind the shell's <(command): it can be opened and has no path.
                return;
            }
            // What cannot be found again might be anything: the key was read from somewhere a moment ago.
            throw Problem.of(Kind.POLICY, "cannot tell where the key " + file + " lies")
                    .because("its file is not there any more, or its path cannot be followed")
                    .fix("name the file by its path")
                    .exception();
        }
        for (Path directory = real.getParent(); directory != null; directory = directory.getParent()) {
            if (Files.isRegularFile(directory.resolve("signet.yaml"))) {
                throw Problem.of(
                                Kind.POLICY,
                                "the key " + file + " belongs to the certification authority in " + directory)
                        .because("its signatures must all be on record")
                        .fix("sign with it through signet issue or signet sign")
                        .exception();
            }
        }
    }

    @Override
    public PublicKeyInfo publicKey() {
        return signer.publicKey();
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return signer.algorithm();
    }

    @Override
    public byte[] sign(byte[] tbs) {
        return signer.sign(tbs);
    }
}
