package dev.signet.core.cipher;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.Pkcs12KeyDerivation.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Octets that are encrypted under a passphrase, and how.
 *
 * <p>All schemes that key files and PKCS#12 files were ever written with are read, except RC4.
 *
 * @param algorithm the DER of the AlgorithmIdentifier that says how
 * @param encrypted the encrypted octets
 */
public record EncryptedOctets(byte[] algorithm, byte[] encrypted) {
    private static final String PBES1_ARC = "1.2.840.113549.1.5.";
    private static final String PKCS12_ARC = "1.2.840.113549.1.12.1.";

    /**
     * Reads what {@code BEGIN ENCRYPTED PRIVATE KEY} holds.
     *
     * <pre>
     * EncryptedPrivateKeyInfo ::= SEQUENCE { -- RFC 5958 section 3
     *     encryptionAlgorithm AlgorithmIdentifier,
     *     encryptedData       OCTET STRING }
     * </pre>
     *
     * @throws dev.signet.core.asn1.DerException if it is not one
     */
    public static EncryptedOctets parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "EncryptedPrivateKeyInfo");
        byte[] algorithm = reader.next(Tag.SEQUENCE, "encryptionAlgorithm").encoded();
        byte[] encrypted = reader.next(Tag.OCTET_STRING, "encryptedData").content();
        reader.end();
        return new EncryptedOctets(algorithm, encrypted);
    }

    /** Returns the DER of the EncryptedPrivateKeyInfo. */
    public byte[] encoded() {
        return Der.sequence(algorithm, Der.octetString(encrypted));
    }

    /**
     * Returns how many rounds of hashing it takes to open this, before any is done.
     *
     * @throws CipherException if the scheme is not supported, or asks for too much work
     * @throws dev.signet.core.asn1.DerException if its parameters are malformed
     */
    public long rounds() {
        DerReader reader = DerNode.parse(algorithm).reader(Tag.SEQUENCE, "encryptionAlgorithm");
        if (reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid().equals(EncryptionScheme.Pbes2.OID)) {
            DerReader parameters = reader.next().reader(Tag.SEQUENCE, "PBES2-params");
            return SaltedDerivation.decode(parameters.next(Tag.SEQUENCE, "keyDerivationFunc"))
                    .derivation()
                    .rounds();
        }
        List<DerNode> parameters = reader.next().children();
        return parameters.isEmpty() ? 0 : parameters.get(parameters.size() - 1).smallInteger();
    }

    /**
     * Returns cipher and key derivation, for people; of schemes older than PBES2 the object identifier.
     *
     * @throws CipherException if the scheme is not supported, or asks for too much work
     * @throws dev.signet.core.asn1.DerException if its parameters are malformed
     */
    public String description() {
        DerReader reader = DerNode.parse(algorithm).reader(Tag.SEQUENCE, "encryptionAlgorithm");
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (!oid.equals(EncryptionScheme.Pbes2.OID)) {
            return "an old scheme (" + oid + ")";
        }
        DerReader parameters = reader.next().reader(Tag.SEQUENCE, "PBES2-params");
        DerNode derivation = parameters.next(Tag.SEQUENCE, "keyDerivationFunc");
        Oid cipher = parameters
                .next(Tag.SEQUENCE, "encryptionScheme")
                .reader()
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid();
        return CbcCipher.of(cipher).map(CbcCipher::toString).orElse(cipher.dotted()) + ", "
                + SaltedDerivation.decode(derivation).derivation().description();
    }

    /**
     * Returns the decrypted octets, which the caller overwrites when done; empty if the passphrase is certainly wrong. Of 256
     * wrong passphrases one yields octets that make no sense.
     *
     * @throws CipherException if the scheme is not supported, or asks for too much work
     * @throws dev.signet.core.asn1.DerException if its parameters are malformed
     */
    public Optional<byte[]> decrypt(char[] passphrase) {
        DerReader reader = DerNode.parse(algorithm).reader(Tag.SEQUENCE, "encryptionAlgorithm");
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (oid.equals(EncryptionScheme.Pbes2.OID)) {
            return pbes2(reader.next().reader(Tag.SEQUENCE, "PBES2-params"), passphrase);
        }
        DerReader parameters = reader.next().reader(Tag.SEQUENCE, "PBEParameter");
        byte[] salt = parameters.next(Tag.OCTET_STRING, "salt").content();
        int iterations = parameters.next(Tag.INTEGER, "iterationCount").smallInteger();
        KeyDerivation.Pbkdf2.checkIterations(iterations);
        return switch (oid.dotted()) {
            case PBES1_ARC + "3" -> pbes1(HashAlgorithm.MD5, CbcCipher.DES, salt, iterations, passphrase);
            case PBES1_ARC + "6" -> pbes1(HashAlgorithm.MD5, CbcCipher.RC2_64, salt, iterations, passphrase);
            case PBES1_ARC + "10" -> pbes1(HashAlgorithm.SHA1, CbcCipher.DES, salt, iterations, passphrase);
            case PBES1_ARC + "11" -> pbes1(HashAlgorithm.SHA1, CbcCipher.RC2_64, salt, iterations, passphrase);
            case PKCS12_ARC + "3" -> pkcs12(CbcCipher.DES_EDE3, 24, salt, iterations, passphrase);
            case PKCS12_ARC + "4" -> pkcs12(CbcCipher.DES_EDE3, 16, salt, iterations, passphrase);
            case PKCS12_ARC + "5" -> pkcs12(CbcCipher.RC2_128, 16, salt, iterations, passphrase);
            case PKCS12_ARC + "6" -> pkcs12(CbcCipher.RC2_40, 5, salt, iterations, passphrase);
            default -> throw new CipherException("the encryption " + oid + " is not supported");
        };
    }

    private Optional<byte[]> pbes2(DerReader reader, char[] passphrase) {
        DerNode derivation = reader.next(Tag.SEQUENCE, "keyDerivationFunc");
        DerReader scheme = reader.next(Tag.SEQUENCE, "encryptionScheme").reader();
        Oid oid = scheme.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        DerNode parameters = scheme.next();
        boolean rc2 = CbcCipher.isRc2(oid);
        CbcCipher cipher = rc2
                ? rc2(parameters.reader())
                : CbcCipher.of(oid).orElseThrow(() -> new CipherException("the cipher " + oid + " is not supported"));
        byte[] iv = rc2
                ? lastOf(parameters).content()
                : parameters.expect(Tag.OCTET_STRING, "iv").content();
        checkIv(cipher, iv);
        byte[] octets = PassphraseOctets.utf8(passphrase);
        byte[] key = SaltedDerivation.decode(derivation).derive(octets, cipher.keyLength());
        try {
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** RFC 8018 appendix B.2.3: the number stands for the effective key bits, in a way of its own. */
    private static CbcCipher rc2(DerReader parameters) {
        int version = parameters.next(Tag.INTEGER, "rc2ParameterVersion").smallInteger();
        return switch (version) {
            case 160 -> CbcCipher.RC2_40;
            case 120 -> CbcCipher.RC2_64;
            case 58 -> CbcCipher.RC2_128;
            default -> throw new CipherException("an RC2 of version " + version + " is not supported");
        };
    }

    private static DerNode lastOf(DerNode sequence) {
        List<DerNode> children = sequence.children();
        return children.get(children.size() - 1).expect(Tag.OCTET_STRING, "iv");
    }

    private static void checkIv(CbcCipher cipher, byte[] iv) {
        if (iv.length != cipher.blockLength()) {
            throw new CipherException("an initialisation vector of " + iv.length + " bytes where " + cipher + " needs "
                    + cipher.blockLength());
        }
    }

    /** PBES1 (RFC 8018 section 6.1) with PBKDF1: the first octets are the key, the last the initialisation vector. */
    private Optional<byte[]> pbes1(
            HashAlgorithm hash, CbcCipher cipher, byte[] salt, int iterations, char[] passphrase) {
        byte[] octets = PassphraseOctets.utf8(passphrase);
        byte[] input = Arrays.copyOf(octets, octets.length + salt.length);
        System.arraycopy(salt, 0, input, octets.length, salt.length);
        byte[] derived = hash.digest(input);
        for (int i = 1; i < iterations; i++) {
            derived = hash.digest(derived);
        }
        byte[] key = Arrays.copyOf(derived, 8);
        try {
            return cipher.decrypt(key, Arrays.copyOfRange(derived, 8, 16), encrypted);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(input, (byte) 0);
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private Optional<byte[]> pkcs12(CbcCipher cipher, int keyLength, byte[] salt, int iterations, char[] passphrase) {
        Optional<byte[]> decrypted = pkcs12(cipher, keyLength, salt, iterations, PassphraseOctets.bmp(passphrase));
        return decrypted.isPresent() || passphrase.length > 0
                ? decrypted
                : pkcs12(cipher, keyLength, salt, iterations, new byte[0]); // how some write "no passphrase"
    }

    private Optional<byte[]> pkcs12(CbcCipher cipher, int keyLength, byte[] salt, int iterations, byte[] octets) {
        byte[] key = Pkcs12KeyDerivation.derive(HashAlgorithm.SHA1, Purpose.KEY, octets, salt, iterations, keyLength);
        byte[] iv = Pkcs12KeyDerivation.derive(
                HashAlgorithm.SHA1, Purpose.IV, octets, salt, iterations, cipher.blockLength());
        try {
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }
}
