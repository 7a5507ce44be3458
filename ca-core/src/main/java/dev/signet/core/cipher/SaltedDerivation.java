package dev.signet.core.cipher;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.OptionalInt;

/**
 * A key derivation with the salt that a file gives.
 *
 * @param keyLength the length of the key in octets, where the file says it
 */
record SaltedDerivation(KeyDerivation derivation, byte[] salt, OptionalInt keyLength) {
    /**
     * Reads an AlgorithmIdentifier.
     *
     * @throws CipherException if the derivation is not supported or too expensive
     */
    static SaltedDerivation decode(DerNode identifier) {
        DerReader reader = identifier.reader(Tag.SEQUENCE, "keyDerivationFunc");
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (oid.equals(KeyDerivation.Pbkdf2.OID)) {
            return KeyDerivation.Pbkdf2.decode(reader.next().reader(Tag.SEQUENCE, "PBKDF2-params"));
        }
        if (oid.equals(KeyDerivation.Scrypt.OID)) {
            return KeyDerivation.Scrypt.decode(reader.next().reader(Tag.SEQUENCE, "scrypt-params"));
        }
        throw new CipherException("the key derivation " + oid + " is not supported");
    }

    byte[] derive(byte[] passphrase, int length) {
        if (keyLength.isPresent() && keyLength.getAsInt() != length) {
            throw new CipherException(
                    "a key of " + keyLength.getAsInt() + " bytes is derived where the cipher needs " + length);
        }
        return derivation.derive(passphrase, salt, length);
    }
}
