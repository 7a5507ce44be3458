package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The content inside a message, with its type (RFC 5652 section 5.2).
 *
 * @param octets the content; null if it is elsewhere
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncapsulatedContent(Oid type, byte @Nullable [] octets) {
    static EncapsulatedContent parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "EncapsulatedContentInfo");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "eContentType").oid();
        byte[] octets = null;
        if (reader.hasNext()) {
            DerNode content = reader.next(Tag.contextConstructed(0), "eContent").only();
            // PKCS #7 has any type here, and signs its content octets (RFC 2315 section 9.3).
            boolean string = content.tagClass() == 0 && content.tagNumber() == Tag.OCTET_STRING;
            octets = string ? Ber.octets(content) : content.content();
        }
        reader.end();
        return new EncapsulatedContent(type, octets);
    }

    byte[] encoded(boolean streamed) {
        byte[] content = octets == null
                ? new byte[0]
                : Ber.element(streamed, Tag.contextConstructed(0), Ber.octetString(streamed, Tag.OCTET_STRING, octets));
        return Ber.element(streamed && octets != null, Tag.SEQUENCE, Der.oid(type), content);
    }
}
