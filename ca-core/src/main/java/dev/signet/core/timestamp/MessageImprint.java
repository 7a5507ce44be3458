package dev.signet.core.timestamp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.AlgorithmIdentifier;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what is to be given a timestamp (RFC 3161 section 2.4.1).
 *
 * @param algorithm the hash function
 * @param hash its value
 */
@SuppressWarnings("ArrayRecordComponent")
public record MessageImprint(AlgorithmIdentifier algorithm, byte[] hash) {
    /** Returns the imprint with a hash function that is named by its object identifier. */
    public static MessageImprint of(Oid digest, byte[] hash) {
        return new MessageImprint(AlgorithmIdentifier.withNull(digest), hash);
    }

    static MessageImprint parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "MessageImprint");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "hashAlgorithm"));
        byte[] hash = reader.next(Tag.OCTET_STRING, "hashedMessage").content();
        reader.end();
        return new MessageImprint(algorithm, hash);
    }

    byte[] encoded() {
        return Der.sequence(algorithm.encoded(), Der.octetString(hash));
    }

    /** Returns the hash function; null if it is not known. */
    public @Nullable NamedDigest digest() {
        return NamedDigest.find(algorithm.oid().dotted());
    }

    /** Returns whether this is the hash of some octets. */
    public boolean isOf(byte[] data) {
        NamedDigest digest = digest();
        return digest != null && MessageDigest.isEqual(digest.digest(data), hash);
    }

    /** Returns whether another imprint names the same function and value. */
    public boolean matches(MessageImprint other) {
        return algorithm.oid().equals(other.algorithm.oid()) && MessageDigest.isEqual(hash, other.hash);
    }
}
