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

    private final KeySigner signer;

    private FileSigner(KeySigner signer) {
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
        PrivateKeyInfo key = PrivateKeyInfo.parse(pkcs8, file == null ? "standard input" : file.toString());
        return new FileSigner(KeySigner.of(key, algorithm(key, digest, SignatureOptions.parse(options))));
    }

    private static SignatureAlgorithm algorithm(PrivateKeyInfo key, @Nullable String digest, SignatureOptions options) {
        if (key.algorithm() instanceof KeyAlgorithm.Edwards) {
            return SignatureAlgorithm.defaultFor(key.algorithm());
        }
        HashAlgorithm hash = digest == null ? DEFAULT_HASH : hash(digest);
        if (!(key.algorithm() instanceof KeyAlgorithm.Rsa rsa)) {
            return SignatureAlgorithm.ecdsa(hash);
        }
        if (!options.pss() && !key.publicKey().pssOnly()) {
            return SignatureAlgorithm.rsa(hash);
        }
        return new SignatureAlgorithm(
                SignatureAlgorithm.Scheme.RSA_PSS,
                Optional.of(hash),
                Optional.of(options.mask().orElse(hash)),
                options.saltLength(hash, rsa.bits()));
    }

    private static HashAlgorithm hash(String name) {
        return HashAlgorithm.named(name)
                .orElseThrow(() -> Problem.of(Kind.USAGE, "no signatures are made with the digest \"" + name + "\"")
                        .fix("use sha256, sha384 or sha512")
                        .exception());
    }

    /** A home is a directory with a {@code signet.yaml}; links to keys in it are followed. */
    static void refuseHome(Path file) {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException notThere) {
            return;
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
