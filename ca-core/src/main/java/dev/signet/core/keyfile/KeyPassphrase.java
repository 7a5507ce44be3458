package dev.signet.core.keyfile;

import org.jspecify.annotations.Nullable;

/** Where the passphrase of an encrypted key comes from; asked only when one is needed, and again for the next key. */
@FunctionalInterface
public interface KeyPassphrase {
    /** Returns the passphrase in an array of its own, which is overwritten after use; null if there is none. */
    char @Nullable [] passphrase();

    /** Returns the passphrase of a PKCS#12 file in the same way; who asks a person for it may ask in other words. */
    default char @Nullable [] ofPkcs12() {
        return passphrase();
    }
}
