package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.Arrays;
import java.util.HexFormat;

/** Who answers: by the subject of the certificate, or by the SHA-1 hash of its key. */
public sealed interface ResponderId {

    /** By name. */
    record ByName(DistinguishedName name) implements ResponderId {}

    /** By the hash of the key. */
    @SuppressWarnings("ArrayRecordComponent")
    record ByKey(byte[] hash) implements ResponderId {}

    /** Returns the hash of a certificate's key that identifies it. */
    static ResponderId keyOf(Certificate certificate) {
        return new ByKey(HashAlgorithm.SHA1.digest(certificate.publicKey().keyBits()));
    }

    /** Reads who it is. */
    static ResponderId of(DerNode node) {
        if (node.is(Tag.contextConstructed(1))) {
            return new ByName(DistinguishedName.parse(node.only().expect(Tag.SEQUENCE, "byName")));
        }
        if (node.is(Tag.contextConstructed(2))) {
            return new ByKey(node.only().expect(Tag.OCTET_STRING, "byKey").content());
        }
        throw new DerException(node.offset(), "an unknown way to identify a responder");
    }

    /** Returns whether a certificate is the one that is meant. */
    default boolean isOf(Certificate certificate) {
        return isOf(certificate.subject(), certificate.publicKey());
    }

    /** Returns whether somebody of a name with a key is the one that is meant. */
    default boolean isOf(DistinguishedName name, PublicKeyInfo key) {
        if (this instanceof ByName byName) {
            return byName.name().matches(name);
        }
        return this instanceof ByKey byKey && Arrays.equals(byKey.hash(), HashAlgorithm.SHA1.digest(key.keyBits()));
    }

    /** Returns who it is, for people. */
    default String text() {
        return this instanceof ByName byName
                ? byName.name().toString()
                : "the key " + HexFormat.of().formatHex(((ByKey) this).hash());
    }

    /** Returns the DER. */
    default byte[] encoded() {
        if (this instanceof ByName byName) {
            return Der.explicit(1, byName.name().encoded());
        }
        return Der.explicit(2, Der.octetString(((ByKey) this).hash()));
    }
}
