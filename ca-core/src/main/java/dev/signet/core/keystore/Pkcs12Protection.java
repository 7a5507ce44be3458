package dev.signet.core.keystore;

import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;

/** How a PKCS#12 file is encrypted and sealed. */
public enum Pkcs12Protection {
    /**
     * AES-256 and SHA-256: OpenSSL 1.1 and newer, Java 8u301, 11.0.12, 16 and newer, Windows Server 2019, Windows 10 1709, NSS,
     * GnuTLS.
     *
     * <p>There are fewer rounds than in key files: .NET refuses files that ask for too many, and the key is derived three times.
     */
    MODERN(
            new EncryptionScheme.Pbes2(CbcCipher.AES_256, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 250_000)),
            HashAlgorithm.SHA256,
            250_000),
    /**
     * Triple DES and SHA-1, which older programs ask for: macOS, Windows before those above, older Java 8.
     *
     * <p>The rounds are as few as OpenSSL does, which all of them are used to: the passphrase must be a strong one.
     */
    LEGACY(new EncryptionScheme.Pkcs12TripleDes(2048), HashAlgorithm.SHA1, 2048);

    private final EncryptionScheme scheme;
    private final HashAlgorithm macHash;
    private final int macIterations;

    Pkcs12Protection(EncryptionScheme scheme, HashAlgorithm macHash, int macIterations) {
        this.scheme = scheme;
        this.macHash = macHash;
        this.macIterations = macIterations;
    }

    EncryptionScheme scheme() {
        return scheme;
    }

    HashAlgorithm macHash() {
        return macHash;
    }

    int macIterations() {
        return macIterations;
    }
}
