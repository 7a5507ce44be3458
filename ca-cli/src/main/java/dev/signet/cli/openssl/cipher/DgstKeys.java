package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.key.KeyOptions;
import dev.signet.core.keyfile.KeyDocument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signatures of {@code dgst}: with a key file that the user names, over digests of files. */
final class DgstKeys {
    private static final int MAX_SIGNATURE = 1 << 16;

    /** Returns what is computed, or null after having said what is wrong. */
    static @Nullable DgstFunction function(DgstRequest request, Session session, char @Nullable [] passphrase) {
        PrintStream err = session.err();
        AsymmetricKey key = key(request, session, passphrase);
        if (key == null) {
            return null;
        }
        if (key.sort().postQuantum()) {
            return DgstMessages.function(key, request, session);
        }
        if (key.sort().signsMessages()) {
            err.println("Key type not supported for this operation");
            return null;
        }
        boolean signing = request.keyUse() == DgstRequest.KeyUse.SIGN;
        KeyOptions options = key.options(signing ? KeyOptions.Use.SIGN : KeyOptions.Use.VERIFY);
        boolean sm2 = key.sort() == AsymmetricKey.Sort.SM2;
        NamedDigest digest = request.digest() == null
                ? Objects.requireNonNull(NamedDigest.find(sm2 ? "sm3" : "sha256"))
                : Objects.requireNonNull(request.digest());
        if (options == null || !key.signs(digest)) {
            err.println("Error setting context");
            return null;
        }
        options.signDigestOf(digest);
        for (String pair : request.signatureOptions()) {
            if (!options.take(pair)) {
                err.println("Signature parameter error \"" + pair + "\"");
                return null;
            }
        }
        DigestComputation computation = key.startDigest(digest, options);
        String keyName = key.sort().printedName();
        if (signing) {
            return new DgstFunction(
                    computation, digest, digest.printedName(), keyName, hash -> sign(key, hash, options), null);
        }
        byte[] signature = signature(Objects.requireNonNull(request.signatureFile()), session);
        return signature == null
                ? null
                : new DgstFunction(
                        computation,
                        digest,
                        digest.printedName(),
                        keyName,
                        null,
                        hash -> verify(key, hash, signature, options));
    }

    private static @Nullable AsymmetricKey key(DgstRequest request, Session session, char @Nullable [] passphrase) {
        boolean publicWanted = request.keyUse() == DgstRequest.KeyUse.VERIFY;
        KeyDocument document = publicWanted
                ? KeyInput.publicKey(session, request.keyFile(), request.keyFormat(), passphrase, "public key")
                : KeyInput.privateKey(session, request.keyFile(), request.keyFormat(), passphrase, "private key");
        return document == null ? null : Keys.of(document, !publicWanted, session, "Error setting context");
    }

    private static byte @Nullable [] sign(AsymmetricKey key, byte[] hash, KeyOptions options) {
        try {
            return key.sign(hash, options);
        } catch (CipherException refused) {
            return null;
        }
    }

    /** Null stands for a signature that is not even one. */
    private static @Nullable Boolean verify(AsymmetricKey key, byte[] hash, byte[] signature, KeyOptions options) {
        try {
            return key.verify(hash, signature, options);
        } catch (CipherException malformed) {
            return key.sort() == AsymmetricKey.Sort.EC || key.sort() == AsymmetricKey.Sort.DSA ? null : Boolean.FALSE;
        }
    }

    static byte @Nullable [] signature(String file, Session session) {
        try (InputStream in = ByteInput.open(session.file(file).toFile())) {
            byte[] signature = in.readNBytes(MAX_SIGNATURE);
            if (signature.length > 0) {
                return signature;
            }
        } catch (FileNotFoundException missing) {
            session.err().println("Error opening signature file " + file);
            return null;
        } catch (IOException unreadable) {
            // Said below.
        }
        session.err().println("Error reading signature file " + file);
        return null;
    }

    private DgstKeys() {}
}
