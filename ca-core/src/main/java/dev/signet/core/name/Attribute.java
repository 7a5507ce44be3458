package dev.signet.core.name;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One attribute of a distinguished name: a type and a value (X.501 AttributeTypeAndValue).
 *
 * <p>The value of an attribute that was read is kept to the byte, whatever it is, so that it can be written again.
 */
public final class Attribute {
    private final Oid type;
    private final byte[] encodedValue;

    /**
     * Creates an attribute of any type, with any value.
     *
     * @param stringTag how the value is written, one of the string types of {@link Tag}
     * @throws IllegalArgumentException if {@code stringTag} is none, or the type cannot hold a character of the value
     */
    public Attribute(Oid type, int stringTag, String value) {
        this(type, StringTypes.encode(stringTag, value));
    }

    private Attribute(Oid type, byte[] encodedValue) {
        this.type = type;
        this.encodedValue = encodedValue;
    }

    /**
     * Creates an attribute whose value is written in the string type that its attribute type prescribes.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if RFC 5280 appendix A.1 does not allow the value
     */
    public static Attribute of(AttributeType type, String value) {
        AttributeValueCheck.check(type, value);
        return new Attribute(type.oid(), type.stringTag(), value);
    }

    static Attribute parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "AttributeTypeAndValue");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "attribute type").oid();
        byte[] encodedValue = reader.next().encoded();
        reader.end();
        return new Attribute(type, encodedValue);
    }

    /** Returns the object identifier of the type. */
    public Oid type() {
        return type;
    }

    /** Returns the ASN.1 type of the value, one of {@link Tag} for strings. */
    public int tag() {
        return encodedValue[0] & 0xff;
    }

    /** Returns the value as text; for a value that is no string, or a damaged one, its DER in hexadecimal after {@code #}. */
    public String value() {
        return text().orElseGet(this::hex);
    }

    private Optional<String> text() {
        return StringTypes.decode(DerNode.parse(encodedValue));
    }

    private String hex() {
        return "#" + HexFormat.of().formatHex(encodedValue);
    }

    byte[] encoded() {
        return Der.sequence(Der.oid(type), encodedValue);
    }

    /** Returns the short name of the type, such as {@code CN}, or its object identifier. */
    public String typeName() {
        Optional<AttributeType> known = AttributeType.of(type);
        return known.isPresent() ? known.get().shortName() : type.dotted();
    }

    /**
     * Returns a text that is the same for all attributes that match by RFC 5280 section 7.1, and for them only. Its length is
     * part of it, so that no two run together.
     */
    String matchingKey() {
        String key = text().map(text -> "=" + CaseIgnoreMatch.prepared(text)).orElseGet(this::hex);
        return type.dotted() + key.length() + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute attribute
                && type.equals(attribute.type)
                && Arrays.equals(encodedValue, attribute.encodedValue);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(encodedValue);
    }

    /** Returns the attribute for people, such as {@code CN=db.internal}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(out);
        return out.toString();
    }

    void print(StringBuilder out) {
        out.append(typeName()).append('=');
        Optional<String> text = text();
        if (text.isPresent()) {
            DistinguishedNameText.escape(text.get(), out);
        } else {
            out.append(hex());
        }
    }
}
