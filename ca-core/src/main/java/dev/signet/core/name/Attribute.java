package dev.signet.core.name;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One attribute of a distinguished name: a type and a value (X.501 AttributeTypeAndValue).
 *
 * @param type the object identifier of the type
 * @param tag the ASN.1 type of the value, one of {@link Tag} for strings
 * @param value the value as text; for a value that is no string, its DER in hexadecimal after {@code #}
 */
public record Attribute(Oid type, int tag, String value) {
    /** Creates an attribute whose value is written in the string type that its attribute type prescribes. */
    public static Attribute of(AttributeType type, String value) {
        return new Attribute(type.oid(), type.stringTag(), value);
    }

    static Attribute parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "AttributeTypeAndValue");
        Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "attribute type").oid();
        DerNode value = reader.next();
        reader.end();
        return new Attribute(type, value.identifier(), text(value));
    }

    private static String text(DerNode value) {
        byte[] content = value.content();
        return switch (value.identifier()) {
            case Tag.UTF8_STRING -> new String(content, StandardCharsets.UTF_8);
            case Tag.BMP_STRING -> new String(content, StandardCharsets.UTF_16BE);
            case Tag.PRINTABLE_STRING, Tag.IA5_STRING, Tag.NUMERIC_STRING, Tag.VISIBLE_STRING, Tag.TELETEX_STRING ->
                new String(content, StandardCharsets.ISO_8859_1);
            default -> "#" + HexFormat.of().formatHex(value.encoded());
        };
    }

    byte[] encoded() {
        return Der.sequence(Der.oid(type), encodedValue());
    }

    private byte[] encodedValue() {
        return switch (tag) {
            case Tag.UTF8_STRING -> Der.utf8String(value);
            case Tag.PRINTABLE_STRING -> Der.printableString(value);
            case Tag.IA5_STRING -> Der.ia5String(value);
            default -> throw new IllegalStateException("an attribute is written as UTF8, Printable or IA5 string");
        };
    }

    /** Returns the short name of the type, such as {@code CN}, or its object identifier. */
    public String typeName() {
        Optional<AttributeType> known = AttributeType.of(type);
        return known.isPresent() ? known.get().shortName() : type.dotted();
    }

    /** Returns whether both name the same thing: case and runs of white space do not count (RFC 5280 section 7.1). */
    boolean matches(Attribute other) {
        return type.equals(other.type) && comparable(value).equals(comparable(other.value));
    }

    private static String comparable(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ') {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else {
                folded.append(Character.toLowerCase(Character.toUpperCase(character)));
                blank = false;
            }
        }
        if (blank && folded.length() > 0) {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }
}
