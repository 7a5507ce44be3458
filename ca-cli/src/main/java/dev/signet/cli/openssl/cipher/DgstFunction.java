package dev.signet.cli.openssl.cipher;

import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.NamedDigest;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dgst} computes of each file.
 *
 * @param computation takes the octets
 * @param digest the digest in it, if there is one
 * @param digestName the name of the digest as it is printed
 * @param keyName what stands before it: the name of a code or of a kind of key; null for a mere digest
 * @param signature makes a signature of what was computed; null if that is the result
 * @param check compares what was computed with a signature; null if nothing is verified
 */
record DgstFunction(
        DigestComputation computation,
        @Nullable NamedDigest digest,
        @Nullable String digestName,
        @Nullable String keyName,
        @Nullable Signature signature,
        @Nullable Check check) {

    /** Makes a signature. */
    @FunctionalInterface
    interface Signature {
        /** Returns the signature of a digest, or null if the key cannot make it. */
        byte @Nullable [] sign(byte[] digest);
    }

    /** Compares with a signature. */
    @FunctionalInterface
    interface Check {
        /** Returns whether the signature is that of a digest, or null if it is not even a signature. */
        @Nullable Boolean verify(byte[] digest);
    }

    static DgstFunction digest(DigestComputation computation, String name, NamedDigest digest) {
        return new DgstFunction(computation, digest, name, null, null, null);
    }

    static DgstFunction code(
            DigestComputation computation, String code, @Nullable String name, @Nullable NamedDigest digest) {
        return new DgstFunction(computation, digest, name, code, null, null);
    }

    /** Returns whether a key is part of it. */
    boolean keyed() {
        return keyName != null;
    }

    /** Returns the result for what was computed, or null if the key cannot sign it. */
    byte @Nullable [] sign(byte[] computed) {
        return signature == null ? computed : signature.sign(computed);
    }
}
