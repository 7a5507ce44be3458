package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A content that is encrypted (RFC 5652 section 6.1).
 *
 * @param type the type of the content
 * @param octets the encrypted content; null if it is elsewhere
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncryptedContent(Oid type, AlgorithmIdentifier algorithm, byte @Nullable [] octets) {
    static EncryptedContent parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "EncryptedContentInfo");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
        AlgorithmIdentifier algorithm =
                AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "contentEncryptionAlgorithm"));
        byte[] octets = reader.hasNext() ? Ber.octets(reader.next()) : null;
        reader.end();
        return new EncryptedContent(type, algorithm, octets);
    }

    byte[] encoded(boolean streamed) {
        return Ber.element(
                streamed,
                Tag.SEQUENCE,
                Der.oid(type),
                algorithm.encoded(),
                octets == null ? new byte[0] : Ber.octetString(streamed, Tag.context(0), octets));
    }
}
