package dev.signet.core.cipher;

import dev.signet.core.cipher.Pkcs12KeyDerivation.Purpose;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The check of a whole PKCS#12 file under its passphrase: HMAC with a key from the passphrase (RFC 7292 appendix A).
 *
 * @param hash the function of HMAC and of the key derivation
 * @param salt the salt
 * @param iterations the rounds of the key derivation, at most 10 million
 */
public record PassphraseMac(HashAlgorithm hash, byte[] salt, int iterations) {
    /**
     * @throws CipherException if the number of iterations is out of bounds
     */
    public PassphraseMac {
        KeyDerivation.Pbkdf2.checkIterations(iterations);
    }

    /** Returns the value for some octets. */
    public byte[] compute(byte[] octets, char[] passphrase) {
        return compute(octets, PassphraseOctets.bmp(passphrase));
    }

    /** Returns whether {@code expected} is the value for some octets, so that the passphrase is the right one. */
    public boolean matches(byte[] octets, char[] passphrase, byte[] expected) {
        return MessageDigest.isEqual(compute(octets, passphrase), expected)
                || passphrase.length == 0 // some write "no passphrase" as no octets at all
                        && MessageDigest.isEqual(compute(octets, new byte[0]), expected);
    }

    private byte[] compute(byte[] octets, byte[] passphrase) {
        byte[] key = Pkcs12KeyDerivation.derive(hash, Purpose.MAC, passphrase, salt, iterations, hash.length());
        byte[] value = new byte[hash.length()];
        new HmacKey(hash, key).compute(octets, value);
        Arrays.fill(passphrase, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return value;
    }
}
