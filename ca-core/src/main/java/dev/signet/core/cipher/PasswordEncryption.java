package dev.signet.core.cipher;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Encryption under a passphrase in all the ways that OpenSSL's command line can ask for; {@link EncryptionScheme} has those that
 * Signet chooses from.
 */
public final class PasswordEncryption {
    private static final int SALT_LENGTH = 8;

    /** Returns whether there is a way to say in PBES2 that this cipher is used. */
    public static boolean takes(NamedCipher cipher) {
        return KnownObjects.identifier(cipher.printedName()).isPresent()
                && !cipher.legacy()
                && cipher.ivLength() > 0
                && cipher.mode() != NamedCipher.Mode.WRAP
                && cipher.mode() != NamedCipher.Mode.AEAD
                && cipher.mode() != NamedCipher.Mode.XTS;
    }

    /**
     * Returns octets under PBES2 (RFC 8018 section 6.2).
     *
     * @throws CipherException if the cipher cannot be used so
     */
    public static EncryptedOctets pbes2(
            NamedCipher cipher, KeyDerivation derivation, byte[] plain, char[] passphrase, SecureRandom random) {
        Oid oid = KnownObjects.identifier(cipher.printedName()).orElse(null);
        if (oid == null || !takes(cipher)) {
            throw new CipherException("the cipher " + cipher.printedName() + " has no place in PBES2");
        }
        byte[] salt = random(SALT_LENGTH, random);
        byte[] iv = random(cipher.ivLength(), random);
        byte[] octets = PassphraseOctets.of(passphrase);
        byte[] key = derivation.derive(octets, salt, cipher.keyLength());
        try {
            byte[] parameters =
                    Der.sequence(derivation.identifier(salt), Der.sequence(Der.oid(oid), Der.octetString(iv)));
            return new EncryptedOctets(
                    Der.sequence(Der.oid(EncryptionScheme.Pbes2.OID), parameters), cipher.run(true, key, iv, plain));
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Returns octets under a scheme of PKCS#12 (RFC 7292 appendix C).
     *
     * @param scheme its object identifier in dotted form
     * @throws CipherException if it is not one with triple DES: the others are only read
     */
    public static EncryptedOctets pkcs12(
            String scheme, int iterations, byte[] plain, char[] passphrase, SecureRandom random) {
        int keyLength = switch (scheme) {
            case "1.2.840.113549.1.12.1.3" -> 24;
            case "1.2.840.113549.1.12.1.4" -> 16;
            default -> throw new CipherException("the encryption " + scheme + " is only read");
        };
        byte[] salt = random(SALT_LENGTH, random);
        byte[] octets = PassphraseOctets.bmp(passphrase);
        byte[] key = Pkcs12KeyDerivation.derive(
                HashAlgorithm.SHA1, Pkcs12KeyDerivation.Purpose.KEY, octets, salt, iterations, keyLength);
        byte[] iv = Pkcs12KeyDerivation.derive(
                HashAlgorithm.SHA1, Pkcs12KeyDerivation.Purpose.IV, octets, salt, iterations, 8);
        try {
            byte[] algorithm =
                    Der.sequence(Der.oid(Oid.of(scheme)), Der.sequence(Der.octetString(salt), Der.integer(iterations)));
            return new EncryptedOctets(algorithm, CbcCipher.DES_EDE3.encrypt(key, iv, plain));
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] random(int length, SecureRandom random) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    private PasswordEncryption() {}
}
