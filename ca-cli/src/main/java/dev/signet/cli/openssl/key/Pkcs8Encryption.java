package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.PasswordEncryption;
import dev.signet.core.keyfile.KeyEncryption;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.ObjectIdentifiers;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@code pkcs8} encrypts, put together option by option. */
final class Pkcs8Encryption {
    private static final String DEFAULT_CIPHER = "aes-256-cbc";
    private static final int DEFAULT_ITERATIONS = 2048;

    private @Nullable NamedCipher cipher;
    private @Nullable Oid scheme;
    private HashAlgorithm function = HashAlgorithm.SHA256;
    private int iterations = DEFAULT_ITERATIONS;
    private long cost;
    private long blockSize;
    private long parallel;

    boolean takeCipher(@Nullable NamedCipher named) {
        cipher = named;
        return named != null;
    }

    /** Takes one of the schemes older than PBES2. */
    boolean takeScheme(String name, OptionParser parser) {
        Optional<Oid> oid = ObjectIdentifiers.find(name);
        if (oid.isEmpty()) {
            return parser.misused("Unknown PBE algorithm " + name) != null;
        }
        scheme = oid.get();
        return true;
    }

    /** Takes the function of PBKDF2. */
    boolean takeFunction(String name, OptionParser parser) {
        Optional<HashAlgorithm> hash = ObjectIdentifiers.find(name).flatMap(KeyDerivation.Pbkdf2::function);
        if (hash.isEmpty()) {
            return parser.misused("Unknown PRF algorithm " + name) != null;
        }
        function = hash.get();
        useDefaultCipher();
        return true;
    }

    boolean takeScrypt() {
        cost = 1 << 14;
        blockSize = 8;
        parallel = 1;
        useDefaultCipher();
        return true;
    }

    boolean takeScrypt(String name, long number) {
        switch (name) {
            case "scrypt_N" -> cost = number;
            case "scrypt_r" -> blockSize = number;
            default -> parallel = number;
        }
        return number > 0;
    }

    boolean takeIterations(int count) {
        iterations = count;
        return true;
    }

    private void useDefaultCipher() {
        cipher = cipher == null ? NamedCipher.find(DEFAULT_CIPHER) : cipher;
    }

    /** Returns whether the parameters make sense. */
    boolean possible() {
        if (cipher == null && scheme != null) {
            return true;
        }
        if (cipher != null && !PasswordEncryption.takes(cipher)) {
            return false;
        }
        try {
            return derivation().rounds() > 0;
        } catch (CipherException notPossible) {
            return false;
        }
    }

    private KeyDerivation derivation() {
        if (cost == 0 || blockSize == 0 || parallel == 0) {
            return new KeyDerivation.Pbkdf2(function, iterations);
        }
        return new KeyDerivation.Scrypt(clipped(cost), clipped(blockSize), clipped(parallel));
    }

    /** A number that does not fit is as impossible as the largest that does. */
    private static int clipped(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /**
     * Returns the encrypted key.
     *
     * @throws CipherException if it cannot be encrypted so
     */
    PemBlock encrypt(byte[] plain, char[] secret) {
        SecureRandom random = new SecureRandom();
        if (cipher == null && scheme != null) {
            return KeyEncryption.oldScheme(plain, scheme.dotted(), iterations, secret, random);
        }
        useDefaultCipher();
        NamedCipher chosen = cipher;
        if (chosen == null) {
            throw new IllegalStateException(DEFAULT_CIPHER);
        }
        return KeyEncryption.pkcs8(plain, chosen, derivation(), secret, random);
    }
}
