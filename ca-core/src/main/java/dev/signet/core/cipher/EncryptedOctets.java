package dev.signet.core.cipher;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Octets that are encrypted under a passphrase, and how.
 *
 * <p>All schemes that key files and PKCS#12 files were ever written with are read.
 *
 * @param algorithm the DER of the AlgorithmIdentifier that says how
 * @param encrypted the encrypted octets
 */
public record EncryptedOctets(byte[] algorithm, byte[] encrypted) {
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
     * Returns the algorithm of OpenSSL's legacy provider that it takes to open this, in OpenSSL's words such as
     * {@code RC2-40-CBC}; null if it takes none.
     *
     * @throws dev.signet.core.asn1.DerException if the algorithm is malformed
     */
    public @Nullable String legacyAlgorithm() {
        DerReader reader = DerNode.parse(algorithm).reader(Tag.SEQUENCE, "encryptionAlgorithm");
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (!oid.equals(EncryptionScheme.Pbes2.OID)) {
            return OldEncryption.of(oid.dotted())
                    .map(OldEncryption::legacyAlgorithm)
                    .orElse(null);
        }
        List<DerNode> parameters = reader.next().children();
        if (parameters.size() != 2) {
            return null;
        }
        Oid cipher = parameters
                .get(1)
                .reader()
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid();
        if (CbcCipher.isRc2(cipher)) {
            return "RC2-CBC";
        }
        return CbcCipher.of(cipher).filter(CbcCipher.DES::equals).isPresent() ? "DES-CBC" : null;
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
        return OldEncryption.of(oid.dotted())
                .orElseThrow(() -> new CipherException("the encryption " + oid + " is not supported"))
                .decrypt(encrypted, passphrase, salt, iterations);
    }

    private Optional<byte[]> pbes2(DerReader reader, char[] passphrase) {
        DerNode derivation = reader.next(Tag.SEQUENCE, "keyDerivationFunc");
        DerReader scheme = reader.next(Tag.SEQUENCE, "encryptionScheme").reader();
        Oid oid = scheme.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        DerNode parameters = scheme.next();
        boolean rc2 = CbcCipher.isRc2(oid);
        if (!rc2 && CbcCipher.of(oid).isEmpty()) {
            return rarer(oid, parameters, derivation, passphrase);
        }
        CbcCipher cipher = rc2
                ? rc2(parameters.reader())
                : CbcCipher.of(oid).orElseThrow(() -> new CipherException("the cipher " + oid + " is not supported"));
        byte[] iv = rc2
                ? lastOf(parameters).content()
                : parameters.expect(Tag.OCTET_STRING, "iv").content();
        checkIv(cipher, iv);
        byte[] octets = PassphraseOctets.of(passphrase);
        byte[] key = SaltedDerivation.decode(derivation).derive(octets, cipher.keyLength());
        try {
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** OpenSSL encrypts with whatever cipher has an object identifier. */
    private Optional<byte[]> rarer(Oid oid, DerNode parameters, DerNode derivation, char[] passphrase) {
        String name = KnownObjects.shortName(oid.dotted());
        NamedCipher cipher = name == null ? null : NamedCipher.find(name);
        byte[] iv = parameters.expect(Tag.OCTET_STRING, "iv").content();
        if (cipher == null || cipher.legacy() || cipher.ivLength() != iv.length) {
            throw new CipherException("the cipher " + oid + " is not supported");
        }
        byte[] octets = PassphraseOctets.of(passphrase);
        byte[] key = SaltedDerivation.decode(derivation).derive(octets, cipher.keyLength());
        try {
            return Optional.of(cipher.run(false, key, iv, encrypted));
        } catch (CipherException wrongPassphrase) {
            return Optional.empty();
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
}
