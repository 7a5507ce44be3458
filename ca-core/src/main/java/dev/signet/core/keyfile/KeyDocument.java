package dev.signet.core.keyfile;

import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemBlock;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private key, a public key or their parameters from a file, as OpenSSL understands them.
 *
 * <p>Other than {@link dev.signet.core.key.PrivateKeyInfo} it need not be sound: what OpenSSL loads, prints and writes, this does
 * too. {@link #check()} tells.
 */
public abstract class KeyDocument {
    private @Nullable Path file;

    KeyDocument() {}

    /** Says where the key is from, before anybody else sees it. */
    final KeyDocument from(@Nullable Path source) {
        file = source;
        return this;
    }

    /** Returns the file that the key is from, if it is from one. */
    public final Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Returns the sort of key. */
    public abstract KeyType type();

    /** Returns whether the private part is there. */
    public abstract boolean isPrivate();

    /** Returns whether the public part is there; without either part these are parameters. */
    public abstract boolean isPublic();

    /** Appends what {@code -text} shows of a private key; false if OpenSSL cannot print it. */
    public abstract boolean appendPrivate(StringBuilder out);

    /** Appends what {@code -text_pub} shows; false if OpenSSL cannot print it. */
    public abstract boolean appendPublic(StringBuilder out);

    /** Appends the parameters alone; false if there are none. */
    public boolean appendParameters(StringBuilder out) {
        return false;
    }

    /** Returns the DER of the SubjectPublicKeyInfo; nothing if OpenSSL cannot write it. */
    public abstract byte[] publicKeyInfo();

    /**
     * Returns the public part.
     *
     * @throws dev.signet.core.asn1.DerException if OpenSSL could not write it either
     */
    public final PublicKeyInfo publicKey() {
        return PublicKeyInfo.parse(publicKeyInfo());
    }

    /**
     * Returns the private key as PKCS#8 in DER, a secret; nothing if OpenSSL cannot write it.
     *
     * @throws IllegalStateException if the key is not {@link #isPrivate()}
     */
    public abstract byte[] pkcs8();

    /** Returns the private key in the structure of its own type, with its PEM label, or null if there is no such structure. */
    public @Nullable PemBlock typeSpecific() {
        return null;
    }

    /** Returns {@link #typeSpecific()} for the types that had such a structure before there was PKCS#8, else null. */
    public final @Nullable PemBlock traditional() {
        return switch (type()) {
            case RSA, EC, DSA -> converted().typeSpecific();
            default -> null;
        };
    }

    /** Returns the key as it is after libcrypto has handed it to its older parts, which write the old structures. */
    KeyDocument converted() {
        return this;
    }

    /** Returns what {@code -outform DER} writes of a private key; nothing if OpenSSL cannot write it. */
    public final byte[] der() {
        PemBlock own = type() == KeyType.RSA_PSS ? null : typeSpecific();
        return own == null ? pkcs8() : own.bytes();
    }

    /** Returns the parameters with their PEM label, or null if there are none. */
    public @Nullable PemBlock parameters() {
        return null;
    }

    /** Returns the number that {@code -modulus} shows as hexadecimal digits, or null. */
    public @Nullable String modulus() {
        return null;
    }

    /** Returns whether private and public part are sound and belong together. */
    public abstract boolean check();

    /** Returns whether the public part is sound. */
    public abstract boolean checkPublic();

    /** Returns whether the parameters are sound. */
    public boolean checkParameters() {
        return true;
    }

    static IllegalStateException notPrivate() {
        return new IllegalStateException("there is no private part");
    }
}
