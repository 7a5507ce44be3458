package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What every message is: a type and a content of that type (RFC 5652 section 3).
 *
 * @param content the element inside the explicit tag; null if there is none
 */
public record ContentInfo(Oid type, @Nullable DerNode content) {
    /**
     * Reads a message; what follows it is not looked at.
     *
     * @throws DerException if it is none
     */
    public static ContentInfo parse(byte[] encoded) {
        return of(DerNode.parseAt(encoded, 0, encoded.length));
    }

    static ContentInfo of(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "ContentInfo");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
        DerNode content = reader.hasNext()
                ? reader.next(Tag.contextConstructed(0), "content").only()
                : null;
        reader.end();
        return new ContentInfo(type, content);
    }

    /**
     * Returns the content.
     *
     * @throws DerException if there is none
     */
    public DerNode required() {
        if (content == null) {
            throw new DerException(0, "the message has no content");
        }
        return content;
    }

    /**
     * Returns a message.
     *
     * @param streamed whether its lengths are left open
     * @param element the content, which is written in the same way
     */
    public static byte[] encode(Oid type, byte[] element, boolean streamed) {
        return Ber.element(
                streamed, Tag.SEQUENCE, Der.oid(type), Ber.element(streamed, Tag.contextConstructed(0), element));
    }
}
