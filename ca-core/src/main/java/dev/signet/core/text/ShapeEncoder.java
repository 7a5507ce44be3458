package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes a value again that a {@link ShapeDecoder} read, as libcrypto's table-driven encoder does: in DER, except for what it
 * keeps as it was read (names, and what is signed).
 */
final class ShapeEncoder {
    private static final int CONSTRUCTED = 0x20;
    private static final byte[] ABSENT = {};

    /** Returns the encoding of a value under its own tag. */
    static byte[] encode(Decoded value, Shape shape) {
        return item(value, shape, -1);
    }

    private static byte[] field(Decoded value, Shape.Field field) {
        int implicit = field.tagging == Shape.Tagging.IMPLICIT ? field.number : -1;
        byte[] encoded =
                field.repeat == Shape.Repeat.ONCE ? item(value, field.shape, implicit) : list(value, field, implicit);
        return field.tagging == Shape.Tagging.EXPLICIT ? Der.explicit(field.number, encoded) : encoded;
    }

    private static byte[] list(Decoded value, Shape.Field field, int implicit) {
        List<byte[]> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(item(value.get(i), field.shape, -1));
        }
        byte[] list = field.repeat == Shape.Repeat.SET_OF ? Der.setOf(elements) : Der.sequence(elements);
        return implicit < 0 ? list : Der.implicit(Tag.contextConstructed(implicit), list);
    }

    private static byte[] item(Decoded value, Shape shape, int implicit) {
        return switch (shape.kind) {
            case NAME -> value.node().encoded();
            case SEQUENCE -> {
                byte[] sequence = shape.kept ? value.node().encoded() : sequence(value, shape);
                yield implicit < 0 ? sequence : Der.implicit(Tag.contextConstructed(implicit), sequence);
            }
            case CHOICE -> field(value.chosen(), shape.fields[value.alternative()]);
            case LIST -> list(value, shape.fields[0], implicit);
            case PRIMITIVE -> primitive(value, shape.tags, implicit);
            case BIG_NUMBER, SMALL_NUMBER -> number(value, implicit);
            case ONE_OF_TYPES, ANY -> Encodings.der(value);
        };
    }

    private static byte[] sequence(Decoded value, Shape shape) {
        byte[][] parts = new byte[shape.fields.length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = value.has(i) ? field(value.get(i), chosen(value, shape, i)) : ABSENT;
        }
        return Der.sequence(parts);
    }

    /** Returns a field of a SEQUENCE, or the one that the field before it chooses in its place. */
    static Shape.Field chosen(Decoded sequence, Shape shape, int index) {
        Shape.Field field = shape.fields[index];
        return field.chooser == null
                ? field
                : field.chooser.choose(
                        sequence.has(index - 1) ? sequence.get(index - 1).dotted() : "");
    }

    private static byte[] primitive(Decoded value, int tag, int implicit) {
        if (tag == Shape.SEQUENCE_TAG || tag == Shape.SET_TAG) {
            byte[] encoded = value.node().encoded();
            return Der.implicit(implicit < 0 ? tag | CONSTRUCTED : Tag.contextConstructed(implicit), encoded);
        }
        byte[] encoded = Encodings.der(value);
        return implicit < 0 ? encoded : Der.implicit(Tag.context(implicit), encoded);
    }

    private static byte[] number(Decoded value, int implicit) {
        byte[] encoded = Der.integer(value.length() == 0 ? BigInteger.ZERO : value.integer());
        return implicit < 0 ? encoded : Der.implicit(Tag.context(implicit), encoded);
    }

    private ShapeEncoder() {}
}
