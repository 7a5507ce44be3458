package dev.signet.core.home;

import dev.signet.core.key.PassphraseSource;

/**
 * How delivered keys are protected.
 *
 * @param encryptKey whether {@code key.pem} is encrypted too; key stores always are
 * @param passphrase the passphrase of key stores and of an encrypted {@code key.pem}
 */
public record KeyProtection(boolean encryptKey, PassphraseSource passphrase) {}
