package dev.signet.core.keystore;

import java.util.List;

/**
 * What a key store file holds.
 *
 * @param keys private keys with their certificates
 * @param certificates certificates that belong to no key in the file
 */
public record KeyStoreContents(List<KeyEntry> keys, List<CertificateEntry> certificates) {
    public KeyStoreContents {
        keys = List.copyOf(keys);
        certificates = List.copyOf(certificates);
    }

    /** Returns the contents of a file with one key and its chain. */
    public static KeyStoreContents of(KeyEntry key) {
        return new KeyStoreContents(List.of(key), List.of());
    }
}
