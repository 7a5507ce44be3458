package dev.signet.cli.openssl.certificate;

import dev.signet.core.config.ConfigFile;
import dev.signet.core.key.PublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * What {@code x509} makes a certificate with, besides the one or the request that it is made from.
 *
 * @param passphrase of {@code -passin}; null if it was not given
 * @param key of {@code -key}; null if there is none
 * @param publicKey of {@code -force_pubkey}; null if the key stays
 * @param subject of {@code -subj}, as DER; null if the subject stays
 * @param issuer of {@code -set_issuer}, as DER; null if it is the name of whose key signs
 * @param extensionFile of {@code -extfile}; null if there is none
 * @param extensionSection the section of that with the extensions
 */
@SuppressWarnings("ArrayRecordComponent")
record X509Materials(
        char @Nullable [] passphrase,
        @Nullable SigningKey key,
        @Nullable PublicKeyInfo publicKey,
        byte @Nullable [] subject,
        byte @Nullable [] issuer,
        @Nullable ConfigFile extensionFile,
        String extensionSection) {}
