package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes bytes by a {@link Shape}, with the tolerance and the strictness of libcrypto's decoder. */
public final class ShapeDecoder {
    private static final int CONTEXT_SPECIFIC = 2;

    /** libcrypto's ASN1_MAX_STRING_NEST: how deep the parts of a constructed string may nest. */
    private static final int MAX_STRING_NESTING = 5;

    /** libcrypto's ASN1_MAX_CONSTRUCTED_NEST: how deep types may nest, of which some may contain themselves. */
    private static final int MAX_NESTING = 30;

    /** libcrypto's X509_NAME_MAX. */
    private static final int MAX_NAME_OCTETS = 1024 * 1024;

    /** Ours: keeps the memory for the values of a document in proportion; the largest real ones have some ten thousand. */
    private static final int MAX_VALUES = 1_000_000;

    private final byte[] bytes;
    private int position;
    private int values;
    private int depth;

    private ShapeDecoder(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /**
     * Decodes the value that starts at the beginning of an array; what follows it is not looked at.
     *
     * @throws DerException if libcrypto could not decode it either
     */
    public static Decoded decode(byte[] bytes, Shape shape) {
        return decode(bytes, 0, bytes.length, shape);
    }

    /** Decodes the value that starts at an offset and ends before a limit. */
    public static Decoded decode(byte[] bytes, int offset, int limit, Shape shape) {
        Decoded value = new ShapeDecoder(bytes, offset).item(limit, shape, -1, false);
        if (value == null) {
            throw new DerException(offset, "a value is missing");
        }
        return value;
    }

    /** Decodes at the current position; null means that an optional value is absent. */
    private @Nullable Decoded item(int limit, Shape shape, int implicitNumber, boolean optional) {
        if (position >= limit) {
            throw new DerException(position, "a value is missing");
        }
        if (++values > MAX_VALUES) {
            throw new DerException(position, "more than " + MAX_VALUES + " values");
        }
        if (++depth > MAX_NESTING) {
            throw new DerException(position, "structures are nested too deep");
        }
        Decoded value = ofKind(limit, shape, implicitNumber, optional);
        depth--;
        return value;
    }

    private @Nullable Decoded ofKind(int limit, Shape shape, int implicitNumber, boolean optional) {
        return switch (shape.kind) {
            case PRIMITIVE -> primitive(limit, shape.tags, implicitNumber, optional);
            case BIG_NUMBER, SMALL_NUMBER -> number(limit, shape.kind, implicitNumber, optional);
            case ONE_OF_TYPES -> oneOfTypes(limit, shape.tags, optional);
            case ANY -> any(limit);
            case SEQUENCE -> sequence(limit, shape.fields, implicitNumber, optional);
            case CHOICE -> choice(limit, shape.fields, optional);
            case NAME -> name(limit, shape.fields[0], optional);
            default -> field(limit, shape.fields[0], optional);
        };
    }

    private @Nullable Decoded field(int limit, Shape.Field field, boolean optional) {
        if (field.tagging != Shape.Tagging.EXPLICIT) {
            return untagged(limit, field, optional);
        }
        DerNode outer = header(limit);
        if (!isContext(outer, field.number)) {
            return absent(outer, optional);
        }
        if (!outer.constructed()) {
            throw new DerException(outer.offset(), "an explicit tag on a primitive value");
        }
        position = outer.contentOffset();
        int contentEnd = outer.contentOffset() + outer.contentLength();
        Decoded value = untagged(contentEnd, field, false);
        if (position != contentEnd) {
            throw new DerException(position, "an explicit tag holds more than one value");
        }
        position = outer.end();
        return value;
    }

    private @Nullable Decoded untagged(int limit, Shape.Field field, boolean optional) {
        boolean implicit = field.tagging == Shape.Tagging.IMPLICIT;
        if (field.repeat == Shape.Repeat.ONCE) {
            return item(limit, field.shape, implicit ? field.number : -1, optional);
        }
        if (position >= limit) {
            throw new DerException(position, "a list is missing");
        }
        DerNode list = header(limit);
        boolean matches = implicit
                ? isContext(list, field.number)
                : isUniversal(list, field.repeat == Shape.Repeat.SET_OF ? Shape.SET_TAG : Shape.SEQUENCE_TAG);
        if (!matches) {
            return absent(list, optional);
        }
        position = list.contentOffset();
        int contentEnd = list.contentOffset() + list.contentLength();
        List<Decoded> elements = new ArrayList<>();
        while (position < contentEnd) {
            refuseEndOfContents(contentEnd);
            Decoded element = item(contentEnd, field.shape, -1, false);
            if (element == null) {
                throw new DerException(position, "an element of a list is missing");
            }
            elements.add(element);
        }
        position = list.end();
        return Decoded.structure(list, elements.toArray(new Decoded[0]));
    }

    private @Nullable Decoded sequence(int limit, Shape.Field[] fields, int implicitNumber, boolean optional) {
        DerNode sequence = header(limit);
        if (implicitNumber >= 0 ? !isContext(sequence, implicitNumber) : !isUniversal(sequence, Shape.SEQUENCE_TAG)) {
            return absent(sequence, optional);
        }
        if (!sequence.constructed()) {
            throw new DerException(sequence.offset(), "a SEQUENCE that is primitive");
        }
        position = sequence.contentOffset();
        int contentEnd = sequence.contentOffset() + sequence.contentLength();
        @Nullable Decoded[] parts = new @Nullable Decoded[fields.length];
        int next = 0;
        for (; next < fields.length && position < contentEnd; next++) {
            refuseEndOfContents(contentEnd);
            Shape.Field field = fields[next];
            if (field.chooser != null) {
                Decoded selector = parts[next - 1];
                field = field.chooser.choose(selector == null ? "" : selector.dotted());
            }
            // What is still there after the last field but one has to be the last one.
            boolean mayBeAbsent = field.optional && next != fields.length - 1;
            parts[next] = field(contentEnd, field, mayBeAbsent);
        }
        if (position != contentEnd) {
            throw new DerException(position, "unexpected bytes at the end of a SEQUENCE");
        }
        for (; next < fields.length; next++) {
            if (!fields[next].optional) {
                throw new DerException(position, "field " + next + " of a SEQUENCE is missing");
            }
        }
        position = sequence.end();
        return Decoded.structure(sequence, parts);
    }

    private @Nullable Decoded choice(int limit, Shape.Field[] alternatives, boolean optional) {
        for (int i = 0; i < alternatives.length; i++) {
            Decoded value = field(limit, alternatives[i], true);
            if (value != null) {
                return Decoded.choice(value, i);
            }
        }
        if (optional) {
            return null;
        }
        throw new DerException(position, "none of the alternatives of a CHOICE");
    }

    private @Nullable Decoded name(int limit, Shape.Field list, boolean optional) {
        int start = position;
        Decoded name = field(Math.min(limit, position + MAX_NAME_OCTETS), list, optional);
        if (name != null && !NameText.canonical(name)) {
            throw new DerException(start, "a name with a value that is not text of its type");
        }
        return name;
    }

    private @Nullable Decoded oneOfTypes(int limit, int allowed, boolean optional) {
        DerNode value = header(limit);
        boolean matches = value.tagClass() == 0 && value.tagNumber() <= 30 && (allowed >> value.tagNumber() & 1) != 0;
        return matches ? content(value, value.tagNumber()) : absent(value, optional);
    }

    private Decoded any(int limit) {
        DerNode value = header(limit);
        return content(value, value.tagClass() == 0 ? value.tagNumber() : Decoded.OTHER);
    }

    private @Nullable Decoded primitive(int limit, int tag, int implicitNumber, boolean optional) {
        DerNode value = header(limit);
        if (implicitNumber >= 0 ? !isContext(value, implicitNumber) : !isUniversal(value, tag)) {
            return absent(value, optional);
        }
        return content(value, tag);
    }

    private @Nullable Decoded number(int limit, Shape.Kind kind, int implicitNumber, boolean optional) {
        DerNode value = header(limit);
        if (implicitNumber >= 0 ? !isContext(value, implicitNumber) : !isUniversal(value, Shape.INTEGER_TAG)) {
            return absent(value, optional);
        }
        if (value.constructed()) {
            throw new DerException(value.offset(), "an INTEGER that is constructed");
        }
        boolean small = value.contentLength() == 0 || value.contentLength() <= 4 && integer(value);
        if (kind == Shape.Kind.SMALL_NUMBER && !small) {
            throw new DerException(value.offset(), "an INTEGER of more than 32 bits");
        }
        position = value.end();
        return Decoded.primitive(value, Shape.INTEGER_TAG, null);
    }

    private Decoded content(DerNode value, int tag) {
        position = value.end();
        if (tag == Decoded.OTHER) {
            return Decoded.primitive(value, tag, null);
        }
        if (tag == Shape.SEQUENCE_TAG || tag == Shape.SET_TAG) {
            if (!value.constructed()) {
                throw new DerException(value.offset(), "a SEQUENCE or SET that is primitive");
            }
            return Decoded.primitive(value, tag, null);
        }
        byte[] collected = null;
        if (value.constructed()) {
            if (tag == Shape.NULL_TAG
                    || tag == Shape.BOOLEAN_TAG
                    || tag == Shape.OBJECT_TAG
                    || tag == Shape.INTEGER_TAG
                    || tag == Shape.ENUMERATED_TAG) {
                throw new DerException(value.offset(), "a type that must be primitive is constructed");
            }
            ByteArrayOutputStream parts = new ByteArrayOutputStream(value.contentLength());
            collect(value, parts, 0);
            collected = parts.toByteArray();
        }
        Decoded decoded = Decoded.primitive(value, tag, collected);
        check(decoded, tag, collected);
        return decoded;
    }

    private static void collect(DerNode value, ByteArrayOutputStream parts, int depth) {
        byte[] content = value.content();
        int at = 0;
        while (at < content.length) {
            if (endOfContents(content, at, content.length)) {
                throw new DerException(value.offset(), "an unexpected end of contents");
            }
            DerNode part = DerNode.parseAt(content, at, content.length);
            if (part.constructed()) {
                if (depth >= MAX_STRING_NESTING) {
                    throw new DerException(value.offset(), "a constructed string is nested too deep");
                }
                collect(part, parts, depth + 1);
            } else {
                byte[] octets = part.content();
                parts.write(octets, 0, octets.length);
            }
            at = part.end();
        }
    }

    private static void check(Decoded value, int tag, byte @Nullable [] collected) {
        DerNode node = value.node();
        int length = collected != null ? collected.length : node.contentLength();
        boolean sound = true;
        switch (tag) {
            case Shape.NULL_TAG -> sound = length == 0;
            case Shape.BOOLEAN_TAG -> sound = length == 1;
            case Shape.OBJECT_TAG -> sound = objectIdentifier(node);
            case Shape.INTEGER_TAG, Shape.ENUMERATED_TAG -> sound = integer(node);
            case Shape.BIT_STRING_TAG ->
                sound = length >= 1 && (collected != null ? collected[0] & 0xff : node.contentByte(0)) <= 7;
            case Shape.BMP_STRING_TAG -> sound = length % 2 == 0;
            case Shape.UNIVERSAL_STRING_TAG -> sound = length % 4 == 0;
            default -> {}
        }
        if (!sound) {
            throw new DerException(node.offset(), "a malformed value of universal type " + tag);
        }
    }

    private static boolean objectIdentifier(DerNode node) {
        int length = node.contentLength();
        if (length == 0 || (node.contentByte(length - 1) & 0x80) != 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (node.contentByte(i) == 0x80 && (i == 0 || (node.contentByte(i - 1) & 0x80) == 0)) {
                return false;
            }
        }
        return true;
    }

    /** Refuses an INTEGER that could be written shorter. */
    private static boolean integer(DerNode node) {
        int length = node.contentLength();
        if (length < 2) {
            return length == 1;
        }
        int first = node.contentByte(0);
        boolean secondNegative = (node.contentByte(1) & 0x80) != 0;
        return !(first == 0 && !secondNegative || first == 0xff && secondNegative);
    }

    private DerNode header(int limit) {
        return DerNode.parseAt(bytes, position, limit);
    }

    private static boolean isUniversal(DerNode node, int number) {
        return node.tagClass() == 0 && node.tagNumber() == number;
    }

    private static boolean isContext(DerNode node, int number) {
        return node.tagClass() == CONTEXT_SPECIFIC && node.tagNumber() == number;
    }

    private static @Nullable Decoded absent(DerNode found, boolean optional) {
        if (optional) {
            return null;
        }
        throw new DerException(found.offset(), "an unexpected tag 0x" + Integer.toHexString(found.identifier()));
    }

    private void refuseEndOfContents(int limit) {
        if (endOfContents(bytes, position, limit)) {
            throw new DerException(position, "an unexpected end of contents");
        }
    }

    private static boolean endOfContents(byte[] bytes, int at, int limit) {
        return at + 1 < limit && bytes[at] == 0 && bytes[at + 1] == 0;
    }
}
