package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.Optional;

/** The identifiers of the subject's and of the issuer's key (RFC 5280 sections 4.2.1.1 and 4.2.1.2). */
public final class KeyIdentifiers {
    /** Reads the value of a subject key identifier. */
    public static byte[] parseSubject(DerNode node) {
        return node.expect(Tag.OCTET_STRING, "SubjectKeyIdentifier").content();
    }

    /** Reads the key identifier inside an authority key identifier, if it has one. */
    public static Optional<byte[]> parseAuthority(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "AuthorityKeyIdentifier");
        return reader.nextIf(0x80).map(DerNode::content);
    }

    /** Returns the subject key identifier extension. */
    public static Extension subject(byte[] identifier) {
        return new Extension(ExtensionOids.SUBJECT_KEY_IDENTIFIER, false, Der.octetString(identifier));
    }

    /** Returns the authority key identifier extension. */
    public static Extension authority(byte[] identifier) {
        return new Extension(
                ExtensionOids.AUTHORITY_KEY_IDENTIFIER, false, Der.sequence(Der.element(Tag.context(0), identifier)));
    }

    private KeyIdentifiers() {}
}
