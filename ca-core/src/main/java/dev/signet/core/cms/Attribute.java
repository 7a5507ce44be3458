package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said beside the content: a type and its values (RFC 5652 section 5.3).
 *
 * @param values encoded elements
 */
public record Attribute(Oid type, List<byte[]> values) {
    public Attribute {
        values = List.copyOf(values);
    }

    /** Returns an attribute with one value. */
    public static Attribute of(Oid type, byte[] value) {
        return new Attribute(type, List.of(value));
    }

    static Attribute parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "Attribute");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "attrType").oid();
        List<byte[]> values = new ArrayList<>();
        for (DerNode value : reader.next(Tag.SET, "attrValues").children()) {
            values.add(value.encoded());
        }
        reader.end();
        return new Attribute(type, values);
    }

    static List<Attribute> parseAll(DerNode set) {
        List<Attribute> attributes = new ArrayList<>();
        for (DerReader reader = set.reader(); reader.hasNext(); ) {
            attributes.add(parse(reader.next()));
        }
        return attributes;
    }

    byte[] encoded() {
        return Der.sequence(Der.oid(type), Der.setOf(values));
    }

    /** Returns the DER of a SET OF attributes. */
    static byte[] encodeSet(List<Attribute> attributes) {
        return Der.setOf(attributes.stream().map(Attribute::encoded).toList());
    }

    /** Returns the only value of the only attribute of a type; null if there is none, or more than one. */
    public static @Nullable DerNode single(List<Attribute> attributes, Oid type) {
        DerNode found = null;
        for (Attribute attribute : attributes) {
            if (attribute.type.equals(type)) {
                if (found != null || attribute.values.size() != 1) {
                    return null;
                }
                found = DerNode.parse(attribute.values.get(0));
            }
        }
        return found;
    }
}
