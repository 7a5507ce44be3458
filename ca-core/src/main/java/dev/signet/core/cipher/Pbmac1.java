package dev.signet.core.cipher;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC with a key from a passphrase by PBKDF2: PBMAC1 of RFC 8018 appendix A.5, as RFC 9579 has it for PKCS#12 files.
 *
 * @param derivation how the key is made
 * @param salt the salt of that
 * @param keyLength how many octets the key has, 1 to 64
 * @param hash the function of the HMAC
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pbmac1(KeyDerivation.Pbkdf2 derivation, byte[] salt, int keyLength, HashAlgorithm hash) {
    /** The object identifier of the scheme. */
    public static final Oid OID = Oid.of("1.2.840.113549.1.5.14");

    private static final int LONGEST_KEY = 64;

    /**
     * @throws CipherException if the length of the key is out of bounds
     */
    public Pbmac1 {
        if (keyLength < 1 || keyLength > LONGEST_KEY) {
            throw new CipherException(
                    "PBMAC1 asks for a key of " + keyLength + " octets; accepted are 1 to " + LONGEST_KEY);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws dev.signet.core.asn1.DerException if they are malformed
     * @throws CipherException if they ask for what is not supported, or leave the length of the key open (RFC 9579 section 4)
     */
    public static Pbmac1 parse(DerNode parameters) {
        DerReader reader = parameters.reader(Tag.SEQUENCE, "PBMAC1-params");
        SaltedDerivation derivation = SaltedDerivation.decode(reader.next());
        if (!(derivation.derivation() instanceof KeyDerivation.Pbkdf2 pbkdf2)) {
            throw new CipherException("PBMAC1 with another key derivation than PBKDF2 is not supported");
        }
        Oid scheme = reader.next(Tag.SEQUENCE, "messageAuthScheme")
                .reader()
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid();
        HashAlgorithm hash = KeyDerivation.Pbkdf2.function(scheme)
                .orElseThrow(() -> new CipherException("PBMAC1 with " + scheme + " is not supported"));
        int keyLength = derivation
                .keyLength()
                .orElseThrow(() -> new CipherException("PBMAC1 does not say how long its key is"));
        return new Pbmac1(pbkdf2, derivation.salt(), keyLength, hash);
    }

    /** Returns the value for some octets. */
    public byte[] compute(byte[] octets, char[] passphrase) {
        byte[] secret = PassphraseOctets.of(passphrase);
        byte[] key = derivation.derive(secret, salt, keyLength);
        byte[] value = new byte[hash.length()];
        new HmacKey(hash, key).compute(octets, value);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return value;
    }

    /** Returns whether {@code expected} is the value for some octets, so that the passphrase is the right one. */
    public boolean matches(byte[] octets, char[] passphrase, byte[] expected) {
        return MessageDigest.isEqual(compute(octets, passphrase), expected);
    }

    /** Returns the DER of the AlgorithmIdentifier. */
    public byte[] identifier() {
        byte[] prf = hmac(derivation.hash());
        byte[] function = Der.sequence(
                Der.oid(KeyDerivation.Pbkdf2.OID),
                Der.sequence(
                        Der.octetString(salt),
                        Der.integer(derivation.iterations()),
                        Der.integer(keyLength),
                        derivation.hash() == HashAlgorithm.SHA1 ? new byte[0] : prf));
        return Der.sequence(Der.oid(OID), Der.sequence(function, hmac(hash)));
    }

    private static byte[] hmac(HashAlgorithm hash) {
        return Der.sequence(Der.oid(KeyDerivation.Pbkdf2.identifier(hash)), Der.nul());
    }
}
