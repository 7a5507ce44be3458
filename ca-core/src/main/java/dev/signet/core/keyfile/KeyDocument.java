package dev.signet.core.keyfile;

import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A private or a public key from a file, as OpenSSL understands it: other than {@link PrivateKeyInfo} it need not be sound. */
public final class KeyDocument {
    private final PublicKeyInfo publicKey;
    private final byte @Nullable [] pkcs8;
    private final @Nullable Path file;

    private KeyDocument(PublicKeyInfo publicKey, byte @Nullable [] pkcs8, @Nullable Path file) {
        this.publicKey = publicKey;
        this.pkcs8 = pkcs8;
        this.file = file;
    }

    static KeyDocument of(PrivateKeyInfo key) {
        return new KeyDocument(key.publicKey(), key.encoded(), null);
    }

    static KeyDocument of(PublicKeyInfo key) {
        return new KeyDocument(key, null, null);
    }

    /** Returns the same key, with the file that it is from. */
    public KeyDocument from(Path source) {
        return new KeyDocument(publicKey, pkcs8, source);
    }

    /** Returns the file that the key is from, if it is from one. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Returns whether the private part is there. */
    public boolean isPrivate() {
        return pkcs8 != null;
    }

    /** Returns the public part. */
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /**
     * Returns the private key as PKCS#8 in DER, a secret.
     *
     * @throws IllegalStateException if the key is not {@link #isPrivate()}
     */
    public byte[] pkcs8() {
        if (pkcs8 == null) {
            throw new IllegalStateException("there is no private part");
        }
        return pkcs8.clone();
    }
}
