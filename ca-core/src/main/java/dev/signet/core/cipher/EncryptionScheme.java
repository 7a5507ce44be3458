package dev.signet.core.cipher;

import com.google.errorprone.annotations.Immutable;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import java.security.SecureRandom;
import java.util.Arrays;

/** How octets are encrypted under a passphrase when something new is written. */
@Immutable
public sealed interface EncryptionScheme {
    /** AES-256 with {@link KeyDerivation#DEFAULT}: what Signet writes unless something else is wanted. */
    EncryptionScheme DEFAULT = new Pbes2(CbcCipher.AES_256, KeyDerivation.DEFAULT);

    /** Returns the encrypted octets, with a salt and an initialisation vector that are new each time. */
    EncryptedOctets encrypt(byte[] plain, char[] passphrase, SecureRandom random);

    /**
     * PBES2 (RFC 8018 section 6.2): a modern cipher and a key derivation, freely combined.
     *
     * <pre>
     * PBES2-params ::= SEQUENCE {
     *     keyDerivationFunc AlgorithmIdentifier,
     *     encryptionScheme  AlgorithmIdentifier }
     * </pre>
     */
    @Immutable
    record Pbes2(CbcCipher cipher, KeyDerivation derivation) implements EncryptionScheme {
        static final Oid OID = Oid.of("1.2.840.113549.1.5.13");
        private static final int SALT_LENGTH = 16;

        public Pbes2 {
            if (cipher.isRc2() || cipher == CbcCipher.DES) {
                throw new CipherException(cipher + " is only read");
            }
        }

        @Override
        public EncryptedOctets encrypt(byte[] plain, char[] passphrase, SecureRandom random) {
            byte[] salt = new byte[SALT_LENGTH];
            byte[] iv = new byte[cipher.blockLength()];
            random.nextBytes(salt);
            random.nextBytes(iv);
            byte[] octets = PassphraseOctets.of(passphrase);
            byte[] key = derivation.derive(octets, salt, cipher.keyLength());
            try {
                byte[] parameters = Der.sequence(
                        derivation.identifier(salt), Der.sequence(Der.oid(cipher.oid()), Der.octetString(iv)));
                return new EncryptedOctets(Der.sequence(Der.oid(OID), parameters), cipher.encrypt(key, iv, plain));
            } finally {
                Arrays.fill(octets, (byte) 0);
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    /**
     * Triple DES with the key derivation of PKCS#12 and SHA-1 (RFC 7292 appendix C), for programs that read nothing newer:
     * Windows before Server 2019, macOS, Java 8 before 8u301.
     */
    @Immutable
    record Pkcs12TripleDes(int iterations) implements EncryptionScheme {
        static final Oid OID = Oid.of("1.2.840.113549.1.12.1.3");
        private static final int SALT_LENGTH = 8;

        public Pkcs12TripleDes {
            KeyDerivation.Pbkdf2.checkIterations(iterations);
        }

        @Override
        public EncryptedOctets encrypt(byte[] plain, char[] passphrase, SecureRandom random) {
            byte[] salt = new byte[SALT_LENGTH];
            random.nextBytes(salt);
            byte[] octets = PassphraseOctets.bmp(passphrase);
            byte[] key = Pkcs12KeyDerivation.derive(
                    HashAlgorithm.SHA1, Pkcs12KeyDerivation.Purpose.KEY, octets, salt, iterations, 24);
            byte[] iv = Pkcs12KeyDerivation.derive(
                    HashAlgorithm.SHA1, Pkcs12KeyDerivation.Purpose.IV, octets, salt, iterations, 8);
            try {
                byte[] parameters = Der.sequence(Der.octetString(salt), Der.integer(iterations));
                return new EncryptedOctets(
                        Der.sequence(Der.oid(OID), parameters), CbcCipher.DES_EDE3.encrypt(key, iv, plain));
            } finally {
                Arrays.fill(octets, (byte) 0);
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    /**
     * One of the old schemes of PKCS#5 and PKCS#12, with DES, RC2 or RC4, for programs that ask for it.
     *
     * @param oid what the scheme is named by, such as {@code 1.2.840.113549.1.12.1.6}
     */
    @Immutable
    record Old(String oid, int iterations) implements EncryptionScheme {
        private static final int SALT_LENGTH = 8;

        public Old {
            if (OldEncryption.of(oid).isEmpty()) {
                throw new CipherException("the encryption " + oid + " is not known");
            }
            KeyDerivation.Pbkdf2.checkIterations(iterations);
        }

        /** Returns whether there is a scheme of this name. */
        public static boolean exists(String oid) {
            return OldEncryption.of(oid).isPresent();
        }

        @Override
        public EncryptedOctets encrypt(byte[] plain, char[] passphrase, SecureRandom random) {
            byte[] salt = new byte[SALT_LENGTH];
            random.nextBytes(salt);
            OldEncryption encryption = OldEncryption.of(oid).orElseThrow();
            byte[] parameters = Der.sequence(Der.octetString(salt), Der.integer(iterations));
            return new EncryptedOctets(
                    Der.sequence(Der.oid(Oid.of(oid)), parameters),
                    encryption.encrypt(plain, passphrase, salt, iterations));
        }
    }
}
