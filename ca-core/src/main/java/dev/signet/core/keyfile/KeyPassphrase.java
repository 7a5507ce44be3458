package dev.signet.core.keyfile;

import org.jspecify.annotations.Nullable;

/** Where the passphrase of an encrypted key comes from; asked only when one is needed, and again for the next key. */
@FunctionalInterface
public interface KeyPassphrase {
    /** Returns the passphrase in an array of its own, which is overwritten after use; null if there is none. */
    char @Nullable [] passphrase();
}
