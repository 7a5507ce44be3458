package dev.signet.core.certificate;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;

/** Something with a subject and a key that is in the making: a certificate or a request. */
public interface SubjectDraft {
    /** Returns the DER of the subject. */
    byte[] subject();

    /** Sets the subject to a Name in DER. */
    void subject(byte[] name);

    /** Returns the DER of the SubjectPublicKeyInfo. */
    byte[] publicKeyInfo();

    /** Returns the octets of the public key itself, which key identifiers are hashes of (RFC 5280 section 4.2.1.2). */
    default byte[] publicKeyOctets() {
        DerReader reader = DerNode.parse(publicKeyInfo()).reader(Tag.SEQUENCE, "SubjectPublicKeyInfo");
        DerNode ignored = reader.next(Tag.SEQUENCE, "algorithm");
        byte[] bits = reader.next(Tag.BIT_STRING, "subjectPublicKey").content();
        return java.util.Arrays.copyOfRange(bits, Math.min(1, bits.length), bits.length);
    }
}
